package fi.luotsi.queryside.graphql;

import fi.luotsi.kernel.command.Origin;
import fi.luotsi.kernel.event.ContactEvent.ContactLinked;
import fi.luotsi.kernel.event.EmergencyEvent.EmergencyOpened;
import fi.luotsi.kernel.event.EpisodeEvent.EpisodeClosed;
import fi.luotsi.kernel.event.ReferralEvent.ReferralDeclined;
import fi.luotsi.kernel.event.ReferralEvent.ServiceReceived;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.EmergencyId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.queryside.asking.GrantedRights;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.Writer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A made-up county, and who may see what of it: written from the law's sentences, with nothing of the program's own rules. It knows
 * facts; the program knows events, rows and documents.
 */
final class Oracle {

    private static final Instant LATE = Records.MONDAY;
    private static final Instant LONG_AGO = Instant.parse("2015-01-05T07:15:00Z");
    private static final Set<String> MEETS_CLIENTS = Set.of("adviser", "service-counsellor");

    /** What there is to see. */
    record Thing(String recordClass, UUID id, @Nullable UUID client, Set<String> units) {}

    /** Somebody, and what is true of her. */
    record Someone(Person person, boolean letIn, Set<UUID> emergencies) {

        @Override
        public String toString() {
            return person.role() + (emergencies.isEmpty() ? "" : " in an emergency");
        }
    }

    /** A unit has to do with a client, still or once. */
    private record Matter(String unit, UUID client, boolean still) {}

    private final List<Someone> people = new ArrayList<>();
    private final List<Thing> things = new ArrayList<>();
    private final List<Matter> matters = new ArrayList<>();
    private final List<String> units = List.of(Records.newUnit(), Records.newUnit(), Records.newUnit());
    private final Random random;
    private final Writer archive;

    private Oracle(Random random, Writer archive) {
        this.random = random;
        this.archive = archive;
    }

    static Oracle of(Random random, Writer archive, GrantedRights granted) {
        Oracle oracle = new Oracle(random, archive);
        for (int i = 0; i < 25; i++) {
            oracle.aClient();
        }
        for (int i = 0; i < 8; i++) {
            oracle.aContact(null, oracle.anyUnit());
        }
        oracle.people(granted);
        archive.caughtUp();
        return oracle;
    }

    List<Someone> people() {
        return people;
    }

    List<Thing> things() {
        return things;
    }

    boolean isLetIn(Someone who) {
        return who.letIn();
    }

    boolean may(Someone who, String recordClass, UUID id) {
        return things.stream()
                .filter(thing -> thing.id().equals(id) && thing.recordClass().equals(recordClass))
                .anyMatch(thing -> may(who, thing));
    }

    boolean mayInFull(Someone who, UUID chain) {
        return things.stream()
                .filter(thing -> thing.id().equals(chain))
                .anyMatch(thing ->
                        may(who, thing) && (!MEETS_CLIENTS.contains(who.person().role()) || mattersTo(who, thing)));
    }

    /** How many of the class are in her own unit's list; an emergency shows in no list. */
    long ownList(Someone who, String recordClass) {
        Someone usual = new Someone(who.person(), who.letIn(), Set.of());
        return things.stream()
                .filter(thing -> thing.recordClass().equals(recordClass) && may(usual, thing))
                .count();
    }

    private boolean may(Someone who, Thing thing) {
        String unit = who.person().unit();
        boolean takesPart = thing.recordClass().equals("Client")
                ? matters.stream()
                        .anyMatch(matter ->
                                matter.unit().equals(unit) && matter.client().equals(thing.id()))
                : thing.units().contains(unit);
        return switch (who.person().role()) {
            case "auditor" -> true;
            case "team-lead" -> takesPart;
            case "administrator" -> false;
            default ->
                (takesPart && (thing.recordClass().equals("ReferralChain") || mattersTo(who, thing)))
                        || (thing.client() != null && who.emergencies().contains(thing.client()));
        };
    }

    private boolean mattersTo(Someone who, Thing thing) {
        return thing.client() == null
                || who.emergencies().contains(thing.client())
                || matters.stream()
                        .anyMatch(matter -> matter.still()
                                && matter.unit().equals(who.person().unit())
                                && matter.client().equals(thing.client()));
    }

