package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Coded;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.personal.Address;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Preferences;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Facts about a client. */
public interface ClientFacts {

    sealed interface Command extends ClientCommand, Fact<ClientEvent> {}

    sealed interface Event extends ClientEvent {}

    record ChangeClientName(
            @NotNull ClientId clientId, @NotNull @Valid PersonName name) implements Command {

        @Override
        public ClientNameChanged event() {
            return new ClientNameChanged(clientId, Personal.of(name));
        }
    }

    @StoredAs("client.name-changed")
    @Correctable(by = ChangeClientName.class)
    record ClientNameChanged(ClientId clientId, Personal<PersonName> name) implements Event, Undoable {}

    /**
     * Records where the client lives.
     *
     * @param municipality absent where it is no longer known
     */
    record ChangeClientMunicipality(
            @NotNull ClientId clientId,
            @Nullable @Coded(CodeList.MUNICIPALITY) String municipality) implements Command {

        @Override
        public ClientMunicipalityChanged event() {
            return new ClientMunicipalityChanged(clientId, municipality);
        }
    }

    /**
     * The client lives elsewhere.
     *
     * @param municipality absent where it is no longer known
     */
    @StoredAs("client.municipality-changed")
    @Correctable(by = ChangeClientMunicipality.class)
    record ClientMunicipalityChanged(
            ClientId clientId,
            @Nullable @Coded(CodeList.MUNICIPALITY) String municipality) implements Event, Undoable {}

    record RecordPreferences(
            @NotNull ClientId clientId, @NotNull @Valid Preferences preferences) implements Command {

        @Override
        public ClientPreferencesRecorded event() {
            return new ClientPreferencesRecorded(clientId, Personal.of(preferences));
        }
    }

    @StoredAs("client.preferences-recorded")
    @Correctable(by = RecordPreferences.class)
    record ClientPreferencesRecorded(ClientId clientId, Personal<Preferences> preferences) implements Event, Undoable {}

    /**
     * Records the client's address.
     *
     * @param address absent where it is no longer known
     */
    record RecordAddress(
            @NotNull ClientId clientId, @Nullable @Valid Address address) implements Command {

        @Override
        public ClientAddressRecorded event() {
            return new ClientAddressRecorded(clientId, address == null ? null : Personal.of(address));
        }
    }

    /**
     * The client's address was recorded.
     *
     * @param address absent where it is no longer known
     */
    @StoredAs("client.address-recorded")
    @Correctable(by = RecordAddress.class)
    record ClientAddressRecorded(
            ClientId clientId, @Nullable Personal<Address> address) implements Event, Undoable {}

    /** Tells the client how their data are processed (812/2000 §12(2), 703/2023 §68). */
    record GiveNotice(
            @NotNull ClientId clientId,
            @NotNull @Coded(CodeList.NOTICE_VERSION) String noticeVersion,
            @NotNull @Coded(CodeList.LANGUAGE) String language)
            implements Command {

        @Override
        public NoticeGiven event() {
            return new NoticeGiven(clientId, noticeVersion, language);
        }
    }

    /**
     * The client was told how their data are processed.
     *
     * @param noticeVersion code of the notice-version list
     * @param language code of the language list, in which it was told
     */
    @StoredAs("client.notice-given")
    @Correctable(by = GiveNotice.class)
    @Adds
    record NoticeGiven(
            ClientId clientId,
            @Coded(CodeList.NOTICE_VERSION) String noticeVersion,

            @Told(as = "noticeLanguage") @Coded(CodeList.LANGUAGE)
            String language)
            implements Event, Undoable, TellsOutside {}
}
