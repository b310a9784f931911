package fi.luotsi.queryside.api.graphql;

import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.casework.ContactNotes.ContactNoteAdded;
import fi.luotsi.kernel.casework.EpisodeHearing.InterpreterRecorded;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeClosed;
import fi.luotsi.kernel.casework.EpisodeNotes.EpisodeNoteAdded;
import fi.luotsi.kernel.casework.ReferralAnswers.ReferralDeclined;
import fi.luotsi.kernel.casework.ReferralOutcome.ServiceReceived;
import fi.luotsi.kernel.casework.ReferralSending.ReferralSent;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.id.NoteId;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.personal.Disclosure;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.value.Origin;
import fi.luotsi.queryside.api.graphql.County.Matter;
import fi.luotsi.queryside.api.graphql.County.Thing;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.Writer;
import fi.luotsi.samples.ReferralSentBuilder;
import java.time.Instant;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What a unit does with callers and clients. */
record CountyWork(County county, Random random, Writer archive) {

    void aContact(@Nullable ClientId client, String unit) {
        Person by = Person.adviser(unit);
        ContactId contact = Records.contactId();
        boolean oflate = random.nextInt(3) == 0;
        Instant at = oflate ? County.LATE : County.LONG_AGO;
        Thing thing = county.thing("Contact", contact.value(), client == null ? null : client.value(), unit);
        archive.append(
                by,
                at,
                Records.call(contact, at),
                new ContactNoteAdded(contact, new NoteId(Ids.next()), county.secret(thing)));
        if (client != null) {
            archive.append(by, at, new ContactLinked(contact, client));
            county.matters().add(new Matter(unit, client.value(), oflate));
        }
        if (oflate) {
            county.lateCalls().put(contact.value(), unit);
        }
    }

    void anEpisode(ClientId client) {
        Person by = Person.counsellor(county.anyUnit());
        EpisodeId episode = Records.episodeId();
        boolean open = random.nextInt(3) == 0;
        Thing thing = county.thing("Episode", episode.value(), client.value(), by.unit());
        archive.append(
                by,
                County.LONG_AGO,
                Records.opened(episode, client, by),
                new EpisodeNoteAdded(episode, new NoteId(Ids.next()), county.secret(thing)));
        if (random.nextBoolean()) {
            archive.append(by, County.LONG_AGO, new InterpreterRecorded(episode, "needed", "se", county.secret(thing)));
            county.interpreterNeeds().add(episode.value());
        }
        if (random.nextBoolean()) {
            aReferral(client, episode, by);
        }
        if (!open) {
            archive.append(by, County.LONG_AGO, new EpisodeClosed(episode, "helped-on-site", null, "well"));
        }
        county.matters().add(new Matter(by.unit(), client.value(), open));
    }

    private void aReferral(ClientId client, EpisodeId episode, Person by) {
        ReferralId referral = Records.referralId();
        Person to = Person.counsellor(county.units()
                .get((county.units().indexOf(by.unit()) + 1) % county.units().size()));
        boolean told = random.nextInt(3) == 0;
        int end = told ? 2 : random.nextInt(3);
        Thing thing = told
                ? county.thing("ReferralChain", referral.value(), client.value(), by.unit())
                : county.thing("ReferralChain", referral.value(), client.value(), by.unit(), to.unit());
        archive.append(
                by,
                County.LONG_AGO,
                told
                        ? disclosed(referral, episode, client, by, thing)
                        : Records.sent(referral, referral, new Origin(null, episode, null), client, by, to.unit()));
        if (end == 1) {
            archive.append(
                    to,
                    County.LONG_AGO,
                    new ReferralDeclined(referral, referral, "wrong-service", county.secret(thing)));
        } else if (end == 2) {
            archive.append(told ? by : to, County.LONG_AGO, new ServiceReceived(referral, referral));
        }
        county.matters().add(new Matter(by.unit(), client.value(), end == 0));
        if (!told && end != 1) {
            county.matters().add(new Matter(to.unit(), client.value(), end == 0));
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
                .disclosure(Personal.of(new Disclosure(county.word(thing), "Sairaanhoitaja", county.word(thing))))
                .build();
    }
}
