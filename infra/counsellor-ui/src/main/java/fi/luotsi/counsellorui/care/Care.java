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
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an administrator looks after. */
public record Care(
        @Nullable Keys keys,
        @Nullable List<Standing> readModels,
        @Nullable Count waiting,
        First<Destruction> destructions,
        List<Kept> retentionClasses) {

    static final Document<Care> DOCUMENT = new Document<>("Care", Care.class);

    /** How a read model stands. */
    public record Standing(
            int lag, @Nullable Integer frozen, @Nullable Progress rebuild) {}

    /** How far a rebuild has come. */
    public record Progress(int percent) {}

    /** How many read models are behind. */
    public long behind() {
        return standing().filter(each -> each.lag() > 0).count();
    }

    public long beingRebuilt() {
        return standing().filter(each -> each.rebuild() != null).count();
    }

    /** How many documents take no events. */
    public int frozen() {
        return standing()
                .map(Standing::frozen)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
    }

    private Stream<Standing> standing() {
        return readModels == null ? Stream.empty() : readModels.stream();
    }

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
