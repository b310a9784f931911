package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Coded;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.LimitId;
import fi.luotsi.kernel.id.NewId;
import fi.luotsi.kernel.personal.CleanText;
import fi.luotsi.kernel.personal.FreeText;
import fi.luotsi.kernel.personal.NotBlankText;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The limits on who may see a client's data: for their safety, by their ban, or while processing is restricted. */
public interface ProcessingLimits {

    sealed interface Command extends ClientCommand, Fact<ClientEvent> {}

    sealed interface Event extends ClientEvent {}

    /** From now on the client's municipality is told to nobody outside the client's file (turvakielto). */
    record SetNonDisclosure(@NotNull ClientId clientId) implements Command {

        @Override
        public NonDisclosureSet event() {
            return new NonDisclosureSet(clientId);
        }
    }

    record EndNonDisclosure(@NotNull ClientId clientId) implements Command {

        @Override
        public NonDisclosureEnded event() {
            return new NonDisclosureEnded(clientId);
        }
    }

    /** The client permits disclosure of their data (luovutuslupa, 703/2023 §55–59). */
    record GivePermit(
            @NotNull ClientId clientId, @NotNull @NewId LimitId permitId) implements Command {

        @Override
        public PermitGiven event() {
            return new PermitGiven(clientId, permitId);
        }
    }

    record RevokePermit(@NotNull ClientId clientId, @NotNull LimitId permitId) implements Command {

        @Override
        public PermitRevoked event() {
            return new PermitRevoked(clientId, permitId);
        }
    }

    /**
     * The client forbids that their data leave the service task in which they were recorded, or the controller (kielto, 703/2023
     * §55–59).
     *
     * @param coverage code of the ban-coverage list
     * @param serviceTask whose records it covers; exactly where the coverage is a service task
     * @param record the client's contact, episode or referral that it covers; exactly where the coverage is a document
     */
    record SetBan(
            @NotNull ClientId clientId,
            @NotNull @NewId LimitId banId,
            @NotNull @Coded(CodeList.BAN_COVERAGE) String coverage,
            @Nullable @Coded(CodeList.SERVICE_TASK) String serviceTask,
            @Nullable UUID record)
            implements Command {

        @Override
        public BanSet event() {
            return new BanSet(clientId, banId, coverage, serviceTask, record);
        }
    }

    record LiftBan(@NotNull ClientId clientId, @NotNull LimitId banId) implements Command {

        @Override
        public BanLifted event() {
            return new BanLifted(clientId, banId);
        }
    }

    /**
     * Restricts the processing of the client's data (GDPR 18).
     *
     * @param record the client's contact, episode or referral that is restricted, or null for all of the client's
     */
    record RestrictProcessing(
            @NotNull ClientId clientId,
            @NotNull @NewId LimitId restrictionId,
            @Nullable UUID record,
            @NotNull @Coded(CodeList.RESTRICTION_GROUND) String ground)
            implements Command {

        @Override
        public ProcessingRestricted event() {
            return new ProcessingRestricted(clientId, restrictionId, record, ground);
        }
    }

    record LiftRestriction(
            @NotNull ClientId clientId,
            @NotNull LimitId restrictionId,
            @NotBlankText @Size(max = 2000) @CleanText String reasons)
            implements Command {

        @Override
        public RestrictionLifted event() {
            return new RestrictionLifted(clientId, restrictionId, FreeText.personal(reasons));
        }
    }

    @StoredAs("client.non-disclosure-set")
    @Follows(NonDisclosureEnded.class)
    record NonDisclosureSet(ClientId clientId) implements Event {}

    @StoredAs("client.non-disclosure-ended")
    @Follows(NonDisclosureSet.class)
    record NonDisclosureEnded(ClientId clientId) implements Event {}

    @StoredAs("client.permit-given")
    @Adds
    record PermitGiven(ClientId clientId, LimitId permitId) implements Event {}

    @StoredAs("client.permit-revoked")
    @Adds
    @Follows(value = PermitGiven.class, of = "permitId")
    record PermitRevoked(ClientId clientId, LimitId permitId) implements Event {}

    /**
     * The client forbade that their data leave the service task or the controller.
     *
     * @param serviceTask whose records it covers; null unless the coverage is a service task
     * @param record that it covers; null unless the coverage is a document
     */
    @StoredAs("client.ban-set")
    @Adds
    record BanSet(
            ClientId clientId,
            LimitId banId,
            @Coded(CodeList.BAN_COVERAGE) String coverage,

            @Told(as = "banServiceTask") @Nullable @Coded(CodeList.SERVICE_TASK)
            String serviceTask,

            @Untold @Nullable UUID record)
            implements Event {}

    @StoredAs("client.ban-lifted")
    @Adds
    @Follows(value = BanSet.class, of = "banId")
    record BanLifted(ClientId clientId, LimitId banId) implements Event {}

    /**
     * The processing of the client's data was restricted.
     *
     * @param record that is restricted, or null for all of the client's
     */
    @StoredAs("client.processing-restricted")
    @Adds
    record ProcessingRestricted(
            ClientId clientId,
            LimitId restrictionId,
            @Untold @Nullable UUID record,

            @Told(as = "restrictionGround") @Coded(CodeList.RESTRICTION_GROUND)
            String ground)
            implements Event {}

    @StoredAs("client.restriction-lifted")
    @Adds
    @Follows(value = ProcessingRestricted.class, of = "restrictionId")
    record RestrictionLifted(
            ClientId clientId,
            LimitId restrictionId,
            @Told(as = "restrictionLiftingReasons") Personal<Text> reasons) implements Event {}
}
