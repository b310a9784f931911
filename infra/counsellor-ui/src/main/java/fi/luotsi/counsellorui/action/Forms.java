package fi.luotsi.counsellorui.action;

import fi.luotsi.counsellorui.page.Words;
import fi.luotsi.counsellorui.visit.Choice;
import fi.luotsi.counsellorui.visit.Visit;
import fi.luotsi.kernel.id.Ids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays an action's form out: what is shown, what goes along, and what each field is called. */
@Component
public class Forms {

    private static final String EARLIER = "occurredAt";

    /** What goes along unseen besides ids. */
    private static final Set<String> UNSEEN = Set.of("expectedVersion", "version");

    private final Map<String, Prefill> prefills = new HashMap<>();

    Forms(List<Prefill> prefills) {
        prefills.forEach(each -> each.actions().forEach(action -> this.prefills.put(action, each)));
    }

    /** What a form has in it when it is opened. */
    Map<String, List<String>> opened(
            Action action, Map<String, List<String>> given, EntryValues.Entry corrected, Visit visit) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        @Nullable Prefill prefill = prefills.get(action.name());
        if (!first(given, Action.CORRECTED_ENTRY).isEmpty()) {
            values.putAll(corrected.form());
        } else if (prefill != null) {
            prefill.values(action.name(), firsts(given), visit)
                    .forEach((path, value) -> values.put(path, List.of(value)));
        }
        values.putAll(given);
        return values;
    }

    FormPage page(
            Action action,
            Map<String, List<String>> values,
            Map<String, String> errors,
            List<String> whole,
            List<Meanwhile.Entry> meanwhile,
            String back,
            Visit visit) {
        Map<String, String> hidden = new LinkedHashMap<>();
        List<Shown> shown = new ArrayList<>();
        @Nullable Shown earlier = null;
        for (Field field : action.fields()) {
            List<String> of = values.getOrDefault(field.path(), List.of());
            if (field.path().equals(Action.CORRECTION_REASON)
                    && first(values, Action.CORRECTED_ENTRY).isEmpty()) {
                continue;
            }
            if (goesUnseen(field)) {
                if (!of.isEmpty()) {
                    hidden.put(field.path(), of.getFirst());
                } else if (field.kind() == Kind.ID && field.required()) {
                    hidden.put(field.path(), Ids.next().toString());
                }
            } else if (field.path().equals(EARLIER)) {
                earlier = shown(action, field, moment(field, values), errors, visit);
            } else {
                shown.add(
                        shown(action, field, field.kind() == Kind.MOMENT ? moment(field, values) : of, errors, visit));
            }
        }
        if (!first(values, "idField").isEmpty()) {
            hidden.put("idField", first(values, "idField"));
        }
        hidden.put("back", back);
        hidden.put("acting", visit.acting());
        List<String> general = new ArrayList<>(whole);
        errors.forEach((path, error) -> {
            if (hidden.containsKey(path)) {
                general.add(error);
            }
        });
        boolean corrects = !first(values, Action.CORRECTED_ENTRY).isEmpty();
        return new FormPage(
                action, corrects, List.copyOf(hidden.entrySet()), shown, earlier, general, meanwhile, List.of(), back);
    }

    /** Ids, and what the link has fixed. */
    private static boolean goesUnseen(Field field) {
        return field.kind() == Kind.ID || UNSEEN.contains(field.path()) || Action.CORRECTION.contains(field.path());
    }

    private static List<String> moment(Field field, Map<String, List<String>> values) {
        return List.of(first(values, field.path() + ".date"), first(values, field.path() + ".time"));
    }

    private static String first(Map<String, List<String>> values, String name) {
        return values.getOrDefault(name, List.of("")).getFirst();
    }

    private static Map<String, String> firsts(Map<String, List<String>> values) {
        Map<String, String> firsts = new HashMap<>();
        values.forEach((name, all) -> firsts.put(name, all.getFirst()));
        return firsts;
    }

    /** A field of an action, as a page shows it. */
    public Shown shown(Action action, Field field, List<String> values, Map<String, String> errors, Visit visit) {
        Words words = visit.words();
        return new Shown(
                // shown only where something is put right, and then needed
                field.path().equals(Action.CORRECTION_REASON) ? field.needed() : field,
                label(action, field, words),
                words.find("action." + action.name() + "." + field.path() + ".hint")
                        .orElse(null),
                choices(field, visit),
                values,
                errors.get(field.path()));
    }

    private static String label(Action action, Field field, Words words) {
        return called(action, field, words)
                .orElseThrow(() -> new IllegalStateException(
                        "nothing says what the field " + field.path() + " of " + action.name() + " is called"));
    }

    /** The name that the form has for it, or else the one that it has everywhere. */
    static Optional<String> called(Action action, Field field, Words words) {
        return words.find("action." + action.name() + "." + field.path())
                .or(() -> words.find("action.any." + field.path()))
                .or(() -> words.field(field.within(), field.name()));
    }

    private static List<Choice> choices(Field field, Visit visit) {
        if (field.kind() == Kind.PERSON) {
            return People.choices(visit);
        }
        return field.list() == null ? List.of() : visit.codes(field.list());
    }
}
