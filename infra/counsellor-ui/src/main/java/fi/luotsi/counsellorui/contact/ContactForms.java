package fi.luotsi.counsellorui.contact;

import fi.luotsi.counsellorui.action.Action;
import fi.luotsi.counsellorui.action.Actions;
import fi.luotsi.counsellorui.action.Answer;
import fi.luotsi.counsellorui.action.Answer.Wrong;
import fi.luotsi.counsellorui.action.Field;
import fi.luotsi.counsellorui.action.Forms;
import fi.luotsi.counsellorui.action.Kind;
import fi.luotsi.counsellorui.action.Shown;
import fi.luotsi.counsellorui.contact.NewContactPage.Topic;
import fi.luotsi.counsellorui.service.NotAnswered;
import fi.luotsi.counsellorui.visit.Choice;
import fi.luotsi.counsellorui.visit.Visit;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.value.FinnishTime;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form of a contact, as it is recorded and as it is put right. */
@Component
class ContactForms {

    private static final String KEYS = "abcdefghijklmnopqrstuvwxyz";
    private static final String RECEIVE = "receiveContact";

    private final Actions actions;
    private final Forms forms;
    private final Clock clock;

    ContactForms(Actions actions, Forms forms, Clock clock) {
        this.actions = actions;
        this.forms = forms;
        this.clock = clock;
    }

    /** What records a contact, and puts it right. */
    Action receiving() {
        return actions.of(RECEIVE).orElseThrow();
    }

    /** What records a contact, where the person may. */
    Action action(Visit visit) {
        if (!visit.may(RECEIVE)) {
            throw new NotAnswered(NotAnswered.Why.DENIED, RECEIVE);
        }
        return receiving();
    }

    /** What the service says against a form, by its fields, and against the whole. */
    record Refused(Map<String, String> errors, List<String> whole) {}

    Refused refused(Answer.Done done) {
        List<Field> fields = receiving().fields();
        Refused refused = new Refused(new LinkedHashMap<>(), new ArrayList<>());
        for (Wrong wrong : done.userErrors()) {
            String path = String.join(".", wrong.path());
            String field = wrong.path().isEmpty() ? "" : wrong.path().getFirst();
            if (fields.stream()
                    .anyMatch(each ->
                            each.path().equals(path) && each.kind() != Kind.ID && !Action.CORRECTION.contains(path))) {
                refused.errors().putIfAbsent(path, wrong.message());
            } else if (fields.stream().anyMatch(each -> each.path().equals(field) && each.kind() != Kind.ID)
                    || field.equals("topics")) {
                refused.errors().putIfAbsent(field, wrong.message());
            } else {
                refused.whole().add(wrong.message());
            }
        }
        return refused;
    }

    /** The form as a page shows it. */
    NewContactPage page(
            Visit visit,
            Map<String, List<String>> values,
            Map<String, String> errors,
            List<String> whole,
            @Nullable SameCaller same,
            List<TodaysContacts.Row> today) {
        Action action = receiving();
        boolean correcting = !first(values, Action.CORRECTED_ENTRY).isEmpty();
        Map<String, Shown> fields = new LinkedHashMap<>();
        for (Field field : action.fields()) {
            if (field.kind() != Kind.ID && !field.path().equals("derived")) {
                List<String> of = field.kind() == Kind.MOMENT
                        ? List.of(first(values, field.path() + ".date"), first(values, field.path() + ".time"))
                        : values.getOrDefault(field.path(), List.of());
                fields.put(field.path(), forms.shown(action, field, of, errors, visit));
            }
        }
        Map<String, String> ids = new LinkedHashMap<>();
        List.of("commandId", "contactId", "noteId", "linkId").forEach(id -> ids.put(id, id(values, id)));
        if (correcting) {
            Action.CORRECTION.forEach(field -> ids.put(field, first(values, field)));
            CorrectContactController.EXACT.forEach(field -> ids.put(field, first(values, field)));
        }
        ids.put("acting", visit.acting());
        ids.put("opened", first(values, "opened").isEmpty() ? now() : first(values, "opened"));
        if (same != null) {
            ids.put("same", same.id());
        }
        Map<String, String> before = new LinkedHashMap<>();
        Remembered.derivable()
                .map(field -> "before." + field)
                .filter(values::containsKey)
                .forEach(name -> before.put(name, first(values, name)));
        return new NewContactPage(
                !correcting,
                ids,
                fields,
                before,
                topics(visit.codes("topic"), values),
                visit.codes("result"),
                errors.get("topics"),
                whole,
                today,
                same);
    }

    /** Ids stay the same when a form is sent again, so that everything is done once. */
    static String id(Map<String, List<String>> values, String name) {
        return first(values, name).isEmpty() ? Ids.next().toString() : first(values, name);
    }

    private String now() {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                ZonedDateTime.now(clock.withZone(FinnishTime.ZONE)).truncatedTo(ChronoUnit.SECONDS));
    }

    private static List<Topic> topics(List<Choice> choices, Map<String, List<String>> values) {
        List<String> chosen = values.getOrDefault("topic", List.of());
        String usual = first(values, "result");
        return IntStream.range(0, choices.size())
                .mapToObj(at -> {
                    Choice choice = choices.get(at);
                    String result = first(values, "result." + choice.code());
                    return new Topic(
                            choice.code(),
                            choice.label(),
                            at < KEYS.length() ? KEYS.substring(at, at + 1) : "",
                            chosen.contains(choice.code()),
                            result.isEmpty() ? usual.isEmpty() ? "helped-on-site" : usual : result);
                })
                .toList();
    }

    static String first(Map<String, List<String>> values, String name) {
        List<String> all = values.getOrDefault(name, List.of());
        return all.isEmpty() ? "" : all.getFirst().strip();
    }
}
