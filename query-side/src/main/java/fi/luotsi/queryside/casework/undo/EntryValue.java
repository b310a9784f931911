package fi.luotsi.queryside.casework.undo;

import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.id.RecordId;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import fi.luotsi.kernel.record.RecordPart;
import fi.luotsi.kernel.record.RecordType;
import fi.luotsi.kernel.undo.Entry;
import fi.luotsi.kernel.undo.Past;
import fi.luotsi.queryside.authorization.AccessContext;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The schema's {@code EntryValue}: what an entry's events hold, by the names that the command's components have. A value that the command
 * takes apart from others, and the events hold together, is found by both names.
 */
record EntryValue(String path, List<String> values) {

    /** All that the command that recorded the entry can be given again with. */
    static List<EntryValue> in(Entry entry, AccessContext access) {
        Map<String, List<String>> held = new LinkedHashMap<>();
        entry.events().stream().map(Past::event).forEach(event -> take(event, access, held));
        Set<String> paths = new TreeSet<>();
        paths("", entry.putRightBy().getFirst(), paths);
        return paths.stream()
                .filter(held::containsKey)
                .map(path -> new EntryValue(path, held.getOrDefault(path, List.of())))
                .toList();
    }

    /** The paths of the command's plain components. */
    private static void paths(String before, Class<?> type, Set<String> into) {
        for (RecordPart part : RecordType.of(type).parts()) {
            if (part.type() instanceof Class<?> raw && raw.isRecord() && !RecordType.isTypedId(raw)) {
                paths(before + part.name() + ".", raw, into);
            } else {
                into.add(before + part.name());
            }
        }
    }

    private static void take(CaseworkEvent event, AccessContext access, Map<String, List<String>> into) {
        for (RecordPart part : RecordType.of(event.getClass()).parts()) {
            Object value = part.of(event);
            Object plain = value instanceof Personal<?> sealed && part.type() instanceof Class<?> type
                    ? access.openOne(sealed, type)
                    : value;
            take(part.name(), plain, into);
        }
    }

    private static void take(String path, @Nullable Object value, Map<String, List<String>> into) {
        switch (value) {
            case null -> {}
            case Text text -> into.put(path, List.of(text.text()));
            case RecordId id -> into.put(path, List.of(id.value().toString()));
            case Collection<?> many ->
                into.put(path, many.stream().map(String::valueOf).toList());
            case Record parts -> {
                for (RecordPart part : RecordType.of(parts.getClass()).parts()) {
                    Object held = part.of(parts);
                    take(path + "." + part.name(), held, into);
                    if (!into.containsKey(part.name())) {
                        take(part.name(), held, into);
                    }
                }
            }
            default -> into.put(path, List.of(value.toString()));
        }
    }
}
