package fi.luotsi.counsellorui.action;

import fi.luotsi.counsellorui.answer.ToldOutside;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An action's form.
 *
 * @param corrects whether it puts right what was recorded
 * @param hidden what the form sends along without showing it
 * @param fields what is filled in
 * @param earlier when it happened, where that was before now; null where it cannot be said
 * @param errors what is wrong with the whole
 * @param meanwhile what others have recorded since the form was opened
 * @param told what others were told since of what is put right, and stays told
 * @param back where to go without doing it
 */
public record FormPage(
        Action action,
        boolean corrects,
        List<Map.Entry<String, String>> hidden,
        List<Shown> fields,
        @Nullable Shown earlier,
        List<String> errors,
        List<Meanwhile.Entry> meanwhile,
        List<ToldOutside> told,
        String back) {

    /** The same with what others were told of what is put right. */
    FormPage telling(List<ToldOutside> others) {
        return new FormPage(action, corrects, hidden, fields, earlier, errors, meanwhile, others, back);
    }

    public List<Shown> wrong() {
        return fields.stream().filter(field -> field.error() != null).toList();
    }

    public boolean isWrong() {
        return !errors.isEmpty() || !wrong().isEmpty() || (earlier != null && earlier.error() != null);
    }
}
