package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Coded;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.LimitId;
import fi.luotsi.kernel.id.NewId;
import fi.luotsi.kernel.id.RepresentativeId;
import fi.luotsi.kernel.personal.CleanText;
import fi.luotsi.kernel.personal.FreeText;
import fi.luotsi.kernel.personal.NotBlankText;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import fi.luotsi.kernel.value.NotBefore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may speak and be told for a client, and what a minor keeps from their guardians. */
public interface ClientRepresentatives {

    sealed interface Command extends ClientCommand, Fact<ClientEvent> {}

    sealed interface Event extends ClientEvent {}

    /**
     * Records a representative, relative or close person with the scope of what they may be told (812/2000 §9, 703/2023 §49–50).
     *
     * @param scope codes of the information-class list
     * @param validFrom the first day, or null where it is not known since when
     * @param validUntil the last day, or null where none is known
     * @param consentReference where the client's consent is found; for a close person only
     */
    record AddRepresentative(
            @NotNull ClientId clientId,
            @NotNull @NewId RepresentativeId representativeId,
            @NotNull @Coded(CodeList.REPRESENTATIVE_TYPE) String type,
            @NotEmpty @Size(max = 4) List<@NotNull @Coded(CodeList.INFORMATION_CLASS) String> scope,
            @Nullable LocalDate validFrom,
            @NotBefore("validFrom") @Nullable LocalDate validUntil,
            @NotNull @Valid PersonName name,
            @Nullable @Size(max = 300) @CleanText String consentReference)
            implements Command {

        @Override
        public RepresentativeAdded event() {
            return new RepresentativeAdded(
                    clientId,
                    representativeId,
                    type,
                    scope,
                    validFrom,
                    validUntil,
                    Personal.of(name),
                    FreeText.personalOrNull(consentReference));
        }
    }

    record EndRepresentation(
            @NotNull ClientId clientId, @NotNull RepresentativeId representativeId) implements Command {

        @Override
        public RepresentationEnded event() {
            return new RepresentationEnded(clientId, representativeId);
        }
    }

    /** Carries out a minor's wish that their guardians are not told (812/2000 §10, 703/2023 §40, 51). */
    record SetGuardianBan(
            @NotNull ClientId clientId,
            @NotNull @NewId LimitId banId,
            @NotEmpty @Size(max = 4) List<@NotNull @Coded(CodeList.INFORMATION_CLASS) String> classes)
            implements Command {

        @Override
        public GuardianBanSet event() {
            return new GuardianBanSet(clientId, banId, classes);
        }
    }

    /** Decides against that wish, with grounds. */
    record RefuseGuardianBan(
            @NotNull ClientId clientId,
            @NotNull @NewId LimitId banId,
            @NotEmpty @Size(max = 4) List<@NotNull @Coded(CodeList.INFORMATION_CLASS) String> classes,

            @NotNull @Coded(CodeList.GUARDIAN_BAN_REFUSAL_GROUND)
            String ground,

            @NotBlankText @Size(max = 2000) @CleanText String reasons)
            implements Command {

        @Override
        public GuardianBanRefused event() {
            return new GuardianBanRefused(clientId, banId, classes, ground, FreeText.personal(reasons));
        }
    }

    record EndGuardianBan(
            @NotNull ClientId clientId, @NotNull LimitId banId) implements Command {

        @Override
        public GuardianBanEnded event() {
            return new GuardianBanEnded(clientId, banId);
        }
    }

    /**
     * A representative, relative or close person was recorded. They are a third party, so the values that identify them have a key
     * of their own.
     *
     * @param scope codes of the information-class list
     * @param validFrom the first day, or null where it is not known since when
     * @param validUntil the last day, or null where none is known
     */
    @StoredAs("client.representative-added")
    @Correctable(by = AddRepresentative.class)
    @Adds
    record RepresentativeAdded(
            ClientId clientId,
            RepresentativeId representativeId,

            @Told(as = "representativeType") @Coded(CodeList.REPRESENTATIVE_TYPE)
            String type,

            List<@Coded(CodeList.INFORMATION_CLASS) String> scope,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            Personal<PersonName> representative,
            @Nullable Personal<Text> consentReference)
            implements Event, Undoable {

        @Override
        public UUID keyId() {
            return representativeId.value();
        }
    }

    @StoredAs("client.representation-ended")
    @Correctable(by = EndRepresentation.class)
    @Adds
    @Follows(value = RepresentativeAdded.class, of = "representativeId")
    record RepresentationEnded(ClientId clientId, RepresentativeId representativeId) implements Event, Undoable {}

    /**
     * A minor forbade that their guardians are told.
     *
     * @param classes codes of the information-class list
     */
    @StoredAs("client.guardian-ban-set")
    @Adds
    record GuardianBanSet(ClientId clientId, LimitId banId, List<@Coded(CodeList.INFORMATION_CLASS) String> classes)
            implements Event {}

    @StoredAs("client.guardian-ban-refused")
    @Adds
    record GuardianBanRefused(
            ClientId clientId,
            LimitId banId,
            List<@Coded(CodeList.INFORMATION_CLASS) String> classes,

            @Told(as = "guardianBanRefusalGround") @Coded(CodeList.GUARDIAN_BAN_REFUSAL_GROUND)
            String ground,

            @Told(as = "guardianBanRefusalReasons") Personal<Text> reasons)
            implements Event {}

    @StoredAs("client.guardian-ban-ended")
    @Adds
    @Follows(value = GuardianBanSet.class, of = "banId")
    record GuardianBanEnded(ClientId clientId, LimitId banId) implements Event {}
}
