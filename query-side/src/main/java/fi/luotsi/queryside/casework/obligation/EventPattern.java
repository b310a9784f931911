package fi.luotsi.queryside.casework.obligation;

import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.record.RecordType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Events as a rule names them: by their stored name, and where not all of them are meant, by the values that components may have, as
 * {@code episode.closed[result=declined-by-client|client-not-reached]}.
 *
 * @param where the values, as text, by the component's name; an event has one of each
 */
record EventPattern(String name, Class<?> type, Map<String, Set<String>> where) {

    private static final Pattern FORM = Pattern.compile("([a-z.-]+)(?:\\[(.+)])?");

    /**
     * Reads patterns that stand one beside another.
     *
     * @param types every type of event by its stored name, without the revision
     * @throws IllegalArgumentException where no event, or none of its components, is called so
     */
    static List<EventPattern> parse(String text, Map<String, Class<?>> types) {
        return Arrays.stream(text.split(" ", -1))
                .filter(each -> !each.isEmpty())
                .map(each -> one(each, types))
                .toList();
    }

    boolean matches(CaseworkEvent event) {
        return type.isInstance(event)
                && where.entrySet().stream().allMatch(each -> component(event, each.getKey())
                        .filter(value -> each.getValue().contains(value.toString()))
                        .isPresent());
    }

    /** The value of an event's component; empty where it is absent, or has none of that name. */
    static Optional<Object> component(CaseworkEvent event, String name) {
        return RecordType.of(event.getClass()).part(name).flatMap(part -> Optional.ofNullable(part.of(event)));
    }

    private static EventPattern one(String text, Map<String, Class<?>> types) {
        Matcher form = FORM.matcher(text);
        Class<?> type = form.matches() ? types.get(form.group(1)) : null;
        if (type == null) {
            throw new IllegalArgumentException("no event is called " + text);
        }
        Map<String, Set<String>> where = new LinkedHashMap<>();
        if (form.group(2) != null) {
            for (String condition : form.group(2).split(",", -1)) {
                String[] sides = condition.split("=", 2);
                requireComponent(type, sides[0]);
                where.put(sides[0], Set.of(sides[1].split("\\|", -1)));
            }
        }
        return new EventPattern(form.group(1), type, Map.copyOf(where));
    }

    static void requireComponent(Class<?> type, String name) {
        if (RecordType.of(type).part(name).isEmpty()) {
            throw new IllegalArgumentException(type.getSimpleName() + " has no component " + name);
        }
    }
}
