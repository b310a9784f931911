package fi.luotsi.kernel.command;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Coded;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.LimitId;
import fi.luotsi.kernel.id.RepresentativeId;
import fi.luotsi.kernel.personal.CleanText;
import fi.luotsi.kernel.personal.NotBlankText;
import fi.luotsi.kernel.personal.PersonName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Commands on who may speak and be told for a client, and on what a minor keeps from her guardians. */
public sealed interface RepresentationCommand extends ClientCommand {

    /**
     * Records a representative, relative or close person with what she may be told (812/2000 §9, 703/2023 §49–50).
     *
     * @param scope what she may be told of
     * @param validUntil the last day, or null where none is known
     * @param consentReference where the client's consent is found; for a close person only
     */
    record AddRepresentative(
            @NotNull ClientId clientId,
            @NotNull RepresentativeId representativeId,
            @NotNull @Coded(CodeList.REPRESENTATIVE_TYPE) String type,
            @NotEmpty @Size(max = 4) List<@NotNull @Coded(CodeList.INFORMATION_CLASS) String> scope,
            @NotNull LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @NotNull @Valid PersonName name,
            @Nullable @Size(max = 300) @CleanText String consentReference)
            implements RepresentationCommand {}

    record EndRepresentation(
            @NotNull ClientId clientId, @NotNull RepresentativeId representativeId) implements RepresentationCommand {}

    /** Carries out a minor's wish that her guardians are not told (812/2000 §10, 703/2023 §40, 51). */
    record SetGuardianBan(
            @NotNull ClientId clientId,
            @NotNull LimitId banId,
            @NotEmpty @Size(max = 4) List<@NotNull @Coded(CodeList.INFORMATION_CLASS) String> classes)
            implements RepresentationCommand {}

    /** Decides against that wish, with grounds. */
    record RefuseGuardianBan(
            @NotNull ClientId clientId,
            @NotNull LimitId banId,
            @NotEmpty @Size(max = 4) List<@NotNull @Coded(CodeList.INFORMATION_CLASS) String> classes,

            @NotNull @Coded(CodeList.GUARDIAN_BAN_REFUSAL_GROUND)
            String ground,

            @NotBlankText @Size(max = 2000) @CleanText String reasons)
            implements RepresentationCommand {}

    record EndGuardianBan(
            @NotNull ClientId clientId, @NotNull LimitId banId) implements RepresentationCommand {}
}
