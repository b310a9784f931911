package fi.luotsi.counsellorui.action;

import fi.luotsi.counsellorui.answer.ToldOutside;
import fi.luotsi.counsellorui.service.Document;
import fi.luotsi.counsellorui.visit.Visit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the entries of a record hold that the viewer can put right. */
public record EntryValues(List<Entry> correctable) {

    static final Document<EntryValues> DOCUMENT = new Document<>("EntryValues", EntryValues.class);

    /** One of them, by its sequence number in the history. */
    public record Entry(int entry, List<ToldOutside> told, List<Held> values) {

        /** Of an entry that the viewer cannot put right. */
        static final Entry NONE = new Entry(-1, List.of(), List.of());

        /** What a form has in it that puts the entry right. */
        Map<String, List<String>> form() {
            Map<String, List<String>> form = new LinkedHashMap<>();
            values.forEach(held -> form.put(held.path(), held.values()));
            return form;
        }
    }

    /** A value of it, by the path of the field that takes it. */
    public record Held(String path, List<String> values) {}

    /** The entry, by its sequence number; one without values, where the viewer cannot put it right. */
    static Entry of(Visit visit, String record, String entry) {
        return visit.ask(DOCUMENT, Map.of("id", record)).correctable().stream()
                .filter(each -> String.valueOf(each.entry()).equals(entry))
                .findFirst()
                .orElse(Entry.NONE);
    }
}
