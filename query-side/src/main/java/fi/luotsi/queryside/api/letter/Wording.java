package fi.luotsi.queryside.api.letter;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.kernel.value.FinnishTime;
import fi.luotsi.queryside.language.Fields;
import fi.luotsi.queryside.language.Language;
import fi.luotsi.queryside.language.Texts;
import fi.luotsi.queryside.language.WrittenTimes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How values are written in a letter: codes by their labels, days and moments as the language has them, in Finnish time.
 *
 * @param texts the letter's own words; any other key is a word of all letters, or the name of a field
 */
public record Wording(Language language, Texts texts) {

    public String text(String key, Object... values) {
        return Stream.of(texts, Letters.TEXTS)
                .filter(words -> words.keys().contains(key))
                .findFirst()
                .orElse(Fields.TEXTS)
                .get(language, key, values);
    }

    public List<String> each(String... keys) {
        return Stream.of(keys).map(key -> text(key)).toList();
    }

    public String day(LocalDate day) {
        return WrittenTimes.day(day, language);
    }

    public String moment(Instant moment) {
        return WrittenTimes.moment(moment, language);
    }

    /** The label of a code; a code that has left its list is shown as it is. */
    public String label(CodeList list, String code) {
        return Codes.published()
                .find(list, code)
                .map(known -> known.label(language.tag()))
                .orElse(code);
    }

    /** A code with its label, as JSON has it. */
    public Map<String, String> coded(CodeList list, String code) {
        Map<String, String> coded = new LinkedHashMap<>();
        coded.put("code", code);
        coded.put("label", label(list, code));
        return coded;
    }

    /** A moment as JSON has it: in Finnish time, with its offset. */
    public static String iso(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(FinnishTime.ZONE));
    }
}
