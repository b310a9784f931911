package fi.luotsi.counsellorui.contact;

import fi.luotsi.counsellorui.action.Shown;
import fi.luotsi.counsellorui.visit.Choice;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The form of a new contact.
 *
 * @param noted whether a note is written with it
 * @param ids names and values of what goes along unseen
 * @param fields by their paths
 * @param before what stood in it before the caller was asked
 * @param topicsError what is wrong with the topics; null where nothing is known to be
 * @param whole what is wrong with the whole
 * @param today what the worker has recorded today
 * @param same the caller who calls again; null where nobody said so
 */
public record NewContactPage(
        boolean noted,
        Map<String, String> ids,
        Map<String, Shown> fields,
        Map<String, String> before,
        List<Topic> topics,
        List<Choice> results,
        @Nullable String topicsError,
        List<String> whole,
        List<TodaysContacts.Row> today,
        @Nullable SameCaller same) {

    /** A topic that may be chosen, by a key of its own. */
    public record Topic(String code, String label, String key, boolean chosen, String result) {}

    public Shown field(String path) {
        Shown shown = fields.get(path);
        if (shown == null) {
            throw new IllegalArgumentException("the form has no field " + path);
        }
        return shown;
    }

    public List<Shown> wrong() {
        return fields.values().stream().filter(field -> field.error() != null).toList();
    }

    public boolean isWrong() {
        return topicsError != null || !whole.isEmpty() || !wrong().isEmpty();
    }

    /** What is wrong with the whole, and with the topics. */
    public List<String> general() {
        return topicsError == null
                ? whole
                : Stream.concat(whole.stream(), Stream.of(topicsError)).toList();
    }
}
