package fi.luotsi.queryside.oversight.uselog;

import fi.luotsi.queryside.language.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client's copy of the data that are held about them (GDPR 15, from memory): the schema's {@code AccessExport}. Unlike a log report, it
 * does not name who used the data.
 *
 * @param from first day that it covers, null where none was named
 * @param to last day, likewise
 * @param client the client's name; null when it is destroyed
 * @param language of the reader
 * @param withheld code of the refusal-ground list on which something was left out, or null
 * @param held the data, by the names of their parts in the order of reading: records as the schema shows them
 */
record AccessExport(
        UUID request,
        LocalDate receivedOn,
        LocalDate madeOn,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String client,
        Language language,
        @Nullable String withheld,
        Map<String, List<Map<String, Object>>> held) {

    /** The schema's {@code AccessExportSection}. */
    record Section(String name, String title, List<Item> records) {}

    /**
     * The schema's {@code AccessExportRecord}.
     *
     * @param id null where it has none
     */
    record Item(@Nullable UUID id, String title, List<Field> fields) {}

    /**
     * The schema's {@code AccessExportField}.
     *
     * @param name its path, as {@code notes.0.text}
     */
    record Field(String name, String label, String value) {}

    /** The same, in the words of its reader. */
    public List<Section> sections() {
        return AccessLetter.in(language).sections(this);
    }

    @Override
    public String toString() {
        return "AccessExport[" + request + "]";
    }
}
