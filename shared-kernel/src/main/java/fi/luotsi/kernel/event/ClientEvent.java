package fi.luotsi.kernel.event;

import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Address;
import fi.luotsi.kernel.personal.Death;
import fi.luotsi.kernel.personal.Identity;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.kernel.personal.Preferences;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events of a client (asiakas). */
public sealed interface ClientEvent extends CaseworkEvent
        permits ClientEvent.ClientRegistered,
                ClientEvent.ClientIdentityRecorded,
                ClientEvent.ClientNameChanged,
                ClientEvent.ClientMunicipalityChanged,
                ClientEvent.ClientPreferencesRecorded,
                ClientEvent.ClientAddressRecorded,
                ClientEvent.NoticeGiven,
                ClientEvent.ClientDeathRecorded,
                RepresentationEvent,
                LimitEvent,
                SupervisionEvent {

    ClientId clientId();

    @Override
    default UUID aggregateId() {
        return clientId().value();
    }

    /**
     * A person became a client.
     *
     * @param search id of the search that came first
     * @param ageBand code of the age-band list, on the day of the event
     */
    @StoredAs("client.registered")
    record ClientRegistered(
            ClientId clientId,
            UUID search,
            String municipality,
            List<String> clientGroups,
            String ageBand,
            Personal<Identity> identity,
            Personal<PersonName> name,
            @Nullable Personal<Preferences> preferences)
            implements ClientEvent {}

    @StoredAs("client.identity-recorded")
    record ClientIdentityRecorded(ClientId clientId, String ageBand, Personal<Identity> identity)
            implements ClientEvent {}

    @StoredAs("client.name-changed")
    record ClientNameChanged(ClientId clientId, Personal<PersonName> name) implements ClientEvent {}

    @StoredAs("client.municipality-changed")
    record ClientMunicipalityChanged(ClientId clientId, String municipality) implements ClientEvent {}

    @StoredAs("client.preferences-recorded")
    record ClientPreferencesRecorded(ClientId clientId, Personal<Preferences> preferences) implements ClientEvent {}

    /**
     * Where she lives was recorded.
     *
     * @param address absent where it is no longer known
     */
    @StoredAs("client.address-recorded")
    record ClientAddressRecorded(
            ClientId clientId, @Nullable Personal<Address> address) implements ClientEvent {}

    /**
     * She was told how her data are processed.
     *
     * @param noticeVersion code of the notice-version list
     * @param language code of the language list, in which she was told
     */
    @StoredAs("client.notice-given")
    record NoticeGiven(ClientId clientId, String noticeVersion, String language) implements ClientEvent {}

    /**
     * She has died, or has not after all.
     *
     * @param death absent where an earlier one was recorded by mistake
     */
    @StoredAs("client.death-recorded")
    record ClientDeathRecorded(ClientId clientId, @Nullable Personal<Death> death) implements ClientEvent {}
}
