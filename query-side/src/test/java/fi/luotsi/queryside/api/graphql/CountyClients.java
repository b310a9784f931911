package fi.luotsi.queryside.api.graphql;

import fi.luotsi.kernel.casework.MisuseCases.MisuseAsked;
import fi.luotsi.kernel.casework.MisuseCases.MisuseConcluded;
import fi.luotsi.kernel.casework.MisuseCases.MisuseOpened;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestAssigned;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestDelivered;
import fi.luotsi.kernel.casework.SupervisionPacks.SupervisionPackMade;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.id.InquiryId;
import fi.luotsi.kernel.id.MisuseId;
import fi.luotsi.kernel.id.PackId;
import fi.luotsi.kernel.id.RepresentativeId;
import fi.luotsi.kernel.id.RightsRequestId;
import fi.luotsi.kernel.personal.Disclosure;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.queryside.api.graphql.County.Matter;
import fi.luotsi.queryside.api.graphql.County.Request;
import fi.luotsi.queryside.api.graphql.County.Thing;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.Writer;
import fi.luotsi.samples.RepresentativeAddedBuilder;
import fi.luotsi.samples.RightsRequestReceivedBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Clients, and all that there is about each. */
record CountyClients(County county, CountyWork work, Random random, Writer archive) {

    private static final List<String> KINDS = List.of("access", "log-report", "objection", "rectification");

    void aClient() {
        Person by = Person.counsellor(county.anyUnit());
        ClientId client = Records.clientId();
        boolean oflate = random.nextInt(4) == 0;
        Thing thing = new Thing("Client", client.value(), client.value(), Set.of());
        county.things().add(thing);
        String family = county.word(thing);
        county.familyNames().put(client.value(), family);
        archive.append(by, oflate ? County.LATE : County.LONG_AGO, Records.client(client, "Väinö", family));
        county.matters().add(new Matter(by.unit(), client.value(), oflate));
        for (int i = random.nextInt(3); i > 0; i--) {
            work.aContact(client, county.anyUnit());
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            work.anEpisode(client);
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
    }

    private void aRepresentative(Thing thing, ClientId client, Person by) {
        RepresentativeId representative = new RepresentativeId(Ids.next());
        archive.append(
                by,
                County.LONG_AGO,
                RepresentativeAddedBuilder.builder()
                        .clientId(client)
                        .representativeId(representative)
                        .type("close-person")
                        .scope(List.of("contacts"))
                        .validFrom(LocalDate.of(2015, 1, 1))
                        .representative(Personal.of(new PersonName("Aino", county.word(thing))))
                        .consentReference(county.secret(thing))
                        .build());
        county.representatives().put(client.value(), representative.value());
    }

    private void aRequest(ClientId client) {
        Person first = Person.counsellor(county.anyUnit());
        Person then = random.nextBoolean() ? first : Person.counsellor(county.anyUnit());
        RightsRequestId request = Records.requestId();
        String kind = KINDS.get(random.nextInt(KINDS.size()));
        Thing thing = county.thing("RightsRequest", request.value(), client.value(), first.unit(), then.unit());
        archive.append(
                first,
                County.LONG_AGO,
                RightsRequestReceivedBuilder.builder()
                        .requestId(request)
                        .clientId(client)
                        .kind(kind)
                        .form("written")
                        .applicant("self")
                        .receivedOn(LocalDate.of(2015, 1, 5))
                        .unit(first.unit())
                        .asked(county.secret(thing))
                        .build());
        if (!then.equals(first)) {
            archive.append(first, County.LONG_AGO, new RightsRequestAssigned(request, then.unit(), then.id()));
        }
        boolean waits = random.nextBoolean();
        if (!waits) {
            archive.append(then, County.LONG_AGO, new RightsRequestDelivered(request, "post"));
        }
        county.matters().add(new Matter(first.unit(), client.value(), waits));
        county.matters().add(new Matter(then.unit(), client.value(), waits));
        county.requests().put(request.value(), new Request(thing, kind, waits, then.unit()));
    }

    private void aPack(ClientId client) {
        PackId pack = new PackId(Ids.next());
        Thing thing = county.thing("SupervisionPack", pack.value(), client.value());
        archive.append(
                Person.auditor(),
                County.LONG_AGO,
                new SupervisionPackMade(
                        client,
                        pack,
                        "741-2023",
                        county.secret(thing),
                        Personal.of(new Disclosure(county.word(thing), county.word(thing), null))));
    }

    private void aMisuseCase(ClientId client) {
        Person lead = Person.lead(county.anyUnit());
        MisuseId misuse = new MisuseId(Ids.next());
        Thing thing = county.thing("MisuseCase", misuse.value(), client.value(), lead.unit());
        archive.append(
                lead,
                County.LONG_AGO,
                new MisuseOpened(
                        misuse,
                        random.nextBoolean() ? client : null,
                        Records.unknown(),
                        List.of(Records.unknown()),
                        "finding",
                        county.secret(thing)),
                new MisuseAsked(misuse, new InquiryId(Ids.next()), county.secret(thing)));
        if (random.nextBoolean()) {
            archive.append(
                    lead,
                    County.LONG_AGO,
                    new MisuseConcluded(misuse, false, county.secret(thing), county.secret(thing)));
        }
    }
}
