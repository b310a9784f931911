package fi.luotsi.queryside.api.graphql;

import fi.luotsi.kernel.casework.AggregateType;
import fi.luotsi.kernel.casework.ContactNotes.ContactNoteAdded;
import fi.luotsi.kernel.casework.Destructions.ContactCounted;
import fi.luotsi.kernel.casework.Destructions.DestructionConfirmed;
import fi.luotsi.kernel.casework.Destructions.DestructionEscalated;
import fi.luotsi.kernel.casework.Destructions.DestructionProposed;
import fi.luotsi.kernel.casework.Destructions.EntryDestroyed;
import fi.luotsi.kernel.casework.Destructions.RecordHeld;
import fi.luotsi.kernel.casework.Destructions.RecordsDestroyed;
import fi.luotsi.kernel.casework.Emergencies.EmergencyOpened;
import fi.luotsi.kernel.command.Role;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.DestructionId;
import fi.luotsi.kernel.id.EmergencyId;
import fi.luotsi.kernel.id.GrantId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.id.NoteId;
import fi.luotsi.kernel.value.ContactFact;
import fi.luotsi.kernel.value.Destroyed;
import fi.luotsi.kernel.value.Topic;
import fi.luotsi.queryside.api.graphql.County.Someone;
import fi.luotsi.queryside.api.graphql.County.Thing;
import fi.luotsi.queryside.asking.GrantedRights;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.UseRows;
import fi.luotsi.queryside.asking.Writer;
import fi.luotsi.samples.AccessGrantedBuilder;
import fi.luotsi.samples.ValidCommands;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who works there, what they may and what they looked at; what is destroyed, and what else there is. */
record CountyOversight(County county, Writer archive) {

    void people(GrantedRights granted) {
        for (String unit : county.units()) {
            for (String role : Role.claims()) {
                county.people().add(new Someone(Person.of(role, unit), true, Set.of()));
            }
            Person inAnEmergency = Person.of("adviser", unit);
            ClientId client = new ClientId(county.any("Client").id());
            Instant now = Instant.now();
            EmergencyId emergency = new EmergencyId(Ids.next());
            Thing thing = county.thing("EmergencyAccess", emergency.value(), client.value(), unit);
            archive.append(
                    inAnEmergency,
                    now,
                    new EmergencyOpened(
                            emergency,
                            client,
                            inAnEmergency.id(),
                            now.plus(Duration.ofHours(2)),
                            county.secret(thing)));
            county.people().add(new Someone(inAnEmergency, true, Set.of(client.value())));
        }
        Person ended = Person.counsellor(county.anyUnit());
        granted.end(ended);
        county.people().add(new Someone(ended, false, Set.of()));
        Person ofAnotherTask = Person.counsellor(county.anyUnit());
        granted.grant(ofAnotherTask, "older-people");
        county.people().add(new Someone(ofAnotherTask, false, Set.of()));
    }

    void grants() {
        for (String unit : county.units()) {
            Person newcomer = Person.counsellor(unit);
            GrantId grant = new GrantId(Ids.next());
            Thing thing = county.thing("AccessGrant", grant.value(), null, unit);
            archive.append(
                    Person.administrator(),
                    County.LATE,
                    AccessGrantedBuilder.builder()
                            .grantId(grant)
                            .person(newcomer.id())
                            .role(newcomer.role())
                            .unit(unit)
                            .serviceTasks(List.of("service-guidance"))
                            .validFrom(County.LATE)
                            .name(Records.text(newcomer.name()))
                            .grounds(county.secret(thing))
                            .build());
        }
    }

    /** Somebody of each unit reads far more on one day than on others. */
    void muchIsRead(UseRows uses) {
        for (String unit : county.units()) {
            Person reader = Person.counsellor(unit);
            uses.wereShown(reader, 3, 2);
            uses.wereShown(reader, 2, 3);
            uses.wereShown(reader, 1, 12);
        }
    }

    /** The kinds of record of which none is there yet. */
    void others() {
        for (AggregateType kind : AggregateType.all()) {
            if (!county.holds(kind.declared().shownAs())) {
                county.familyNames().keySet().forEach(client -> another(kind, new ClientId(client)));
            }
        }
    }

    /** A record of a kind without a method here: it begins with its declared first event, and every word in it is a secret. */
    private void another(AggregateType kind, ClientId client) {
        Person by = Person.counsellor(county.anyUnit());
        UUID id = Ids.next();
        Thing thing = county.thing(kind.declared().shownAs(), id, client.value(), by.unit());
        Map<Class<?>, UUID> ids = Map.of(kind.idType(), id, ClientId.class, client.value());
        ValidCommands made =
                ValidCommands.saying(_ -> county.word(thing), slot -> Optional.ofNullable(ids.get(slot.raw())));
        archive.append(by, County.LONG_AGO, made.beginning(kind));
    }

    /** Some of each unit's anonymous contacts are to be destroyed, and some are gone. */
    void destructions() {
        for (String unit : county.units()) {
            Person lead = Person.lead(unit);
            List<Thing> calls = county.things().stream()
                    .filter(thing -> thing.recordClass().equals("Contact"))
                    .filter(thing -> thing.client() == null && thing.units().contains(unit))
                    .toList();
            for (int i = 0; i < calls.size(); i++) {
                Thing call = calls.get(i);
                DestructionId destruction = new DestructionId(Ids.next());
                Thing thing = county.thing("Destruction", destruction.value(), null, unit);
                if (i == 0) {
                    NoteId note = new NoteId(Ids.next());
                    archive.append(
                            lead,
                            County.LATE,
                            new ContactNoteAdded(new ContactId(call.id()), note, Records.text("Naapurin tiedot")),
                            new EntryDestroyed(destruction, call.id(), note, "another-person", county.secret(thing)));
                    continue;
                }
                archive.append(
                        lead,
                        County.LATE,
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
                                lead,
                                County.LATE,
                                new RecordHeld(destruction, call.id(), "national-archives", county.secret(thing)));
                    case 3 -> archive.append(lead, County.LATE, new DestructionEscalated(destruction));
                    default -> archive.append(lead, County.LATE, new DestructionConfirmed(destruction));
                }
            }
        }
    }

    private void destroyed(Person lead, DestructionId destruction, Thing call) {
        archive.append(
                lead,
                County.LATE,
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
                                county.lateCalls().containsKey(call.id()) ? "2026-03" : "2015-01",
                                List.of(new Topic("housing", "helped-on-site")),
                                null,
                                null)));
        county.gone().add(call.id());
    }
}
