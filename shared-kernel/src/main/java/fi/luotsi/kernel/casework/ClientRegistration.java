package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Coded;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.NewId;
import fi.luotsi.kernel.personal.Death;
import fi.luotsi.kernel.personal.Identity;
import fi.luotsi.kernel.personal.NotBlankText;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Preferences;
import fi.luotsi.kernel.personal.ValidIdentityCode;
import fi.luotsi.kernel.value.Happened;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** From registration to death: who the client is. */
public interface ClientRegistration {

    sealed interface Command extends ClientCommand {}

    sealed interface Event extends ClientEvent {}

    /**
     * Records a person as a client.
     *
     * @param search id of the search that was made first and did not find the person
     * @param municipality where they live; absent where it is not known
     * @param birthDate may be left out when the code tells it; the two may not disagree
     */
    record RegisterClient(
            @NotNull @NewId ClientId clientId,
            @NotNull UUID search,
            @Nullable @ValidIdentityCode String identityCode,
            @Happened @Nullable LocalDate birthDate,
            @NotNull @Valid PersonName name,
            @Nullable @Coded(CodeList.MUNICIPALITY) String municipality,
            @NotNull @Size(max = 6) List<@NotNull @Coded(CodeList.CLIENT_GROUP) String> clientGroups,
            @Nullable @Valid Preferences preferences)
            implements Command {}

    /**
     * A person became a client.
     *
     * @param search id of the search that came first
     * @param municipality absent where it is not known
     * @param ageBand code of the age-band list, on the day of the event
     */
    @StoredAs("client.registered")
    @Correctable(by = RegisterClient.class)
    record ClientRegistered(
            ClientId clientId,
            @Untold UUID search,
            @Nullable @Coded(CodeList.MUNICIPALITY) String municipality,
            List<@Coded(CodeList.CLIENT_GROUP) String> clientGroups,

            @Told(as = "ageBandThen") @Coded(CodeList.AGE_BAND)
            String ageBand,

            Personal<Identity> identity,
            Personal<PersonName> name,
            @Nullable Personal<Preferences> preferences)
            implements Event, Opens {

        @Override
        public Set<String> units(Actor actor) {
            return Set.of();
        }
    }

    /** Adds or replaces the personal identity code. */
    record RecordIdentityCode(
            @NotNull ClientId clientId,
            @NotBlankText @ValidIdentityCode String identityCode) implements Command {}

    /**
     * The personal identity code was added or replaced, and the birth date with it.
     *
     * @param ageBand code of the age-band list, on the day of the event
     */
    @StoredAs("client.identity-recorded")
    @Correctable(by = RecordIdentityCode.class)
    record ClientIdentityRecorded(
            ClientId clientId,

            @Told(as = "ageBandThen") @Coded(CodeList.AGE_BAND)
            String ageBand,

            Personal<Identity> identity)
            implements Event {}

    /**
     * Records that the client has died: the basic data are kept for two years more (703/2023 §23, annex).
     *
     * @param diedOn absent where an earlier one was recorded by mistake
     */
    record RecordDeath(
            @NotNull ClientId clientId, @Happened @Nullable LocalDate diedOn) implements Command, Fact<ClientEvent> {

        @Override
        public ClientDeathRecorded event() {
            return new ClientDeathRecorded(clientId, diedOn == null ? null : Personal.of(new Death(diedOn)));
        }
    }

    /**
     * The client has died, or has not after all.
     *
     * @param death absent where an earlier one was recorded by mistake
     */
    @StoredAs("client.death-recorded")
    @Correctable(by = RecordDeath.class)
    record ClientDeathRecorded(ClientId clientId, @Nullable Personal<Death> death) implements Event {}
}
