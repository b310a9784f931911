package fi.luotsi.kernel.undo;

import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.Correctable;
import fi.luotsi.kernel.casework.Corrected;
import fi.luotsi.kernel.casework.NoteEvent;
import fi.luotsi.kernel.casework.Undoable;
import fi.luotsi.kernel.command.Refusal;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Role;
import fi.luotsi.kernel.value.FinnishTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What one command recorded, of that which stands: it is put right as a whole, but for its notes.
 *
 * @param events at least one that is no note, in their order
 */
public record Entry(List<Past> events) {

    /** Within how many days people put right what they recorded, unless a county says otherwise. */
    public static final String OWN_DAYS = "14";

    /** The field of a command's input that says which entry it puts right. */
    public static final String FIELD = "corrects.entry";

    /** All entries of a record that can be put right, in their order. */
    public static List<Entry> correctable(List<Past> standing) {
        return standing.stream()
                .map(past -> of(standing, past.sequence()))
                .flatMap(Optional::stream)
                .distinct()
                .filter(Entry::canBeCorrected)
                .toList();
    }

    /**
     * The entry that an event belongs to; empty where there is none that stands.
     *
     * @param standing the record's events that stand
     * @param sequence number of one of its events
     */
    public static Optional<Entry> of(List<Past> standing, long sequence) {
        Optional<UUID> command = standing.stream()
                .filter(past -> past.sequence() == sequence && isOfAnEntry(past))
                .map(Past::command)
                .findFirst();
        return command.map(id -> standing.stream()
                        .filter(past -> past.command().equals(id) && isOfAnEntry(past))
                        .toList())
                .map(Entry::new);
    }

    private static boolean isOfAnEntry(Past past) {
        return !(past.event() instanceof NoteEvent) && !(past.event() instanceof Corrected);
    }

    public Past first() {
        return events.getFirst();
    }

    /** Sequence number of the last event. */
    public long last() {
        return events.getLast().sequence();
    }

    /** The command that recorded it, and then those that could have been given in its stead; empty where none puts it right. */
    public List<Class<? extends CaseworkCommand>> putRightBy() {
        return canBeCorrected() ? List.of(declared(first().event()).by()) : List.of();
    }

    /** Until the end of which day who recorded it may put it right. */
    public LocalDate lastDay(int days) {
        return LocalDate.ofInstant(first().recordedAt(), FinnishTime.ZONE).plusDays(days);
    }

    /** Whether that person may put it right for ever: the lead of the unit in which it was recorded. */
    public boolean isLedBy(Actor person) {
        return first().actor().unit().equals(person.unit()) && person.role().equals(Role.TEAM_LEAD.claim());
    }

    /** Whether it can be put right at all: what told somebody outside cannot. */
    public boolean canBeCorrected() {
        return events.stream().map(Past::event).allMatch(event -> isCorrectable(event));
    }

    /** Whether an event can be put right, or stand in the place of one that is. */
    public static boolean isCorrectable(CaseworkEvent event) {
        return event.getClass().isAnnotationPresent(Correctable.class)
                && !(event instanceof Undoable undoable && !undoable.canBeUndone());
    }

    private static Correctable declared(CaseworkEvent event) {
        return Objects.requireNonNull(event.getClass().getAnnotation(Correctable.class));
    }

    /**
     * Why that person may not put it right at that moment: who recorded it may for some days, and the unit's team lead ever after.
     *
     * @param days how many days after it was recorded
     */
    public Optional<Refusal> against(Actor person, Instant now, int days) {
        if (!canBeCorrected()) {
            return Optional.of(RefusalCode.CANNOT_BE_CORRECTED.at(FIELD));
        }
        Actor recorder = first().actor();
        if (isLedBy(person)) {
            return Optional.empty();
        }
        if (!recorder.unit().equals(person.unit()) || !recorder.id().equals(person.id())) {
            return Optional.of(RefusalCode.ANOTHERS_TO_CORRECT.at(FIELD));
        }
        LocalDate latest = lastDay(days);
        return LocalDate.ofInstant(now, FinnishTime.ZONE).isAfter(latest)
                ? Optional.of(RefusalCode.TOO_LATE_TO_CORRECT.at(FIELD, Map.of("latest", latest.toString())))
                : Optional.empty();
    }
}
