package fi.luotsi.kernel.command;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Coded;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.LimitId;
import fi.luotsi.kernel.personal.CleanText;
import fi.luotsi.kernel.personal.NotBlankText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Commands on what limits who may see a client's data: for her safety, by her ban, or while its processing is restricted. */
public sealed interface LimitCommand extends ClientCommand {

    /** From here on her municipality is told to nobody outside her file (turvakielto). */
    record SetNonDisclosure(@NotNull ClientId clientId) implements LimitCommand {}

    record EndNonDisclosure(@NotNull ClientId clientId) implements LimitCommand {}

    /** The client lets her data be disclosed (luovutuslupa, 703/2023 §55–59). */
    record GivePermit(@NotNull ClientId clientId, @NotNull LimitId permitId) implements LimitCommand {}

    record RevokePermit(@NotNull ClientId clientId, @NotNull LimitId permitId) implements LimitCommand {}

    /**
     * The client forbids that her data leave the service task in which they were recorded, or the controller (kielto, 703/2023
     * §55–59).
     *
     * @param coverage code of the ban-coverage list
     * @param serviceTask whose records it covers; exactly where the coverage is a service task
     * @param record the contact, episode or referral of hers that it covers; exactly where the coverage is a document
     */
    record SetBan(
            @NotNull ClientId clientId,
            @NotNull LimitId banId,
            @NotNull @Coded(CodeList.BAN_COVERAGE) String coverage,
            @Nullable @Coded(CodeList.SERVICE_TASK) String serviceTask,
            @Nullable UUID record)
            implements LimitCommand {}

    record LiftBan(@NotNull ClientId clientId, @NotNull LimitId banId) implements LimitCommand {}

    /**
     * Restricts the processing of her data (GDPR 18).
     *
     * @param record the contact, episode or referral of hers that is restricted, or null for all that there is of her
     */
    record RestrictProcessing(
            @NotNull ClientId clientId,
            @NotNull LimitId restrictionId,
            @Nullable UUID record,
            @NotNull @Coded(CodeList.RESTRICTION_GROUND) String ground)
            implements LimitCommand {}

    record LiftRestriction(
            @NotNull ClientId clientId,
            @NotNull LimitId restrictionId,
            @NotBlankText @Size(max = 2000) @CleanText String reasons)
            implements LimitCommand {}
}
