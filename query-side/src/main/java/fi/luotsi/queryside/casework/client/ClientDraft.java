package fi.luotsi.queryside.casework.client;

import fi.luotsi.kernel.casework.ClientEvent;
import fi.luotsi.kernel.casework.ClientFacts.ClientAddressRecorded;
import fi.luotsi.kernel.casework.ClientFacts.ClientMunicipalityChanged;
import fi.luotsi.kernel.casework.ClientFacts.ClientNameChanged;
import fi.luotsi.kernel.casework.ClientFacts.ClientPreferencesRecorded;
import fi.luotsi.kernel.casework.ClientFacts.NoticeGiven;
import fi.luotsi.kernel.casework.ClientRegistration.ClientDeathRecorded;
import fi.luotsi.kernel.casework.ClientRegistration.ClientIdentityRecorded;
import fi.luotsi.kernel.casework.ClientRegistration.ClientRegistered;
import fi.luotsi.kernel.casework.ClientRepresentatives;
import fi.luotsi.kernel.casework.ProcessingLimits;
import fi.luotsi.kernel.casework.SupervisionPacks;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.personal.Address;
import fi.luotsi.kernel.personal.Death;
import fi.luotsi.kernel.personal.Identity;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Preferences;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A client's document while one event is folded into it. */
final class ClientDraft {

    private final UUID id;
    private final String unit;
    private final Instant registeredAt;
    private final List<String> clientGroups;
    private final String serviceTask;
    private Personal<PersonName> name;
    private Personal<Identity> identity;
    private @Nullable Personal<Preferences> preferences;
    private @Nullable Personal<Address> address;
    private @Nullable Personal<Death> death;
    private String municipality;
    private String ageBand;
    private Represented represented;
    private Limited limited;
    private final List<ClientDocument.Notice> notices = new ArrayList<>();

    ClientDraft(ClientRegistered registered, Envelope envelope) {
        this.id = envelope.aggregate();
        this.unit = envelope.metadata().actor().unit();
        this.registeredAt = envelope.metadata().occurredAt();
        this.clientGroups = registered.clientGroups();
        this.serviceTask = envelope.metadata().serviceTask();
        this.name = registered.name();
        this.identity = registered.identity();
        this.preferences = registered.preferences();
        this.municipality = registered.municipality();
        this.ageBand = registered.ageBand();
        this.represented = Represented.BY_NOBODY;
        this.limited = Limited.BY_NOTHING;
    }

    ClientDraft(ClientDocument before) {
        this.id = before.id();
        this.unit = before.unit();
        this.registeredAt = before.registeredAt();
        this.clientGroups = before.clientGroups();
        this.serviceTask = before.serviceTask();
        this.name = before.name();
        this.identity = before.identity();
        this.preferences = before.preferences();
        this.address = before.address();
        this.death = before.death();
        this.municipality = before.municipality();
        this.ageBand = before.ageBand();
        this.represented = before.represented();
        this.limited = before.limited();
        this.notices.addAll(before.notices());
    }

    ClientDraft take(ClientEvent event, Instant occurredAt) {
        switch (event) {
            case ClientRegistered _, SupervisionPacks.Event _ -> {}
            case ClientIdentityRecorded recorded -> {
                identity = recorded.identity();
                ageBand = recorded.ageBand();
            }
            case ClientNameChanged changed -> name = changed.name();
            case ClientMunicipalityChanged changed -> municipality = changed.municipality();
            case ClientPreferencesRecorded recorded -> preferences = recorded.preferences();
            case ClientAddressRecorded recorded -> address = recorded.address();
            case NoticeGiven given ->
                notices.add(new ClientDocument.Notice(occurredAt, given.noticeVersion(), given.language()));
            case ClientDeathRecorded recorded -> death = recorded.death();
            case ProcessingLimits.Event limit -> limited = limited.after(limit, occurredAt);
            case ClientRepresentatives.Event representation ->
                represented = represented.after(representation, occurredAt);
        }
        return this;
    }

    ClientDocument at(long version) {
        return new ClientDocument(
                id,
                version,
                unit,
                registeredAt,
                name,
                identity,
                preferences,
                address,
                municipality,
                clientGroups,
                ageBand,
                represented,
                serviceTask,
                limited,
                List.copyOf(notices),
                death);
    }
}
