package fi.luotsi.kernel.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import java.util.UUID;
import java.util.regex.Pattern;

/** The ids of people and of their sessions, made from the names that an issuer of tokens gives them. */
public final class SubjectIds {

    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private SubjectIds() {}

    /**
     * A subject that is a UUID is taken as it is. Two issuers may both know an "m123", so the issuer is part of any other name; it
     * cannot hold a '#' itself.
     */
    public static UUID of(String issuer, String subject) {
        return UUID_TEXT.matcher(subject).matches() ? UUID.fromString(subject) : named(issuer + "#" + subject);
    }

    /** The same for every token of the session. */
    public static UUID session(String issuer, String subject, String session) {
        return named(issuer + "#" + subject + "#" + session);
    }

    private static UUID named(String name) {
        return Generators.nameBasedGenerator(NameBasedGenerator.NAMESPACE_URL).generate(name);
    }
}
