package fi.luotsi.queryside.authentication;

import fi.luotsi.kernel.command.Role;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rights that people were granted. They are read anew at each request, so an ended right opens nothing more. */
public interface Grants {

    /**
     * The rights that a person holds at this moment, whatever their token says; oldest first.
     *
     * @throws GrantsUnavailable when they cannot be read: then nobody is let in
     */
    List<Right> heldBy(UUID person);

    /** Logs that somebody whose token is genuine was not let in. */
    void logRefusal(Refusal refusal);

    /**
     * A person who was not let in, and the right that the request named.
     *
     * @param code as {@code no-grant}
     * @param role that their token bears, or that the request named
     * @param unit that the request named
     */
    record Refusal(
            UUID person,
            String name,
            String code,
            Role role,
            @Nullable String unit,
            @Nullable String purpose,
            @Nullable String serviceTask) {

        /** Leaves the name out. */
        @Override
        public String toString() {
            return "Refusal[" + person + ", " + code + "]";
        }
    }
}
