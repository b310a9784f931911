package fi.luotsi.queryside.oversight.uselog;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.queryside.api.letter.Letter;
import fi.luotsi.queryside.api.letter.Wording;
import fi.luotsi.queryside.language.Fields;
import fi.luotsi.queryside.language.Language;
import fi.luotsi.queryside.language.Texts;
import fi.luotsi.queryside.oversight.uselog.AccessExport.Field;
import fi.luotsi.queryside.oversight.uselog.AccessExport.Item;
import fi.luotsi.queryside.oversight.uselog.AccessExport.Section;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An access export in the words of its reader. */
record AccessLetter(Wording words) {

    static final Texts TEXTS = Texts.beside(AccessLetter.class, "access-export");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+([+-]\\d\\d:\\d\\d|Z)");
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    /** The information that GDPR 15(1) requires besides the data themselves, in the order of reading. */
    private static final List<String> TOLD =
            List.of("purposes", "basis", "sources", "recipients", "kept", "automated", "rights", "complaint", "misuse");

    static AccessLetter in(Language language) {
        return new AccessLetter(new Wording(language, TEXTS));
    }

    static Letter of(AccessExport export) {
        AccessLetter letter = in(export.language());
        List<Letter.Part> parts = new ArrayList<>();
        parts.add(new Letter.Facts(letter.facts(export)));
        parts.add(new Letter.Paragraph(letter.words.text("intro")));
        String withheld = export.withheld();
        if (withheld != null) {
            parts.add(new Letter.Paragraph(
                    letter.words.text("withheld", letter.words.label(CodeList.REFUSAL_GROUND, withheld))));
        }
        letter.sections(export).forEach(section -> letter.add(section, parts));
        parts.add(new Letter.Heading(letter.words.text("about")));
        TOLD.forEach(told -> parts.add(new Letter.Paragraph(letter.words.text("about." + told))));
        return new Letter(export.language(), letter.words.text("title"), parts);
    }

    /** The same as JSON: records as the schema tells of them, codes beside their labels. */
    static byte[] json(AccessExport export) {
        AccessLetter letter = in(export.language());
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("title", letter.words.text("title"));
        whole.put("language", export.language().tag());
        whole.put("request", export.request());
        whole.put("receivedOn", export.receivedOn().toString());
        whole.put("madeOn", export.madeOn().toString());
        whole.put("from", Objects.toString(export.from(), null));
        whole.put("to", Objects.toString(export.to(), null));
        String withheld = export.withheld();
        whole.put("withheld", withheld == null ? null : letter.words.coded(CodeList.REFUSAL_GROUND, withheld));
        whole.putAll(export.held());
        Map<String, String> about = new LinkedHashMap<>();
        TOLD.forEach(told -> about.put(told, letter.words.text("about." + told)));
        whole.put("about", about);
        return JSON.writeValueAsBytes(whole);
    }

    List<Section> sections(AccessExport export) {
        return export.held().entrySet().stream()
                .map(part -> new Section(
                        part.getKey(),
                        words.text("section." + part.getKey()),
                        part.getValue().stream()
                                .map(record -> item(part.getKey(), record))
                                .toList()))
                .toList();
    }

    private Item item(String part, Map<String, Object> record) {
        List<Field> fields = new ArrayList<>();
        record.forEach((name, value) -> add(part, name, name, value, fields));
        LocalDate begin = SubjectAccessData.begin(part, record);
        return new Item(
                record.get("id") == null ? null : UUID.fromString(String.valueOf(record.get("id"))),
                Stream.of(words.text("record." + part), begin == null ? "" : words.day(begin))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining(" ")),
                fields);
    }

    /**
     * Adds a value, or each that is in it.
     *
     * @param of name of the field or record that holds it
     * @param path from the record to it
     */
    private void add(String of, String name, String path, Object value, List<Field> fields) {
        // ids are for programs: a reader is told what a thing is, and when it was
        if (List.of().equals(value)
                || (value instanceof String text && ID.matcher(text).matches())) {
            return;
        }
        if (value instanceof Map<?, ?> map && !map.containsKey("label")) {
            map.forEach((each, inner) -> {
                if (inner != null) {
                    add(name, String.valueOf(each), path + "." + each, inner, fields);
                }
            });
        } else if (value instanceof List<?> list && list.stream().anyMatch(AccessLetter::isRecord)) {
            for (int i = 0; i < list.size(); i++) {
                add(of, name, path + "." + i, list.get(i), fields);
            }
        } else {
            fields.add(new Field(path, label(of, name), written(name, value)));
        }
    }

    private static boolean isRecord(Object value) {
        return value instanceof Map<?, ?> map && !map.containsKey("label");
    }

    /** The name of a field within the one that holds it, or else its general name. */
    String label(String of, String name) {
        return Fields.name(words.language(), of, name);
    }

    private String written(String name, Object value) {
        return switch (value) {
            case Map<?, ?> coded -> Objects.toString(coded.get("label"), "");
            case List<?> list -> list.stream().map(one -> written(name, one)).collect(Collectors.joining(", "));
            case Boolean yes -> words.text(yes ? "yes" : "no");
            default -> written(name, value.toString());
        };
    }

    private String written(String name, String text) {
        if (MOMENT.matcher(text).matches()) {
            return words.moment(OffsetDateTime.parse(text).toInstant());
        }
        return DAY.matcher(text).matches() ? words.day(LocalDate.parse(text)) : text;
    }

    private void add(Section section, List<Letter.Part> parts) {
        parts.add(new Letter.Heading(section.title()));
        if (section.records().isEmpty()) {
            parts.add(new Letter.Paragraph(words.text("nothing")));
        } else if (Set.of("uses", "disclosures").contains(section.name())) {
            parts.add(table(section));
        } else {
            for (Item record : section.records()) {
                if (section.records().size() > 1 || !record.title().isEmpty()) {
                    parts.add(new Letter.Subheading(record.title()));
                }
                parts.add(new Letter.Facts(record.fields().stream()
                        .map(field -> new Letter.Fact(field.label(), field.value()))
                        .toList()));
            }
        }
    }

    private Letter.Table table(Section section) {
        List<String> columns = section.name().equals("uses")
                ? List.of("usedAt", "purpose", "what")
                : List.of("disclosedAt", "basis", "recipient", "target", "information");
        return new Letter.Table(
                columns.stream().map(column -> label(section.name(), column)).toList(),
                section.records().stream()
                        .map(record -> columns.stream()
                                .map(column -> value(record, column))
                                .toList())
                        .toList());
    }

    private static String value(Item record, String column) {
        return record.fields().stream()
                .filter(field -> field.name().equals(column))
                .map(Field::value)
                .findFirst()
                .orElse("");
    }

    private List<Letter.Fact> facts(AccessExport export) {
        return Stream.of(
                        fact("client", export.client()),
                        fact("received", words.day(export.receivedOn())),
                        fact("made", words.day(export.madeOn())),
                        fact("from", day(export.from())),
                        fact("to", day(export.to())))
                .flatMap(each -> each)
                .toList();
    }

    private Stream<Letter.Fact> fact(String name, @Nullable String value) {
        return Stream.ofNullable(value).map(known -> new Letter.Fact(words.text(name), known));
    }

    private @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : words.day(day);
    }
}
