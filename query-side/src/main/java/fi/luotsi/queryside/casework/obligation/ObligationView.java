package fi.luotsi.queryside.casework.obligation;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.luotsi.queryside.api.graphql.SortKey;
import fi.luotsi.queryside.authorization.ProtectedRecord;
import fi.luotsi.queryside.casework.obligation.Obligation.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An obligation as the schema's {@code Obligation} shows it at one moment. Most of those that are counted are not on the page that is asked
 * for, so words are made when they are read.
 *
 * @param words in which it is told
 * @param lastDayAtFirst the last day that was in time before more time was taken
 */
record ObligationView(
        ObligationWords words,
        ObligationsDocument document,
        Obligation obligation,
        Rule from,
        LocalDate lastDayAtFirst,
        LocalDate dueOn,
        Instant dueUntil,
        Instant now) {

    static ObligationView of(ObligationsDocument document, Obligation obligation, ObligationWords words, Instant now) {
        StatutoryTime counting = words.counting();
        Rule rule = Rules.published().named(obligation.rule());
        Instant firstDueUntil = counting.end(obligation.start(), rule.length(false));
        Instant dueUntil =
                obligation.isExtended() ? counting.end(obligation.start(), rule.length(true)) : firstDueUntil;
        return new ObligationView(
                words, document, obligation, rule, lastDay(firstDueUntil), lastDay(dueUntil), dueUntil, now);
    }

    /** Time lasts until the moment, which is the next day's first where days are counted. */
    private static LocalDate lastDay(Instant until) {
        return StatutoryTime.day(until.minusNanos(1));
    }

    public UUID id() {
        return UUID.nameUUIDFromBytes((document.id() + "/" + from.id()).getBytes(UTF_8));
    }

    public String rule() {
        return from.id();
    }

    public String law() {
        return words.law(from);
    }

    public boolean byPractice() {
        return from.byPractice();
    }

    public State state() {
        return obligation.state();
    }

    public String startedBy() {
        return words.startedBy(obligation);
    }

    public LocalDate startedOn() {
        return obligation.start().on();
    }

    public @Nullable Instant startedAt() {
        return obligation.start().at();
    }

    public String counted() {
        return words.counted(from, obligation);
    }

    public boolean extended() {
        return obligation.isExtended();
    }

    public @Nullable Instant extendedAt() {
        return obligation.extendedAt();
    }

    public @Nullable LocalDate firstDueOn() {
        return obligation.isExtended() ? lastDayAtFirst : null;
    }

    public boolean overdue() {
        return obligation.isOpen() && !now.isBefore(dueUntil);
    }

    /** Each time that its day passed first, the earliest first. */
    public List<Lateness> late() {
        return Lateness.of(obligation, lastDayAtFirst, dueOn, now);
    }

    public @Nullable Instant metAt() {
        return state() == State.MET ? obligation.endedAt() : null;
    }

    public @Nullable Instant stoppedAt() {
        return state() == State.STOPPED ? obligation.endedAt() : null;
    }

    public @Nullable String stoppedFor() {
        return words.why(obligation.reason());
    }

    public String unit() {
        return obligation.unit();
    }

    public @Nullable UUID worker() {
        return obligation.worker();
    }

    public @Nullable UUID client() {
        return document.client();
    }

    /** The episode that it belongs to; null where to none, and so the next. */
    public @Nullable UUID episode() {
        return ofClass(ObligationProjection.EPISODE);
    }

    public @Nullable UUID rightsRequest() {
        return ofClass(ObligationProjection.RIGHTS_REQUEST);
    }

    public @Nullable UUID contact() {
        return ofClass(ObligationProjection.CONTACT);
    }

    public @Nullable UUID referral() {
        return ofClass(ObligationProjection.REFERRAL);
    }

    /** Whether it is of feedback on accessibility. */
    boolean isOfFeedback() {
        return ofClass(ObligationProjection.FEEDBACK) != null;
    }

    private @Nullable UUID ofClass(String recordClass) {
        return document.of().equals(recordClass) ? document.id() : null;
    }

    /**
     * The record as access control needs to know it. A limit hides an obligation where it hides its record or one that started it; a
     * client's own request is never hidden. One of feedback, which is no client's, goes with the feedback.
     */
    ProtectedRecord subject() {
        Set<UUID> parts = new HashSet<>(obligation.records());
        parts.add(document.id());
        return new ProtectedRecord(
                isOfFeedback() ? ObligationProjection.FEEDBACK : "Obligation",
                document.id(),
                document.client(),
                Set.of(obligation.unit()),
                Set.of(obligation.serviceTask()),
                parts,
                rightsRequest() == null && !isOfFeedback());
    }

    /** The key that a list is sorted and paged by: the first due stands first. */
    String byDue() {
        return SortKey.of(dueUntil, id());
    }
}
