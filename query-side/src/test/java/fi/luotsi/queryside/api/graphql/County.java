package fi.luotsi.queryside.api.graphql;

import fi.luotsi.kernel.casework.AggregateType;
import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.casework.ContactNotes.ContactNoteAdded;
import fi.luotsi.kernel.casework.Destructions.ContactCounted;
import fi.luotsi.kernel.casework.Destructions.DestructionConfirmed;
import fi.luotsi.kernel.casework.Destructions.DestructionEscalated;
import fi.luotsi.kernel.casework.Destructions.DestructionProposed;
import fi.luotsi.kernel.casework.Destructions.EntryDestroyed;
import fi.luotsi.kernel.casework.Destructions.RecordHeld;
import fi.luotsi.kernel.casework.Destructions.RecordsDestroyed;
import fi.luotsi.kernel.casework.Emergencies.EmergencyOpened;
import fi.luotsi.kernel.casework.EpisodeHearing.InterpreterRecorded;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeClosed;
import fi.luotsi.kernel.casework.EpisodeNotes.EpisodeNoteAdded;
import fi.luotsi.kernel.casework.MisuseCases.MisuseAsked;
import fi.luotsi.kernel.casework.MisuseCases.MisuseConcluded;
import fi.luotsi.kernel.casework.MisuseCases.MisuseOpened;
import fi.luotsi.kernel.casework.ReferralAnswers.ReferralDeclined;
import fi.luotsi.kernel.casework.ReferralOutcome.ServiceReceived;
import fi.luotsi.kernel.casework.ReferralSending.ReferralSent;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestAssigned;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestDelivered;
import fi.luotsi.kernel.casework.SupervisionPacks.SupervisionPackMade;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.DestructionId;
import fi.luotsi.kernel.id.EmergencyId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.GrantId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.id.InquiryId;
import fi.luotsi.kernel.id.MisuseId;
import fi.luotsi.kernel.id.NoteId;
import fi.luotsi.kernel.id.PackId;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.id.RepresentativeId;
import fi.luotsi.kernel.id.RightsRequestId;
import fi.luotsi.kernel.personal.Disclosure;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import fi.luotsi.kernel.value.ContactFact;
import fi.luotsi.kernel.value.Destroyed;
import fi.luotsi.kernel.value.Origin;
import fi.luotsi.kernel.value.Topic;
import fi.luotsi.queryside.asking.GrantedRights;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.UseRows;
import fi.luotsi.queryside.asking.Writer;
import fi.luotsi.queryside.authentication.Role;
import fi.luotsi.samples.AccessGrantedBuilder;
import fi.luotsi.samples.ReferralSentBuilder;
import fi.luotsi.samples.RepresentativeAddedBuilder;
import fi.luotsi.samples.RightsRequestReceivedBuilder;
import fi.luotsi.samples.ValidCommands;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A made-up county, as facts that {@link ExpectedRights} judges by. Each record holds words that stand nowhere else, so that an answer
 * with them has told of that record.
 */
final class County {

    static final Instant LATE = Records.MONDAY;
    static final Instant LONG_AGO = Instant.parse("2015-01-05T07:15:00Z");

    private static final List<String> KINDS = List.of("access", "log-report", "objection", "rectification");

    /** The kinds of record that are not told of one by one below. */
    private static final List<AggregateType> OTHERS = AggregateType.all().stream()
            .filter(kind -> !Set.<Class<?>>of(
                            ContactId.class,
                            ClientId.class,
                            EpisodeId.class,
                            ReferralId.class,
                            RightsRequestId.class,
                            GrantId.class,
                            EmergencyId.class,
                            MisuseId.class,
                            DestructionId.class)
                    .contains(kind.idType()))
            .toList();

    /** A record that may be seen. */
    record Thing(String recordClass, UUID id, @Nullable UUID client, Set<String> units) {}

    /** A person, and the facts about them. */
    record Someone(Person person, boolean letIn, Set<UUID> emergencies) {

