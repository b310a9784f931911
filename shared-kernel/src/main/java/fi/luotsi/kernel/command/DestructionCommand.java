package fi.luotsi.kernel.command;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Coded;
import fi.luotsi.kernel.id.DestructionId;
import fi.luotsi.kernel.id.NoteId;
import fi.luotsi.kernel.personal.CleanText;
import fi.luotsi.kernel.personal.NotBlankText;
import fi.luotsi.kernel.value.ContactFact;
import fi.luotsi.kernel.value.Destroyed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Commands on the destruction of records whose time is over (703/2023 §24), or of an entry that was never lawful (GDPR 17). */
public sealed interface DestructionCommand extends CaseworkCommand {

    /** The most records that one proposal has. */
    int MOST = 200;

    DestructionId destructionId();

    @Override
    default UUID aggregateId() {
        return destructionId().value();
    }

    /**
     * The program's own: proposes records of a unit to whoever answers for it.
     *
     * @param unit in which they were begun
     * @param confirmBy the last day on which that is to be done
     */
    record ProposeDestruction(
            @NotNull DestructionId destructionId,
            @NotNull String retentionClass,
            @NotNull String unit,
            @NotEmpty @Size(max = MOST) List<@NotNull UUID> records,
            @NotNull LocalDate confirmBy)
            implements DestructionCommand {}

    /** Says that the records are to be destroyed. */
    record ConfirmDestruction(@NotNull DestructionId destructionId) implements DestructionCommand {}

    /** Keeps a record from being destroyed, as long as it is not released. */
    record HoldRecord(
            @NotNull DestructionId destructionId,
            @NotNull UUID record,
            @NotNull @Coded(CodeList.HOLD_GROUND) String ground,
            @NotBlankText @Size(max = 2000) @CleanText String reasons)
            implements DestructionCommand {}

    /** Ends a hold: the record goes the way of the proposal that it is in. */
    record ReleaseRecord(
            @NotNull DestructionId destructionId,
            @NotNull UUID record,
            @NotBlankText @Size(max = 2000) @CleanText String reasons)
            implements DestructionCommand {}

    /** The program's own: nobody confirmed it in time, so an administrator may. */
    record EscalateDestruction(@NotNull DestructionId destructionId) implements DestructionCommand {}

    /**
     * The program's own: destroys what was confirmed.
     *
     * @param spared records whose time is not over any more, as of a matter that was reopened: they leave the proposal
     * @param facts what reports go on counting, in an order that tells nothing
     */
    record CarryOutDestruction(
            @NotNull DestructionId destructionId,
            @NotNull List<@NotNull @Valid Destroyed> destroyed,
            @NotNull List<@NotNull UUID> spared,
            @NotNull List<@NotNull @Valid ContactFact> facts)
            implements DestructionCommand {}

    /**
     * Destroys a note alone, at once: what should never have been recorded (GDPR 17(1)(d), from memory).
     *
     * @param record that the note is in
     */
    record DestroyEntry(
            @NotNull DestructionId destructionId,
            @NotNull UUID record,
            @NotNull NoteId noteId,
            @NotNull @Coded(CodeList.ERASURE_GROUND) String ground,
            @NotBlankText @Size(max = 2000) @CleanText String reasons)
            implements DestructionCommand {}
}
