package fi.luotsi.kernel.command;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Coded;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.personal.Address;
import fi.luotsi.kernel.personal.NotBlankText;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.kernel.personal.Preferences;
import fi.luotsi.kernel.personal.ValidIdentityCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Commands on a client (asiakas). */
public sealed interface ClientCommand extends CaseworkCommand
        permits ClientCommand.RegisterClient,
                ClientCommand.RecordIdentityCode,
                ClientCommand.ChangeClientName,
                ClientCommand.ChangeClientMunicipality,
                ClientCommand.RecordPreferences,
                ClientCommand.RecordAddress,
                ClientCommand.GiveNotice,
                ClientCommand.RecordDeath,
                RepresentationCommand,
                LimitCommand,
                SupervisionCommand {

    ClientId clientId();

    @Override
    default UUID aggregateId() {
        return clientId().value();
    }

    /**
     * Records a person as a client.
     *
     * @param search id of the search that was made first and did not find her
     * @param birthDate may be left out when the code tells it; the two may not disagree
     */
    record RegisterClient(
            @NotNull ClientId clientId,
            @NotNull UUID search,
            @Nullable @ValidIdentityCode String identityCode,
            @Nullable LocalDate birthDate,
            @NotNull @Valid PersonName name,
            @NotNull @Coded(CodeList.MUNICIPALITY) String municipality,
            @NotEmpty @Size(max = 6) List<@NotNull @Coded(CodeList.CLIENT_GROUP) String> clientGroups,
            @Nullable @Valid Preferences preferences)
            implements ClientCommand {}

    /** Adds or replaces the personal identity code. */
    record RecordIdentityCode(
            @NotNull ClientId clientId,
            @NotBlankText @ValidIdentityCode String identityCode) implements ClientCommand {}

    record ChangeClientName(
            @NotNull ClientId clientId, @NotNull @Valid PersonName name) implements ClientCommand {}

    record ChangeClientMunicipality(
            @NotNull ClientId clientId,
            @NotNull @Coded(CodeList.MUNICIPALITY) String municipality) implements ClientCommand {}

    record RecordPreferences(
            @NotNull ClientId clientId, @NotNull @Valid Preferences preferences) implements ClientCommand {}

    /**
     * Records where she lives.
     *
     * @param address absent where it is no longer known
     */
    record RecordAddress(
            @NotNull ClientId clientId, @Nullable @Valid Address address) implements ClientCommand {}

    /** Tells her how her data are processed (812/2000 §12(2), 703/2023 §68). */
    record GiveNotice(
            @NotNull ClientId clientId,
            @NotNull @Coded(CodeList.NOTICE_VERSION) String noticeVersion,
            @NotNull @Coded(CodeList.LANGUAGE) String language)
            implements ClientCommand {}

    /**
     * Records that she has died: her basic data are kept for two years more (703/2023 §23, annex).
     *
     * @param diedOn absent where an earlier one was recorded by mistake
     */
    record RecordDeath(@NotNull ClientId clientId, @Nullable LocalDate diedOn) implements ClientCommand {}
}
