package fi.luotsi.counsellorui.accessibility;

import fi.luotsi.counsellorui.action.Answer;
import fi.luotsi.counsellorui.action.Field;
import fi.luotsi.counsellorui.action.Kind;
import fi.luotsi.counsellorui.action.Shown;
import fi.luotsi.counsellorui.page.Words;
import fi.luotsi.kernel.id.Ids;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/**
 * The form of feedback.
 *
 * @param unseen ids that go along: a form that is sent twice is feedback once
 * @param errors what is wrong, by the fields' paths
 * @param whole what is wrong with all of it
 */
public record FeedbackPage(
        Map<String, String> unseen,
        Map<String, String> said,
        Map<String, String> errors,
        List<String> whole,
        Words words) {

    private static final Field FEEDBACK = new Field("feedback", Kind.TEXT, null, true, false);
    private static final Field CONTACT = new Field("contactDetails", Kind.LINE, null, false, false);

    static FeedbackPage of(MultiValueMap<String, String> typed, Words words) {
        Map<String, String> unseen = new LinkedHashMap<>();
        Map<String, String> said = new LinkedHashMap<>();
        for (String id : List.of("commandId", "feedbackId")) {
            unseen.put(id, Objects.requireNonNullElseGet(typed.getFirst(id), () -> Ids.next()
                    .toString()));
        }
        for (Field field : List.of(FEEDBACK, CONTACT)) {
            said.put(field.path(), Objects.requireNonNullElse(typed.getFirst(field.path()), ""));
        }
        return new FeedbackPage(unseen, said, Map.of(), List.of(), words);
    }

    /** All that the service takes, and nothing else that a request may bear. */
    Map<String, List<String>> typed() {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        Stream.of(unseen, said).forEach(values -> values.forEach((path, value) -> typed.put(path, List.of(value))));
        typed.put("language", List.of(words.speech().tag()));
        return typed;
    }

    FeedbackPage wrong(String key) {
        return new FeedbackPage(unseen, said, errors, List.of(words.say(key)), words);
    }

    FeedbackPage wrong(Map<String, String> faults) {
        Map<String, String> known = new LinkedHashMap<>();
        List<String> others = new ArrayList<>();
        faults.forEach((path, fault) -> {
            if (said.containsKey(path)) {
                known.put(path, fault);
            } else {
                others.add(fault);
            }
        });
        return new FeedbackPage(unseen, said, known, others, words);
    }

    FeedbackPage refused(List<Answer.Wrong> refusals) {
        Map<String, String> faults = new LinkedHashMap<>();
        refusals.forEach(wrong -> faults.putIfAbsent(String.join(".", wrong.path()), wrong.message()));
        return wrong(faults);
    }

    public boolean isWrong() {
        return !errors.isEmpty() || !whole.isEmpty();
    }

    public List<Shown> fields() {
        return List.of(
                shown(FEEDBACK, words.say("accessibility.what"), words.say("accessibility.what-hint")),
                shown(CONTACT, words.say("accessibility.contact"), words.say("accessibility.contact-hint")));
    }

    public List<Shown> faulty() {
        return fields().stream().filter(field -> field.error() != null).toList();
    }

    private Shown shown(Field field, String label, String hint) {
        return new Shown(
                field,
                label,
                hint,
                List.of(),
                List.of(Objects.requireNonNull(said.get(field.path()))),
                errors.get(field.path()));
    }
}
