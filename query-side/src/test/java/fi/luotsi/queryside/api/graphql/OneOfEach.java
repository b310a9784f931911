package fi.luotsi.queryside.api.graphql;

import fi.luotsi.kernel.casework.AggregateType;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.Destructions.DestructionProposed;
import fi.luotsi.kernel.casework.Emergencies.EmergencyOpened;
import fi.luotsi.kernel.casework.MisuseCases.MisuseOpened;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.DestructionId;
import fi.luotsi.kernel.id.EmergencyId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.GrantId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.id.MisuseId;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.id.RightsRequestId;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.samples.Slot;
import fi.luotsi.samples.ValidCommands;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A record of each aggregate, all of one unit, which commands of any type can be about. */
final class OneOfEach {

    private final ContactId contact = Records.contactId();
    private final ClientId client = Records.clientId();
    private final EpisodeId episode = Records.episodeId();
    private final ReferralId referral = Records.referralId();
    private final RightsRequestId request = Records.requestId();
    private final GrantId grant = new GrantId(Ids.next());
    private final EmergencyId emergency = new EmergencyId(Ids.next());
    private final MisuseId misuse = new MisuseId(Ids.next());
    private final DestructionId destruction = new DestructionId(Ids.next());

    /** The first events of the kinds of record without a field above. */
    private final List<CaseworkEvent> others = AggregateType.all().stream()
            .filter(kind -> named(kind.idType()).isEmpty())
            .<CaseworkEvent>map(
                    kind -> ValidCommands.whole(slot -> named(slot.raw())).beginning(kind))
            .toList();

    /** A name that no other test's client has. */
    private final String family = "Åkerström-" + client;

    ContactId contact() {
        return contact;
    }

    ClientId client() {
        return client;
    }

    EpisodeId episode() {
        return episode;
    }

    String family() {
        return family;
    }

    CaseworkEvent[] begun(Person by) {
        return Stream.concat(first(by), others.stream()).toArray(CaseworkEvent[]::new);
    }

    private Stream<CaseworkEvent> first(Person by) {
        Instant monday = Records.MONDAY;
        return Stream.of(
                Records.client(client, "Väinö", family),
                Records.call(contact, monday),
                Records.opened(episode, client, by),
                Records.sent(referral, contact, by, null),
                Records.asked(request, client, by, "access"),
                Records.granted(grant, by),
                new EmergencyOpened(emergency, client, by.id(), monday.plusSeconds(3600), Records.text("Ei avaa ovea")),
                new MisuseOpened(
                        misuse, client, by.id(), List.of(Ids.next()), "finding", Records.text("Sama sukunimi")),
                new DestructionProposed(
                        destruction,
                        "contact-anonymous",
                        by.unit(),
                        List.of(contact.value()),
                        LocalDate.parse("2026-04-01")));
    }

    /** The id of the record that goes into the place; empty where it takes none of these. */
    Optional<UUID> of(Slot slot) {
        if (slot.raw() == UUID.class) {
            return Optional.of(contact.value()).filter(_ -> slot.name().equals("record"));
        }
        return named(slot.raw()).or(() -> others.stream()
                .filter(event -> AggregateType.of(event).idType() == slot.raw())
                .map(CaseworkEvent::aggregateId)
                .findFirst());
    }

    private Optional<UUID> named(Class<?> idType) {
        return Stream.of(contact, client, episode, referral, request, grant, emergency, misuse, destruction)
                .filter(idType::isInstance)
                .map(id -> UUID.fromString(id.toString()))
                .findFirst();
    }
}
