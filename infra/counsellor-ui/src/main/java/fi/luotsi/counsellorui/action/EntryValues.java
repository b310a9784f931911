package fi.luotsi.counsellorui.action;

import fi.luotsi.counsellorui.service.Document;
import fi.luotsi.counsellorui.visit.Visit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the entries of a record hold that the viewer can put right. */
public record EntryValues(List<Entry> correctable) {

    static final Document<EntryValues> DOCUMENT = new Document<>("EntryValues", EntryValues.class);

    /** One of them, by its sequence number in the history. */
    public record Entry(int entry, List<Held> values) {}

    /** A value of it, by the path of the field that takes it. */
    public record Held(String path, List<String> values) {}

    /** What a form has in it that puts the entry right; nothing, where the viewer cannot. */
    static Map<String, List<String>> of(Visit visit, String record, String entry) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        visit.ask(DOCUMENT, Map.of("id", record)).correctable().stream()
                .filter(each -> String.valueOf(each.entry()).equals(entry))
                .flatMap(each -> each.values().stream())
                .forEach(held -> values.put(held.path(), held.values()));
        return values;
    }
}
