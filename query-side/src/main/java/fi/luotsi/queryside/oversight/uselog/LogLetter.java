package fi.luotsi.queryside.oversight.uselog;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.queryside.api.letter.Letter;
import fi.luotsi.queryside.api.letter.Wording;
import fi.luotsi.queryside.language.Language;
import fi.luotsi.queryside.language.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A log report in the words of its reader. */
record LogLetter(Wording words) {

    static final Texts TEXTS = Texts.beside(LogLetter.class, "log-report");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static LogLetter in(Language language) {
        return new LogLetter(new Wording(language, TEXTS));
    }

    static Letter of(LogReport report) {
        LogLetter letter = LogLetter.in(report.language());
        List<Letter.Part> parts = new ArrayList<>();
        parts.add(new Letter.Facts(letter.facts(report)));
        parts.add(new Letter.Paragraph(letter.text("intro")));
        parts.add(new Letter.Paragraph(letter.text(report.beyondTwoYears() ? "beyond" : "within")));
        parts.add(new Letter.Heading(letter.text("reads")));
        parts.add(
                report.reads().isEmpty()
                        ? new Letter.Paragraph(letter.text("no-reads"))
                        : new Letter.Table(
                                letter.words.each("when", "who", "position", "why", "what"),
                                report.reads().stream().map(letter::row).toList()));
        parts.add(new Letter.Heading(letter.text("disclosures")));
        parts.add(
                report.disclosures().isEmpty()
                        ? new Letter.Paragraph(letter.text("no-disclosures"))
                        : new Letter.Table(
                                letter.words.each("when", "discloser", "recipient", "ground", "information"),
                                report.disclosures().stream().map(letter::row).toList()));
        parts.add(new Letter.Heading(letter.text("next")));
        parts.add(new Letter.Paragraph(letter.text("misuse")));
        parts.add(new Letter.Paragraph(letter.text("ombudsman")));
        return new Letter(report.language(), letter.text("title"), parts);
    }

    /** The same as JSON: moments in Finnish time, codes beside their labels. */
    static byte[] json(LogReport report) {
        LogLetter letter = LogLetter.in(report.language());
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("title", letter.text("title"));
        whole.put("language", report.language().tag());
        whole.put("request", report.request());
        whole.put("client", report.client());
        whole.put("receivedOn", report.receivedOn().toString());
        whole.put("from", report.from().toString());
        whole.put("to", report.to().toString());
        whole.put("beyondTwoYears", report.beyondTwoYears());
        whole.put("reads", report.reads().stream().map(letter::fields).toList());
        whole.put(
                "disclosures", report.disclosures().stream().map(letter::fields).toList());
        return JSON.writeValueAsBytes(whole);
    }

    /** A class of records in words; one without words is shown by its name. */
    private static String kindOfRecord(Language language, String recordClass) {
        String key = "class." + recordClass;
        return TEXTS.keys().contains(key) ? TEXTS.get(language, key) : recordClass;
    }

    /** The records shown, in words. */
    static List<String> kindsOfRecords(Language language, LoggedUse use) {
        return use.classes().stream()
                .map(recordClass -> kindOfRecord(language, recordClass))
                .distinct()
                .toList();
    }

    private List<Letter.Fact> facts(LogReport report) {
        return Stream.of(
                        new Letter.Fact(text("client"), Objects.toString(report.client(), "")),
                        new Letter.Fact(text("received"), words.day(report.receivedOn())),
                        new Letter.Fact(text("period"), words.day(report.from()) + " – " + words.day(report.to())))
                .filter(fact -> !fact.value().isEmpty())
                .toList();
    }

    private List<String> row(LogReport.Read read) {
        return List.of(
                words.moment(read.usedAt()),
                known(read.name()),
                label(CodeList.ROLE, read.role()) + "\n" + label(CodeList.UNIT, read.unit()),
                label(CodeList.PURPOSE, read.purpose()) + "\n" + label(CodeList.SERVICE_TASK, read.serviceTask()),
                Stream.concat(read.what().stream(), read.refused() ? Stream.of(text("refused")) : Stream.empty())
                        .collect(Collectors.joining("\n")));
    }

    private List<String> row(LogReport.Disclosed each) {
        return List.of(
                words.moment(each.disclosedAt()),
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
        fields.put("usedAt", Wording.iso(read.usedAt()));
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
        fields.put("disclosedAt", Wording.iso(each.disclosedAt()));
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

    private String known(@Nullable String value) {
        return value == null ? text("destroyed") : value;
    }

    private String label(CodeList list, String code) {
        return words.label(list, code);
    }

    private Map<String, String> coded(CodeList list, String code) {
        return words.coded(list, code);
    }

    private String text(String key) {
        return words.text(key);
    }
}
