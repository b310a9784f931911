package fi.luotsi.queryside.uselog;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.queryside.language.Language;
import fi.luotsi.queryside.language.Texts;
import fi.luotsi.queryside.letter.Letter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A log report in the words of its reader. */
record LogLetter(Language language) {

    static final Texts TEXTS = Texts.beside(LogLetter.class, "log-report");

    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Letter of(LogReport report) {
        LogLetter words = new LogLetter(report.language());
        List<Letter.Part> parts = new ArrayList<>();
        parts.add(new Letter.Facts(words.facts(report)));
        parts.add(new Letter.Paragraph(words.text("intro")));
        parts.add(new Letter.Paragraph(words.text(report.beyondTwoYears() ? "beyond" : "within")));
        parts.add(new Letter.Heading(words.text("reads")));
        parts.add(
                report.reads().isEmpty()
                        ? new Letter.Paragraph(words.text("no-reads"))
                        : new Letter.Table(
                                words.texts("when", "who", "position", "why", "what"),
                                report.reads().stream().map(words::row).toList()));
        parts.add(new Letter.Heading(words.text("disclosures")));
        parts.add(
                report.disclosures().isEmpty()
                        ? new Letter.Paragraph(words.text("no-disclosures"))
                        : new Letter.Table(
                                words.texts("when", "discloser", "recipient", "ground", "information"),
                                report.disclosures().stream().map(words::row).toList()));
        parts.add(new Letter.Heading(words.text("next")));
        parts.add(new Letter.Paragraph(words.text("misuse")));
        parts.add(new Letter.Paragraph(words.text("ombudsman")));
        return new Letter(report.language(), words.text("title"), parts);
    }

    /** The same as JSON: moments in Finnish time, codes beside their labels. */
    static byte[] json(LogReport report) {
        LogLetter words = new LogLetter(report.language());
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("title", words.text("title"));
        whole.put("language", report.language().tag());
        whole.put("request", report.request());
        whole.put("client", report.client());
        whole.put("receivedOn", report.receivedOn().toString());
        whole.put("from", report.from().toString());
        whole.put("to", report.to().toString());
        whole.put("beyondTwoYears", report.beyondTwoYears());
        whole.put("reads", report.reads().stream().map(words::fields).toList());
        whole.put(
                "disclosures", report.disclosures().stream().map(words::fields).toList());
        return JSON.writeValueAsBytes(whole);
    }

    /** A class of records in words; one that no words are known for any more is told by its name. */
    static String kindOfRecord(Language language, String recordClass) {
        String key = "class." + recordClass;
        return TEXTS.keys().contains(key) ? TEXTS.get(language, key) : recordClass;
    }

    private List<Letter.Fact> facts(LogReport report) {
        return Stream.of(
                        new Letter.Fact(text("client"), Objects.toString(report.client(), "")),
                        new Letter.Fact(text("received"), day(report.receivedOn())),
                        new Letter.Fact(text("period"), day(report.from()) + " – " + day(report.to())))
                .filter(fact -> !fact.value().isEmpty())
                .toList();
    }

    private List<String> row(LogReport.Read read) {
        return List.of(
                moment(read.usedAt()),
                known(read.name()),
                label(CodeList.ROLE, read.role()) + "\n" + label(CodeList.UNIT, read.unit()),
                label(CodeList.PURPOSE, read.purpose()) + "\n" + label(CodeList.SERVICE_TASK, read.serviceTask()),
                Stream.concat(read.what().stream(), read.refused() ? Stream.of(text("refused")) : Stream.empty())
                        .collect(Collectors.joining("\n")));
    }

    private List<String> row(LogReport.Disclosed each) {
        return List.of(
                moment(each.disclosedAt()),
                known(each.name()) + "\n" + label(CodeList.ROLE, each.role()) + "\n"
                        + label(CodeList.UNIT, each.unit()),
                Stream.of(each.recipient(), each.target())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n")),
                label(CodeList.DISCLOSURE_BASIS, each.basis()) + "\n" + label(CodeList.PURPOSE, each.purpose()),
                known(each.information()));
    }

    private Map<String, Object> fields(LogReport.Read read) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("usedAt", finnish(read.usedAt()));
        fields.put("name", read.name());
        fields.put("role", coded(CodeList.ROLE, read.role()));
        fields.put("unit", coded(CodeList.UNIT, read.unit()));
        fields.put("purpose", coded(CodeList.PURPOSE, read.purpose()));
        fields.put("serviceTask", coded(CodeList.SERVICE_TASK, read.serviceTask()));
        fields.put("what", read.what());
        fields.put("refused", read.refused());
        return fields;
    }

    private Map<String, Object> fields(LogReport.Disclosed each) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("disclosedAt", finnish(each.disclosedAt()));
        fields.put("name", each.name());
        fields.put("role", coded(CodeList.ROLE, each.role()));
        fields.put("unit", coded(CodeList.UNIT, each.unit()));
        fields.put("purpose", coded(CodeList.PURPOSE, each.purpose()));
        fields.put("basis", coded(CodeList.DISCLOSURE_BASIS, each.basis()));
        fields.put("recipient", each.recipient());
        fields.put("target", each.target());
        fields.put("information", each.information());
        return fields;
    }

    private Map<String, String> coded(CodeList list, String code) {
        Map<String, String> coded = new LinkedHashMap<>();
        coded.put("code", code);
        coded.put("label", label(list, code));
        return coded;
    }

    private String label(CodeList list, String code) {
        return Codes.published()
                .find(list, code)
                .map(known -> known.label(language.tag()))
                .orElse(code);
    }

    private String known(@Nullable String value) {
        return value == null ? text("destroyed") : value;
    }

    private static String finnish(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(FINLAND));
    }

    private String moment(Instant moment) {
        return DateTimeFormatter.ofPattern(text("moment"), Locale.of(language.tag()))
                .format(moment.atZone(FINLAND));
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(text("day"), Locale.of(language.tag()))
                .format(day);
    }

    private String text(String key) {
        return TEXTS.get(language, key);
    }

    private List<String> texts(String... keys) {
        return Stream.of(keys).map(this::text).toList();
    }
}
