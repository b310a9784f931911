package fi.luotsi.queryside.casework.episode;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.EpisodeHearing.InterpreterRecorded;
import fi.luotsi.kernel.casework.EpisodeHearing.MatterInitiated;
import fi.luotsi.kernel.casework.EpisodeHearing.OpinionRecorded;
import fi.luotsi.kernel.casework.EpisodeHearing.OptionsExplained;
import fi.luotsi.kernel.casework.EpisodeHearing.UrgencyScreened;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeClosed;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeReopened;
import fi.luotsi.kernel.casework.EpisodeNotes.EpisodeNoteAdded;
import fi.luotsi.kernel.casework.EpisodeNotes.EpisodeNoteRectified;
import fi.luotsi.kernel.casework.EpisodePlanning.PlanDrafted;
import fi.luotsi.kernel.casework.EpisodePlanning.PlanWaived;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.id.NoteId;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.personal.Opinion;
import fi.luotsi.kernel.personal.Options;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.value.Origin;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.Writer;
import fi.luotsi.samples.EpisodeOpenedBuilder;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnRealStores
class EpisodeTest {

    private static final Instant MONDAY = Records.MONDAY;

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    private final Person aino = Person.counsellor(Records.newUnit());
    private final EpisodeId id = Records.episodeId();
    private final ClientId client = Records.clientId();

    private Answer episode() {
        return asking.ask(aino, "casework/episode/episode", Map.of("id", id.value()));
    }

    @Test
    void what_is_recorded_late_does_not_take_back_when_it_last_changed() {
        archive.append(aino, MONDAY, Records.client(client, "Väinö", "Åkerström"));
        archive.append(
                aino,
                MONDAY,
                EpisodeOpenedBuilder.builder()
                        .episodeId(id)
                        .clientId(client)
                        .worker(aino.id())
                        .unit(aino.unit())
                        .build());
        archive.append(aino, MONDAY.plusSeconds(7200), new PlanDrafted(id, Records.text("Kotikäynti torstaina")));
        archive.append(
                aino,
                MONDAY.plusSeconds(3600),
                new EpisodeNoteAdded(id, new NoteId(Ids.next()), Records.text("Soitti")));
        archive.caughtUp();

        Instant changed =
                OffsetDateTime.parse(episode().text("episode.changedAt")).toInstant();

        assertThat(changed).isEqualTo(MONDAY.plusSeconds(7200));
    }