        @Override
        public String toString() {
            return person.role() + (emergencies.isEmpty() ? "" : " in an emergency");
        }
    }

    /** A unit's relation to a client, still or once. */
    record Matter(String unit, UUID client, boolean still) {}

    /** A client's request, and whether they still wait for an answer. */
    record Request(Thing thing, String kind, boolean waits) {}

    private final List<Someone> people = new ArrayList<>();
    private final List<Thing> things = new ArrayList<>();
    private final List<Matter> matters = new ArrayList<>();
    private final Map<UUID, Request> requests = new HashMap<>();
    private final Map<UUID, UUID> representatives = new HashMap<>();
    private final Set<UUID> interpreterNeeds = new HashSet<>();
    private final Set<UUID> gone = new HashSet<>();
    private final Map<String, Thing> secrets = new HashMap<>();
    private final Map<UUID, String> familyNames = new HashMap<>();
    private final Map<UUID, String> lateCalls = new HashMap<>();
    private final List<String> units = List.of(Records.newUnit(), Records.newUnit(), Records.newUnit());
    private final Random random;
    private final Writer archive;

    private County(Random random, Writer archive) {
        this.random = random;
        this.archive = archive;
    }

    static County of(Random random, Writer archive, GrantedRights granted, UseRows uses) {
        County county = new County(random, archive);
        for (int i = 0; i < 25; i++) {
            county.aClient();
        }
        for (int i = 0; i < 14; i++) {
            county.aContact(null, county.anyUnit());
        }
        county.destructions();
        county.people(granted);
        county.grants();
        county.muchIsRead(uses);
        archive.caughtUp();
        return county;
    }

    List<Someone> people() {
        return people;
    }

    List<Thing> things() {
        return things;
    }

    /** Whether there is a record that the type shows. */
    boolean holds(String type) {
        return things.stream().anyMatch(thing -> thing.recordClass().equals(type));
    }

    List<Matter> matters() {
        return matters;
    }

    List<String> units() {
        return units;
    }

    Map<UUID, Request> requests() {
        return requests;
    }

    /** By the client. */
    Map<UUID, UUID> representatives() {
        return representatives;
    }

    /** Ids of the episodes with an open one. */
    Set<UUID> interpreterNeeds() {
        return interpreterNeeds;
    }

    /** The destroyed records. */
    Set<UUID> gone() {
        return gone;
    }

    /** Each word that stands in one record only, with that record. */
    Map<String, Thing> secrets() {
        return secrets;
    }

    Map<UUID, String> familyNames() {
        return familyNames;
    }

    /** How many contacts there were in March 2026, destroyed since or not. */
    long callsOf(String unit) {
        return lateCalls.values().stream().filter(unit::equals).count();
    }

    private void people(GrantedRights granted) {
        for (String unit : units) {
            for (String role : Role.claims()) {
                people.add(new Someone(Person.of(role, unit), true, Set.of()));
            }
            Person inAnEmergency = Person.of("adviser", unit);
            ClientId client = new ClientId(any("Client").id());
            Instant now = Instant.now();
            EmergencyId emergency = new EmergencyId(Ids.next());
            Thing thing = thing("EmergencyAccess", emergency.value(), client.value(), unit);
            archive.append(
                    inAnEmergency,
                    now,
                    new EmergencyOpened(
                            emergency, client, inAnEmergency.id(), now.plus(Duration.ofHours(2)), secret(thing)));
            people.add(new Someone(inAnEmergency, true, Set.of(client.value())));
        }
        Person ended = Person.counsellor(anyUnit());
        granted.end(ended);
        people.add(new Someone(ended, false, Set.of()));
        Person ofAnotherTask = Person.counsellor(anyUnit());
        granted.grant(ofAnotherTask, "older-people");
        people.add(new Someone(ofAnotherTask, false, Set.of()));
    }

