package fi.luotsi.changes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the lines of a {@link Patch}. */
final class PatchReader {

    private final String name;
    private final Map<String, String> told = new HashMap<>();
    private final Map<String, List<Edit>> edits = new LinkedHashMap<>();
    private final Map<String, List<String>> created = new LinkedHashMap<>();
    private final Set<String> removed = new LinkedHashSet<>();
    private List<String> lines = new ArrayList<>();
    private Runnable whole = () -> {};
    private String file = "";

    PatchReader(String name) {
        this.name = name;
    }

    Patch read(List<String> text) {
        for (int line = 0; line < text.size(); line++) {
            take(text.get(line), line + 1);
        }
        whole.run();
        return new Patch(name, told, edits, created, removed);
    }

    private void take(String line, int number) {
        if (line.startsWith("|")) {
            lines.add(line.length() > 1 ? line.substring(2) : "");
        } else if (!line.isBlank() && !line.startsWith("#")) {
            int colon = line.indexOf(": ");
            if (colon < 0) {
                throw new BadPatch(name + ": line " + number + " is neither \"key: value\" nor \"| text\"");
            }
            whole.run();
            lines = new ArrayList<>();
            whole = begun(line.substring(0, colon), line.substring(colon + 2).strip(), number);
        }
    }

    /** The action when the lines below have been read. */
    private Runnable begun(String key, String value, int number) {
        List<String> its = lines;
        switch (key) {
            case "in" -> file = value;
            case "new" -> created.put(value, its);
            case "remove" -> removed.add(value);
            case "before", "after", "replace", "delete" -> {
                if (file.isEmpty()) {
                    throw new BadPatch(name + ": line " + number + " edits, but no \"in: file\" stands before it");
                }
                List<Edit> edited = edits.computeIfAbsent(file, _ -> new ArrayList<>());
                Edit.Kind kind = Edit.Kind.valueOf(key.toUpperCase(Locale.ROOT));
                return () -> edited.add(new Edit(kind, new Anchor(value), its));
            }
            default -> told.put(key, value);
        }
        return () -> {};
    }
}