    @Test
    void guidance_from_opening_to_closing_is_shown_with_every_sealed_part_opened() {
        ContactId contact = Records.contactId();
        ReferralId referral = Records.referralId();
        NoteId note = new NoteId(Ids.next());
        archive.append(aino, MONDAY, Records.client(client, "Väinö", "Åkerström"), Records.call(contact, MONDAY));
        archive.write(
                aino,
                MONDAY.plusSeconds(60),
                EpisodeOpenedBuilder.builder()
                        .episodeId(id)
                        .clientId(client)
                        .contactId(contact)
                        .worker(aino.id())
                        .unit(aino.unit())
                        .build(),
                new UrgencyScreened(id, "not-urgent", Records.text("Pärjää viikon")),
                new MatterInitiated(id, "relative", Records.text("Apua pesuun"), Records.text("Kaatunut kahdesti")),
                new OpinionRecorded(id, Personal.of(new Opinion("Kotona", "Haluaa asua kotona")), null),
                new OptionsExplained(id, Personal.of(new Options("Kotihoito", "Maksu tulojen mukaan")), "fi"),
                new InterpreterRecorded(id, "unavailable", "se", Records.text("Tulkki sairaana")),
                new PlanDrafted(id, Records.text("Kotikäynti torstaina")),
                new EpisodeNoteAdded(id, note, Records.text("Tytär soitti")),
                Records.sent(referral, referral, new Origin(null, id, null), client, aino, null),
                new EpisodeNoteRectified(id, note, Records.text("Poika soitti"), Records.text("Ei tytär"), null),
                new EpisodeClosed(id, "other", Records.text("Muutti pois"), "well"));

        Answer answer = episode();

        assertThat(answer.text("episode.state.code")).isEqualTo("closed");
        assertThat(answer.data("episode.version").asInt()).isEqualTo(9);
        assertThat(answer.text("episode.worker.id")).isEqualTo(aino.id().toString());
        assertThat(answer.text("episode.openedAt")).isEqualTo("2026-03-02T09:16:00.000+02:00");
        assertThat(answer.text("episode.closedAt")).isEqualTo("2026-03-02T09:16:00.000+02:00");
        assertThat(answer.text("episode.changedAt")).isEqualTo("2026-03-02T09:16:00.000+02:00");
        assertThat(answer.text("episode.urgency.code")).isEqualTo("not-urgent");
        assertThat(answer.text("episode.urgencyGrounds")).isEqualTo("Pärjää viikon");
        assertThat(answer.text("episode.matter.initiator.code")).isEqualTo("relative");
        assertThat(answer.text("episode.matter.need")).isEqualTo("Apua pesuun");
        assertThat(answer.text("episode.matter.grounds")).isEqualTo("Kaatunut kahdesti");
        assertThat(answer.text("episode.opinion.opinion")).isEqualTo("Haluaa asua kotona");
        assertThat(answer.text("episode.options.effects")).isEqualTo("Maksu tulojen mukaan");
        assertThat(answer.text("episode.explanationLanguage.code")).isEqualTo("fi");
        assertThat(answer.text("episode.interpreter.code")).isEqualTo("unavailable");
        assertThat(answer.text("episode.interpreterLanguage.code")).isEqualTo("se");
        assertThat(answer.text("episode.interpreterReason")).isEqualTo("Tulkki sairaana");
        assertThat(answer.text("episode.plan")).isEqualTo("Kotikäynti torstaina");
        assertThat(answer.text("episode.notes.nodes.0.text")).isEqualTo("Poika soitti");
        assertThat(answer.text("episode.notes.nodes.0.rectifiedAt")).isEqualTo("2026-03-02T09:16:00.000+02:00");
        assertThat(answer.text("episode.result.code")).isEqualTo("other");
        assertThat(answer.text("episode.resultText")).isEqualTo("Muutti pois");
        assertThat(answer.text("episode.coping.code")).isEqualTo("well");
        assertThat(answer.text("episode.client.name.family")).isEqualTo("Åkerström");
        assertThat(answer.text("episode.contact.id")).isEqualTo(contact.toString());
        assertThat(answer.text("episode.referralChains.nodes.0.id")).isEqualTo(referral.toString());
    }

    @Test
    void reopening_takes_back_the_closing() {
        archive.write(
                aino,
                MONDAY,
                Records.opened(id, client, aino),
                new EpisodeClosed(id, "helped-on-site", null, "well"),
                new EpisodeReopened(id, "need-continues"));

        Answer answer = episode();

        assertThat(answer.text("episode.state.code")).isEqualTo("open");
        assertThat(answer.data("episode.closedAt").isNull()).isTrue();
        assertThat(answer.data("episode.result").isNull()).isTrue();
        assertThat(answer.data("episode.coping").isNull()).isTrue();
    }

    @Test
    void a_plan_takes_the_place_of_the_waiver() {
        archive.write(aino, MONDAY, Records.opened(id, client, aino), new PlanWaived(id, "temporary-advice"));
        assertThat(episode().text("episode.planWaiverGround.code")).isEqualTo("temporary-advice");

        archive.write(aino, MONDAY, new PlanDrafted(id, Records.text("Suunnitelma")));

        assertThat(episode().data("episode.planWaiverGround").isNull()).isTrue();
        assertThat(episode().text("episode.plan")).isEqualTo("Suunnitelma");
    }

    @Test
    void a_reason_stands_where_there_is_no_opinion() {
        archive.write(aino, MONDAY, Records.opened(id, client, aino), new OpinionRecorded(id, null, "did-not-want"));

        assertThat(episode().data("episode.opinion").isNull()).isTrue();
        assertThat(episode().text("episode.opinionMissingReason.code")).isEqualTo("did-not-want");
    }
}
