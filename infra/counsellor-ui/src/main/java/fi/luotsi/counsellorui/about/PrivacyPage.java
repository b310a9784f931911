package fi.luotsi.counsellorui.about;

import fi.luotsi.counsellorui.DeskSettings;
import fi.luotsi.counsellorui.page.Span;
import fi.luotsi.counsellorui.page.Words;
import fi.luotsi.kernel.code.Code;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.kernel.retention.RetentionClass;
import fi.luotsi.kernel.retention.Start;
import java.util.List;
import java.util.stream.Collectors;

/** The privacy notice: what a county says of itself by settings, and what the program keeps by its own retention classes. */
public record PrivacyPage(DeskSettings.Notice notice, Words words) {

    /** What is told, by the ends of its words' keys, in the order of GDPR 13 and 14. */
    private static final List<String> PARTS =
            List.of("purposes", "bases", "recorded", "sources", "recipients", "elsewhere", "automated");

    private static final List<String> RIGHTS =
            List.of("access", "log", "rectify", "erase", "restrict", "object", "ban", "remark", "complain");

    /**
     * How long a class of records is kept.
     *
     * @param records the kinds of record that it holds
     */
    public record Kept(String name, String records, String from, String kept, String law) {}

    public List<String> parts() {
        return PARTS;
    }

    public List<String> rights() {
        return RIGHTS;
    }

    public List<Kept> kept() {
        return RetentionClass.all().stream().map(this::kept).toList();
    }

    private Kept kept(RetentionClass of) {
        return new Kept(
                label("retention-class", of.code()),
                of.records().stream().map(kind -> label("record-kind", kind)).collect(Collectors.joining(", ")),
                label("retention-start", of.from().label()),
                of.from() == Start.NEVER ? words.say("for-good") : Span.of(of.kept(), words),
                of.law());
    }

    private String label(String list, String code) {
        return Codes.published()
                .find(list, code)
                .map((Code known) -> known.label(words.speech().tag()))
                .orElse(code);
    }
}
