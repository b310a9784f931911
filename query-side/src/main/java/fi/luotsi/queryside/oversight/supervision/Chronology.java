package fi.luotsi.queryside.oversight.supervision;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.keys.RetainedKey;
import fi.luotsi.queryside.api.graphql.DataNode;
import fi.luotsi.queryside.api.letter.Letter;
import fi.luotsi.queryside.api.letter.Wording;
import fi.luotsi.queryside.language.Language;
import fi.luotsi.queryside.language.Texts;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The course of a case as a document to read: events, uses, disclosures and rights. */
record Chronology(CaseFile file, Wording words) {

    private static final Texts TEXTS = Texts.beside(Chronology.class, "supervision-pack");
    private static final String NONE = "none";

    static Letter of(CaseFile file, Language language) {
        return new Chronology(file, new Wording(language, TEXTS)).letter();
    }

    private Letter letter() {
        List<Letter.Part> parts = new ArrayList<>();
        parts.add(new Letter.Facts(facts()));
        parts.add(new Letter.Paragraph(words.text("intro")));
        table(
                parts,
                "events",
                file.events().stream().map(DataNode::new).map(this::event).toList(),
                "when",
                "who",
                "event",
                "content");
        table(
                parts,
                "uses",
                file.uses().stream().map(DataNode::new).map(this::use).toList(),
                "when",
                "who",
                "why",
                "what");
        table(
                parts,
                "disclosures",
                file.disclosures().stream()
                        .map(DataNode::new)
                        .map(this::disclosure)
                        .toList(),
                "when",
                "who",
                "recipient",
                "why",
                "content");
        table(
                parts,
                "rights",
                file.rights().stream().map(DataNode::new).map(this::right).toList(),
                "holder",
                "role",
                "valid",
                "ended");
        table(
                parts,
                "records",
                file.records().stream().map(this::kept).toList(),
                "record",
                "kind",
                "retentionClass",
                "expires");
        parts.add(new Letter.Heading(words.text("check")));
        parts.add(new Letter.Paragraph(words.text("checking")));
        return new Letter(words.language(), words.text("title"), parts);
    }

    private void table(List<Letter.Part> parts, String heading, List<List<String>> rows, String... columns) {
        parts.add(new Letter.Heading(words.text(heading)));
        parts.add(
                rows.isEmpty() ? new Letter.Paragraph(words.text(NONE)) : new Letter.Table(words.each(columns), rows));
    }

    private List<Letter.Fact> facts() {
        CaseFile.Pack pack = file.pack();
        return List.of(
                new Letter.Fact(words.text("pack"), pack.id().toString()),
                new Letter.Fact(words.text("client"), pack.client().toString()),
                new Letter.Fact(words.text("made"), words.moment(pack.madeAt())),
                new Letter.Fact(words.text("recipient"), known(pack.recipient())),
                new Letter.Fact(words.text("why"), words.label(CodeList.DISCLOSURE_BASIS, pack.basis())),
                new Letter.Fact(words.text("asked"), known(pack.information())));
    }

    private List<String> event(DataNode event) {
        return List.of(
                moment(event.required("occurredAt")),
                who(event),
                event.required("title"),
                event.each("changes").stream().map(this::change).collect(Collectors.joining("\n")));
    }

    private String change(DataNode change) {
        String before = change.text("before");
        return change.required("label") + ": "
                + (before == null ? "" : before + " → ")
                + Objects.requireNonNullElse(change.text("after"), "–");
    }

    private List<String> use(DataNode use) {
        List<?> classes = use.values().get("classes") instanceof List<?> shown ? shown : List.of();
        return List.of(
                moment(use.required("usedAt")),
                who(use),
                label(use, "purpose") + "\n" + label(use, "serviceTask"),
                Stream.concat(
                                classes.stream().map(String::valueOf),
                                "denied".equals(use.code("outcome")) ? Stream.of(words.text("denied")) : Stream.empty())
                        .collect(Collectors.joining("\n")));
    }

    private List<String> disclosure(DataNode each) {
        return List.of(
                moment(each.required("disclosedAt")),
                who(each),
                Stream.of(each.text("recipient"), each.text("target"))
                        .filter(Objects::nonNull)
                        .distinct()
                        .collect(Collectors.joining("\n")),
                label(each, "basis"),
                known(each.text("information")));
    }

    private List<String> right(DataNode grant) {
        String until = grant.text("validUntil");
        String ended = grant.text("endedAt");
        return List.of(
                known(grant.text("name")),
                label(grant, "role") + "\n" + label(grant, "unit") + "\n"
                        + grant.each("serviceTasks").stream()
                                .map(task -> task.required("label"))
                                .collect(Collectors.joining(", ")),
                moment(grant.required("validFrom")) + " – " + (until == null ? "" : moment(until)),
                ended == null ? "" : moment(ended) + "\n" + label(grant, "endReason"));
    }

    private List<String> kept(RetainedKey kept) {
        return List.of(
                kept.record().toString(),
                kept.kind(),
                words.label(CodeList.RETENTION_CLASS, kept.retentionClass()),
                kept.expiresOn() == null ? words.text("open") : words.day(kept.expiresOn()));
    }

    private String who(DataNode row) {
        String person = row.required("actor");
        return Optional.ofNullable(row.text("name"))
                        .or(() -> file.nameOf(person))
                        .orElse(person) + "\n" + label(row, "role") + "\n" + label(row, "unit");
    }

    private static String label(DataNode row, String field) {
        DataNode code = row.in(field);
        return code == null ? "" : code.required("label");
    }

    private String known(@Nullable String value) {
        return value == null ? words.text("destroyed") : value;
    }

    private String moment(String text) {
        return words.moment(OffsetDateTime.parse(text).toInstant());
    }
}
