package fi.luotsi.counsellorui.action;

import fi.luotsi.counsellorui.page.Paths;
import fi.luotsi.counsellorui.service.Document;
import fi.luotsi.counsellorui.service.NotAnswered;
import fi.luotsi.counsellorui.visit.Visit;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Something that people do to a record: a mutation, with the fields that its form has.
 *
 * @param name of the mutation
 * @param document by which it is sent
 * @param groups the inputs within its input that have to be there
 * @param wrapped whether its values go in one input
 * @param payload name of the type that it answers with
 * @param law the sections that its description names, as {@code 812/2000 § 5}
 */
public record Action(
        String name,
        Document<Answer> document,
        List<Field> fields,
        List<String> groups,
        boolean wrapped,
        String payload,
        List<String> law) {

    /** The field that says which entry of the record is put right. */
    public static final String CORRECTED_ENTRY = "corrects.entry";

    /** The field that says which version of the record its page showed. */
    public static final String CORRECTED_VERSION = "corrects.expectedVersion";

    /** Fields of a correction that go along unseen. */
    public static final List<String> CORRECTION = List.of(CORRECTED_ENTRY, CORRECTED_VERSION);

    /** The field that says why. */
    public static final String CORRECTION_REASON = "corrects.reason";

    /** Forms that are filled in where there is no connection, too. */
    private static final Set<String> OFFLINE = Set.of("addContactNote", "addEpisodeNote");

    public boolean isOffline() {
        return OFFLINE.contains(name);
    }

    /** The fields of what is recorded, without those by which something is put right. */
    public List<Field> said() {
        return fields.stream()
                .filter(field -> !field.within().equals("corrects"))
                .toList();
    }

    public String path() {
        return Paths.ACTIONS + name;
    }

    /**
     * What comes of it, with these values.
     *
     * @throws NotAnswered when the service does not say
     */
    public Answer.Done done(Visit visit, Map<String, Object> input) {
        Answer.Done done =
                visit.ask(document, wrapped ? Map.of("input", input) : input).done();
        if (done == null) {
            throw new NotAnswered(NotAnswered.Why.AWAY, document.name() + ": no answer");
        }
        return done;
    }

    /** The key of its title. */
    public String title() {
        return "action." + name;
    }
}