    private void grants() {
        for (String unit : units) {
            Person newcomer = Person.counsellor(unit);
            GrantId grant = new GrantId(Ids.next());
            Thing thing = thing("AccessGrant", grant.value(), null, unit);
            archive.append(
                    Person.administrator(),
                    LATE,
                    AccessGrantedBuilder.builder()
                            .grantId(grant)
                            .person(newcomer.id())
                            .role(newcomer.role())
                            .unit(unit)
                            .serviceTasks(List.of("service-guidance"))
                            .validFrom(LATE)
                            .name(Records.text(newcomer.name()))
                            .grounds(secret(thing))
                            .build());
        }
    }

    /** Somebody of each unit reads far more on one day than on others. */
    private void muchIsRead(UseRows uses) {
        for (String unit : units) {
            Person reader = Person.counsellor(unit);
            uses.wereShown(reader, 3, 2);
            uses.wereShown(reader, 2, 3);
            uses.wereShown(reader, 1, 12);
        }
    }

    private void aClient() {
        Person by = Person.counsellor(anyUnit());
        ClientId client = Records.clientId();
        boolean oflate = random.nextInt(4) == 0;
        Thing thing = new Thing("Client", client.value(), client.value(), Set.of());
        things.add(thing);
        String family = word(thing);
        familyNames.put(client.value(), family);
        archive.append(by, oflate ? LATE : LONG_AGO, Records.client(client, "Väinö", family));
        matters.add(new Matter(by.unit(), client.value(), oflate));
        for (int i = random.nextInt(3); i > 0; i--) {
            aContact(client, anyUnit());
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            anEpisode(client);
        }
        if (random.nextBoolean()) {
            aRepresentative(thing, client, by);
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            aRequest(client);
        }
        if (random.nextInt(3) == 0) {
            aPack(client);
        }
        if (random.nextInt(3) == 0) {
            aMisuseCase(client);
        }
        OTHERS.forEach(kind -> another(kind, client));
    }

    /** A record of a kind without a method here: it begins with its declared first event, and every word in it is a secret. */
    private void another(AggregateType kind, ClientId client) {
        Person by = Person.counsellor(anyUnit());
        UUID id = Ids.next();
        Thing thing = thing(kind.declared().shownAs(), id, client.value(), by.unit());
        Map<Class<?>, UUID> ids = Map.of(kind.idType(), id, ClientId.class, client.value());
        ValidCommands made = ValidCommands.saying(_ -> word(thing), slot -> Optional.ofNullable(ids.get(slot.raw())));
        archive.append(by, LONG_AGO, made.beginning(kind));
    }

    private void aRepresentative(Thing thing, ClientId client, Person by) {
        RepresentativeId representative = new RepresentativeId(Ids.next());
        archive.append(
                by,
                LONG_AGO,
                RepresentativeAddedBuilder.builder()
                        .clientId(client)
                        .representativeId(representative)
                        .type("close-person")
                        .scope(List.of("contacts"))
                        .validFrom(LocalDate.of(2015, 1, 1))
                        .representative(Personal.of(new PersonName("Aino", word(thing))))
                        .consentReference(secret(thing))
                        .build());
        representatives.put(client.value(), representative.value());
    }

    private void aRequest(ClientId client) {
        Person first = Person.counsellor(anyUnit());
        Person then = random.nextBoolean() ? first : Person.counsellor(anyUnit());
        RightsRequestId request = Records.requestId();
        String kind = KINDS.get(random.nextInt(KINDS.size()));
        Thing thing = thing("RightsRequest", request.value(), client.value(), first.unit(), then.unit());
        archive.append(
                first,
                LONG_AGO,
                RightsRequestReceivedBuilder.builder()
                        .requestId(request)
                        .clientId(client)
                        .kind(kind)
                        .form("written")
                        .applicant("self")
                        .receivedOn(LocalDate.of(2015, 1, 5))
                        .unit(first.unit())
                        .asked(secret(thing))
                        .build());
        if (!then.equals(first)) {
            archive.append(first, LONG_AGO, new RightsRequestAssigned(request, then.unit(), then.id()));
        }
        boolean waits = random.nextBoolean();
        if (!waits) {
            archive.append(then, LONG_AGO, new RightsRequestDelivered(request, "post"));
        }
        matters.add(new Matter(first.unit(), client.value(), waits));
        matters.add(new Matter(then.unit(), client.value(), waits));
        requests.put(request.value(), new Request(thing, kind, waits));
    }