    private void people(GrantedRights granted) {
        for (String unit : units) {
            for (String role : List.of("adviser", "service-counsellor", "team-lead", "administrator")) {
                people.add(new Someone(Person.of(role, unit), true, Set.of()));
            }
            Person inAnEmergency = Person.of("adviser", unit);
            ClientId client = new ClientId(anyClient());
            Instant now = Instant.now();
            archive.append(
                    inAnEmergency,
                    now,
                    new EmergencyOpened(
                            new EmergencyId(Ids.next()),
                            client,
                            inAnEmergency.id(),
                            now.plus(Duration.ofHours(2)),
                            Records.text("Ei avaa ovea")));
            people.add(new Someone(inAnEmergency, true, Set.of(client.value())));
        }
        Person ended = Person.counsellor(anyUnit());
        granted.end(ended);
        people.add(new Someone(ended, false, Set.of()));
        Person ofAnotherTask = Person.counsellor(anyUnit());
        granted.grant(ofAnotherTask, "older-people");
        people.add(new Someone(ofAnotherTask, false, Set.of()));
    }

    private void aClient() {
        Person by = Person.counsellor(anyUnit());
        ClientId client = Records.clientId();
        boolean oflate = random.nextInt(4) == 0;
        archive.append(by, oflate ? LATE : LONG_AGO, Records.client(client, "Väinö", "Salainen"));
        things.add(new Thing("Client", client.value(), client.value(), Set.of()));
        matters.add(new Matter(by.unit(), client.value(), oflate));
        for (int i = random.nextInt(3); i > 0; i--) {
            aContact(client, anyUnit());
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            anEpisode(client);
        }
    }

    private void aContact(@Nullable ClientId client, String unit) {
        Person by = Person.adviser(unit);
        ContactId contact = Records.contactId();
        boolean oflate = random.nextInt(3) == 0;
        Instant at = oflate ? LATE : LONG_AGO;
        archive.append(by, at, Records.call(contact, at));
        if (client != null) {
            archive.append(by, at, new ContactLinked(contact, client));
            matters.add(new Matter(unit, client.value(), oflate));
        }
        things.add(new Thing("Contact", contact.value(), client == null ? null : client.value(), Set.of(unit)));
    }

    private void anEpisode(ClientId client) {
        Person by = Person.counsellor(anyUnit());
        EpisodeId episode = Records.episodeId();
        boolean open = random.nextInt(3) == 0;
        archive.append(by, LONG_AGO, Records.opened(episode, client, by));
        if (random.nextBoolean()) {
            aReferral(client, episode, by);
        }
        if (!open) {
            archive.append(by, LONG_AGO, new EpisodeClosed(episode, "helped-on-site", null, "well"));
        }
        matters.add(new Matter(by.unit(), client.value(), open));
        things.add(new Thing("Episode", episode.value(), client.value(), Set.of(by.unit())));
    }

    private void aReferral(ClientId client, EpisodeId episode, Person by) {
        ReferralId referral = Records.referralId();
        Person to = Person.counsellor(units.get((units.indexOf(by.unit()) + 1) % units.size()));
        archive.append(
                by, LONG_AGO, Records.sent(referral, referral, new Origin(null, episode, null), client, by, to.unit()));
        int end = random.nextInt(3);
        if (end == 1) {
            archive.append(to, LONG_AGO, new ReferralDeclined(referral, referral, "wrong-service", null));
        } else if (end == 2) {
            archive.append(to, LONG_AGO, new ServiceReceived(referral, referral));
        }
        matters.add(new Matter(by.unit(), client.value(), end == 0));
        if (end != 1) {
            matters.add(new Matter(to.unit(), client.value(), end == 0));
        }
        things.add(new Thing("ReferralChain", referral.value(), client.value(), Set.of(by.unit(), to.unit())));
    }

    private UUID anyClient() {
        List<UUID> clients = things.stream()
                .filter(thing -> thing.recordClass().equals("Client"))
                .map(Thing::id)
                .toList();
        return clients.get(random.nextInt(clients.size()));
    }

    private String anyUnit() {
        return units.get(random.nextInt(units.size()));
    }
}
