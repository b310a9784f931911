package fi.luotsi.counsellorui.care;

import fi.luotsi.counsellorui.answer.Coded;
import fi.luotsi.counsellorui.answer.Count;
import fi.luotsi.counsellorui.answer.First;
import fi.luotsi.counsellorui.answer.Label;
import fi.luotsi.counsellorui.page.Span;
import fi.luotsi.counsellorui.page.Words;
import fi.luotsi.counsellorui.service.Document;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an administrator looks after. */
public record Care(
        @Nullable Keys keys, @Nullable Count waiting, First<Destruction> destructions, List<Kept> retentionClasses) {

    static final Document<Care> DOCUMENT = new Document<>("Care", Care.class);

    /** How the keys are kept. */
    public record Keys(boolean rotating, boolean failed, int remaining, boolean changeable, List<String> backUps) {}

    /** A proposal to destroy records. */
    public record Destruction(
            String id,
            int version,
            Label unit,
            Coded state,
            @Nullable Label retentionClass,
            OffsetDateTime proposedAt,
            @Nullable LocalDate confirmBy) {}

    /** How long a class of records is kept. */
    public record Kept(
            Label retentionClass,
            List<Label> records,
            Label from,
            @Nullable String kept,
            String law) {

        public String kinds() {
            return records.stream().map(Label::label).collect(Collectors.joining(", "));
        }

        /** How long, in words. */
        public String span(Words words) {
            return kept == null ? words.say("for-good") : Span.of(Period.parse(kept), words);
        }
    }
}