    private void aPack(ClientId client) {
        PackId pack = new PackId(Ids.next());
        Thing thing = thing("SupervisionPack", pack.value(), client.value());
        archive.append(
                Person.auditor(),
                LONG_AGO,
                new SupervisionPackMade(
                        client,
                        pack,
                        "741-2023",
                        secret(thing),
                        Personal.of(new Disclosure(word(thing), word(thing), null))));
    }

    private void aMisuseCase(ClientId client) {
        Person lead = Person.lead(anyUnit());
        MisuseId misuse = new MisuseId(Ids.next());
        Thing thing = thing("MisuseCase", misuse.value(), client.value(), lead.unit());
        archive.append(
                lead,
                LONG_AGO,
                new MisuseOpened(
                        misuse,
                        random.nextBoolean() ? client : null,
                        Records.unknown(),
                        List.of(Records.unknown()),
                        "finding",
                        secret(thing)),
                new MisuseAsked(misuse, new InquiryId(Ids.next()), secret(thing)));
        if (random.nextBoolean()) {
            archive.append(lead, LONG_AGO, new MisuseConcluded(misuse, false, secret(thing), secret(thing)));
        }
    }

    private void aContact(@Nullable ClientId client, String unit) {
        Person by = Person.adviser(unit);
        ContactId contact = Records.contactId();
        boolean oflate = random.nextInt(3) == 0;
        Instant at = oflate ? LATE : LONG_AGO;
        Thing thing = thing("Contact", contact.value(), client == null ? null : client.value(), unit);
        archive.append(
                by,
                at,
                Records.call(contact, at),
                new ContactNoteAdded(contact, new NoteId(Ids.next()), secret(thing)));
        if (client != null) {
            archive.append(by, at, new ContactLinked(contact, client));
            matters.add(new Matter(unit, client.value(), oflate));
        }
        if (oflate) {
            lateCalls.put(contact.value(), unit);
        }
    }

    private void anEpisode(ClientId client) {
        Person by = Person.counsellor(anyUnit());
        EpisodeId episode = Records.episodeId();
        boolean open = random.nextInt(3) == 0;
        Thing thing = thing("Episode", episode.value(), client.value(), by.unit());
        archive.append(
                by,
                LONG_AGO,
                Records.opened(episode, client, by),
                new EpisodeNoteAdded(episode, new NoteId(Ids.next()), secret(thing)));
        if (random.nextBoolean()) {
            archive.append(by, LONG_AGO, new InterpreterRecorded(episode, "needed", "se", secret(thing)));
            interpreterNeeds.add(episode.value());
        }
        if (random.nextBoolean()) {
            aReferral(client, episode, by);
        }
        if (!open) {
            archive.append(by, LONG_AGO, new EpisodeClosed(episode, "helped-on-site", null, "well"));
        }
        matters.add(new Matter(by.unit(), client.value(), open));
    }

    private void aReferral(ClientId client, EpisodeId episode, Person by) {
        ReferralId referral = Records.referralId();
        Person to = Person.counsellor(units.get((units.indexOf(by.unit()) + 1) % units.size()));
        boolean told = random.nextInt(3) == 0;
        int end = told ? 2 : random.nextInt(3);
        Thing thing = told
                ? thing("ReferralChain", referral.value(), client.value(), by.unit())
                : thing("ReferralChain", referral.value(), client.value(), by.unit(), to.unit());
        archive.append(
                by,
                LONG_AGO,
                told
                        ? disclosed(referral, episode, client, by, thing)
                        : Records.sent(referral, referral, new Origin(null, episode, null), client, by, to.unit()));
        if (end == 1) {
            archive.append(to, LONG_AGO, new ReferralDeclined(referral, referral, "wrong-service", secret(thing)));
        } else if (end == 2) {
            archive.append(told ? by : to, LONG_AGO, new ServiceReceived(referral, referral));
        }
        matters.add(new Matter(by.unit(), client.value(), end == 0));
        if (!told && end != 1) {
            matters.add(new Matter(to.unit(), client.value(), end == 0));
        }
    }

