package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Coded;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.DestructionId;
import fi.luotsi.kernel.id.NewId;
import fi.luotsi.kernel.id.NoteId;
import fi.luotsi.kernel.personal.CleanText;
import fi.luotsi.kernel.personal.FreeText;
import fi.luotsi.kernel.personal.NotBlankText;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import fi.luotsi.kernel.value.ContactFact;
import fi.luotsi.kernel.value.Destroyed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Destruction of records (hävittäminen), from its proposal to its certificate. */
public interface Destructions {

    sealed interface Command extends DestructionCommand, Fact<DestructionEvent> {}

    sealed interface Event extends DestructionEvent {}

    /**
     * Proposes records of a unit to the person who answers for it.
     *
     * @param unit in which they were begun
     * @param confirmBy the last day on which that is to be done
     */
    @SystemCommand
    record ProposeDestruction(
            @NotNull @NewId DestructionId destructionId,
            @NotNull String retentionClass,
            @NotNull String unit,
            @NotEmpty @Size(max = MOST) List<@NotNull UUID> records,
            @NotNull LocalDate confirmBy)
            implements Command {

        @Override
        public DestructionProposed event() {
            return new DestructionProposed(destructionId, retentionClass, unit, records, confirmBy);
        }
    }

    /** Confirms that the records are to be destroyed. */
    record ConfirmDestruction(@NotNull DestructionId destructionId) implements Command {

        @Override
        public DestructionConfirmed event() {
            return new DestructionConfirmed(destructionId);
        }
    }

    /** Keeps a record from being destroyed, as long as it is not released. */
    record HoldRecord(
            @NotNull DestructionId destructionId,
            @NotNull UUID record,
            @NotNull @Coded(CodeList.HOLD_GROUND) String ground,
            @NotBlankText @Size(max = 2000) @CleanText String reasons)
            implements Command {

        @Override
        public RecordHeld event() {
            return new RecordHeld(destructionId, record, ground, FreeText.personal(reasons));
        }
    }

    /** Ends a hold: the record goes the way of the proposal that it is in. */
    record ReleaseRecord(
            @NotNull DestructionId destructionId,
            @NotNull UUID record,
            @NotBlankText @Size(max = 2000) @CleanText String reasons)
            implements Command {

        @Override
        public RecordReleased event() {
            return new RecordReleased(destructionId, record, FreeText.personal(reasons));
        }
    }

    /** Nobody confirmed it in time, so an administrator may. */
    @SystemCommand
    record EscalateDestruction(@NotNull DestructionId destructionId) implements Command {

        @Override
        public DestructionEscalated event() {
            return new DestructionEscalated(destructionId);
        }
    }

    /**
     * Destroys what was confirmed.
     *
     * @param spared records whose time is not over any more, as of a matter that was reopened: they leave the proposal
     * @param facts the facts that reports go on counting, in an order that tells nothing
     */
    @SystemCommand
    record CarryOutDestruction(
            @NotNull DestructionId destructionId,
            @NotNull List<@NotNull @Valid Destroyed> destroyed,
            @NotNull List<@NotNull UUID> spared,
            @NotNull List<@NotNull @Valid ContactFact> facts)
            implements Command {

        @Override
        public RecordsDestroyed event() {
            return new RecordsDestroyed(destructionId, destroyed, spared);
        }
    }

    /**
     * Destroys alone, and at once, a note that should never have been recorded (GDPR 17(1)(d), from memory).
     *
     * @param record that the note is in
     */
    record DestroyEntry(
            @NotNull @NewId DestructionId destructionId,
            @ActsOn @NotNull UUID record,
            @NotNull NoteId noteId,
            @NotNull @Coded(CodeList.ERASURE_GROUND) String ground,
            @NotBlankText @Size(max = 2000) @CleanText String reasons)
            implements Command {

        @Override
        public EntryDestroyed event() {
            return new EntryDestroyed(destructionId, record, noteId, ground, FreeText.personal(reasons));
        }
    }

    @StoredAs("destruction.proposed")
    record DestructionProposed(
            DestructionId destructionId,
            @Coded(CodeList.RETENTION_CLASS) String retentionClass,
            @Coded(CodeList.UNIT) String unit,
            List<UUID> records,
            LocalDate confirmBy)
            implements Event, Opens {

        @Override
        public @Nullable ClientId clientId() {
            return null;
        }

        @Override
        public Set<String> units(Actor actor) {
            return Set.of(unit);
        }
    }

    @StoredAs("destruction.confirmed")
    record DestructionConfirmed(DestructionId destructionId) implements Event, Transition {}

    @StoredAs("destruction.held")
    @Adds
    @Follows(value = RecordReleased.class, of = "record")
    record RecordHeld(
            DestructionId destructionId,
            @Told(as = "heldRecord") UUID record,

            @Told(as = "holdGround") @Coded(CodeList.HOLD_GROUND)
            String ground,

            @Told(as = "holdReasons") Personal<Text> reasons)
            implements Event {}

    @StoredAs("destruction.released")
    @Adds
    @Follows(value = RecordHeld.class, of = "record")
    record RecordReleased(
            DestructionId destructionId,
            @Told(as = "releasedRecord") UUID record,
            @Told(as = "releaseReasons") Personal<Text> reasons)
            implements Event {}

    @StoredAs("destruction.escalated")
    record DestructionEscalated(DestructionId destructionId) implements Event, Transition {}

    /**
     * The certificate: the one lawful reason why an entry of the log is gone (703/2023 §24).
     *
     * @param spared records that left the proposal because their time was not over any more
     */
    @StoredAs("destruction.carried-out")
    @Adds
    @Follows(DestructionConfirmed.class)
    record RecordsDestroyed(DestructionId destructionId, List<Destroyed> destroyed, List<UUID> spared)
            implements Event {}

    /** A fact that reports go on counting, of one of the contacts that were destroyed together. */
    @StoredAs("destruction.contact-counted")
    @Adds
    record ContactCounted(DestructionId destructionId, ContactFact fact) implements Event {}

    /** A note was destroyed alone; the record that it was in stays. */
    @StoredAs("destruction.entry-destroyed")
    record EntryDestroyed(
            DestructionId destructionId,
            @Told(as = "recordOfEntry") UUID record,
            @Untold NoteId noteId,

            @Told(as = "erasureGround") @Coded(CodeList.ERASURE_GROUND)
            String ground,

            @Told(as = "erasureReasons") Personal<Text> reasons)
            implements Event, Opens {

        @Override
        public @Nullable ClientId clientId() {
            return null;
        }
    }
}