    private ReferralSent disclosed(ReferralId id, EpisodeId from, ClientId client, Person by, Thing thing) {
        return ReferralSentBuilder.builder()
                .referralId(id)
                .rootId(id)
                .origin(new Origin(null, from, null))
                .clientId(client)
                .unit(by.unit())
                .kind("disclosed")
                .targetCategory("health-needs-assessment")
                .basis("consent")
                .target(Records.text("Keskustan terveysasema"))
                .disclosure(Personal.of(new Disclosure(word(thing), "Sairaanhoitaja", word(thing))))
                .build();
    }

    /** Some of each unit's anonymous contacts are to be destroyed, and some are gone. */
    private void destructions() {
        for (String unit : units) {
            Person lead = Person.lead(unit);
            List<Thing> calls = things.stream()
                    .filter(thing -> thing.recordClass().equals("Contact"))
                    .filter(thing -> thing.client() == null && thing.units().contains(unit))
                    .toList();
            for (int i = 0; i < calls.size(); i++) {
                Thing call = calls.get(i);
                DestructionId destruction = new DestructionId(Ids.next());
                Thing thing = thing("Destruction", destruction.value(), null, unit);
                if (i == 0) {
                    NoteId note = new NoteId(Ids.next());
                    archive.append(
                            lead,
                            LATE,
                            new ContactNoteAdded(new ContactId(call.id()), note, Records.text("Naapurin tiedot")),
                            new EntryDestroyed(destruction, call.id(), note, "another-person", secret(thing)));
                    continue;
                }
                archive.append(
                        lead,
                        LATE,
                        new DestructionProposed(
                                destruction,
                                "contact-anonymous",
                                unit,
                                List.of(call.id()),
                                LocalDate.parse("2026-04-01")));
                switch (i % 4) {
                    case 1 -> destroyed(lead, destruction, call);
                    case 2 ->
                        archive.append(
                                lead, LATE, new RecordHeld(destruction, call.id(), "national-archives", secret(thing)));
                    case 3 -> archive.append(lead, LATE, new DestructionEscalated(destruction));
                    default -> archive.append(lead, LATE, new DestructionConfirmed(destruction));
                }
            }
        }
    }

    private void destroyed(Person lead, DestructionId destruction, Thing call) {
        archive.append(
                lead,
                LATE,
                new DestructionConfirmed(destruction),
                new RecordsDestroyed(
                        destruction, List.of(new Destroyed(call.id(), "contact", List.of(1L, 2L))), List.of()),
                new ContactCounted(
                        destruction,
                        new ContactFact(
                                UUID.randomUUID(),
                                lead.unit(),
                                "837",
                                lead.unit(),
                                "phone",
                                lateCalls.containsKey(call.id()) ? "2026-03" : "2015-01",
                                List.of(new Topic("housing", "helped-on-site")))));
        gone.add(call.id());
    }

    private Thing thing(String recordClass, UUID id, @Nullable UUID client, String... takingPart) {
        Thing thing = new Thing(recordClass, id, client, Set.copyOf(List.of(takingPart)));
        things.add(thing);
        return thing;
    }

    private Personal<Text> secret(Thing thing) {
        return Records.text(word(thing));
    }

    private String word(Thing thing) {
        String word = "Salaisuus" + secrets.size() + "x";
        secrets.put(word, thing);
        return word;
    }

    private Thing any(String recordClass) {
        List<Thing> those = things.stream()
                .filter(thing -> thing.recordClass().equals(recordClass))
                .toList();
        return those.get(random.nextInt(those.size()));
    }

    private String anyUnit() {
        return units.get(random.nextInt(units.size()));
    }
}
