package fi.luotsi.queryside.casework.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.EpisodeAssessment.AssessmentRequested;
import fi.luotsi.kernel.casework.EpisodeAssessment.AssessmentStarted;
import fi.luotsi.kernel.casework.EpisodeAssessment.DecisionCarriedOut;
import fi.luotsi.kernel.casework.EpisodeAssessment.DecisionMade;
import fi.luotsi.kernel.casework.EpisodeHearing.MatterInitiated;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeClosed;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeReopened;
import fi.luotsi.kernel.casework.EpisodePlanning.OwnWorkerAssigned;
import fi.luotsi.kernel.casework.EpisodePlanning.OwnWorkerWaived;
import fi.luotsi.kernel.casework.EpisodePlanning.RegularNeedFound;
import fi.luotsi.kernel.casework.ReferralAnswers.HandOverAccepted;
import fi.luotsi.kernel.casework.ReferralAnswers.HandOverReturned;
import fi.luotsi.kernel.casework.ReferralSending.HandOverRequested;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.value.Origin;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@OnRealStores
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EpisodeObligationsTest extends OneClientsObligations {

    @Test
    void R04_a_decision_is_to_be_carried_out_within_three_months_from_pendency() {
        opened(matter());

        Answer answer = list(aino, "rule=decision");

        assertThat(answer.data("obligations.totalCount").asInt()).isEqualTo(1);
        JsonNode shown = answer.data("obligations.edges.0.node");
        assertThat(shown.at("/rule/label").asString()).isEqualTo("Carrying out a decision");
        assertThat(shown.path("law").asString()).isEqualTo("812/2000 § 6, 1301/2014 § 45");
        assertThat(shown.path("byPractice").asBoolean()).isFalse();
        assertThat(shown.path("startedBy").asString()).isEqualTo("The matter was initiated");
        assertThat(shown.path("startedOn").asString()).isEqualTo("2026-03-02");
        assertThat(shown.path("startedAt").asString()).startsWith("2026-03-02T09:16:00");
        assertThat(shown.path("counted").asString()).startsWith("3 months from 2 Mar 2026");
        assertThat(shown.path("dueOn").asString()).isEqualTo("2026-06-02");
        assertThat(shown.path("dueUntil").asString()).startsWith("2026-06-03T00:00:00.000+03:00");
        assertThat(shown.at("/unit/code").asString()).isEqualTo(aino.unit());
        assertThat(shown.path("worker").path("id").asString())
                .isEqualTo(aino.id().toString());
        assertThat(shown.at("/client/id").asString()).isEqualTo(client.toString());
        assertThat(shown.at("/episode/id").asString()).isEqualTo(episode.toString());
        assertThat(shown.path("rightsRequest").isNull()).isTrue();
        assertThat(uses.only(aino).classes()).containsExactlyInAnyOrder("Client", "Episode", "Obligation");
    }

    @Test
    void R04_three_months_later_it_is_overdue_on_the_caseload_and_in_the_teams_list() {
        ClientId other = Records.clientId();
        EpisodeId later = Records.episodeId();
        Instant now = Instant.now();
        Instant before = now.minus(Duration.ofDays(100));
        archive.write(
                aino,
                before,
                Records.client(client, "Väinö", "Åkerström"),
                Records.opened(episode, client, aino),
                matter(),
                new OwnWorkerAssigned(episode, aino.id()));
        archive.write(
                aino,
                now,
                Records.client(other, "Elsa", "Äyräpää"),
                Records.opened(later, other, aino),
                new MatterInitiated(later, "client", Records.text("Arki ei suju"), null));

        Answer caseload = asking.query(
                aino,
                "{ caseload(sort: OPENED_OLDEST_FIRST) { edges { node { obligations { nodes { rule { code } overdue } } } } } }");
        assertThat(caseload.data("caseload.edges.0.node.obligations.nodes").toString())
                .contains("\"overdue\":true");
        assertThat(caseload.data("caseload.edges.1.node.obligations.nodes").toString())
                .doesNotContain("\"overdue\":true");
        assertThat(list(lead, "overdue=true").nodes("obligations", "rule.code")).containsExactly("decision");
        assertThat(list(lead, "overdue=false").nodes("obligations", "rule.code"))
                .containsExactly("own-worker", "decision");
    }

    @Test
    void R18_what_is_due_in_an_episode_goes_over_to_its_own_worker_and_back_where_none_is_named_any_more() {
        Person helmi = Person.counsellor(aino.unit());
        opened(matter());
        assertThat(workers("decision")).containsExactly(aino.id().toString());

        then(helmi, new OwnWorkerAssigned(episode, helmi.id()));
        assertThat(workers("decision")).containsExactly(helmi.id().toString());
        assertThat(list(helmi, "mine=true").nodes("obligations", "rule.code")).containsExactly("decision");
        assertThat(list(aino, "mine=true").nodes("obligations", "rule.code")).isEmpty();

        then(helmi, new RegularNeedFound(episode, Records.text("Apua joka päivä")));
        assertThat(workers("hand-over")).containsExactly(helmi.id().toString());

        then(helmi, new OwnWorkerWaived(episode, "another-worker"));
        assertThat(workers("decision")).containsExactly(aino.id().toString());
        assertThat(workers("hand-over")).containsExactly(aino.id().toString());
    }

    private List<String> workers(String rule) {
        return list(lead, "rule=" + rule).nodes("obligations", "worker.id");
    }

    @Test
    void R04_carrying_out_meets_it_and_so_does_a_refusal() {
        opened(
                matter(),
                new OwnWorkerWaived(episode, "another-worker"),
                new DecisionMade(episode, "granted", Records.text("Kotihoitoa")));
        assertThat(states(aino)).containsExactlyInAnyOrder("own-worker met", "decision open");

        then(aino, new DecisionCarriedOut(episode));
        assertThat(states(aino)).containsExactlyInAnyOrder("own-worker met", "decision met");
        assertThat(rules(aino)).isEmpty();

        Answer answer = ask(aino, "OfEpisode", Map.of("id", episode.value()));
        assertThat(answer.text("episode.decision.decision")).isEqualTo("Kotihoitoa");
        assertThat(answer.text("episode.decision.carriedOutAt")).startsWith("2026-03-02");
        assertThat(answer.text("episode.ownWorkerWaiverGround.code")).isEqualTo("another-worker");
    }

    @Test
    void R04_a_refusal_needs_no_carrying_out() {
        opened(matter(), new DecisionMade(episode, "refused", Records.text("Ei kotihoitoa")));

        assertThat(states(aino)).contains("decision met");
    }

    @Test
    void R04_closing_stops_it_and_reopening_counts_on_from_where_it_began() {
        opened(matter(), new EpisodeClosed(episode, "helped-on-site", null, "well"));
        Answer closed = ask(lead, "OfEpisode", Map.of("id", episode.value()));
        assertThat(states(lead)).containsExactlyInAnyOrder("decision stopped", "own-worker stopped");
        assertThat(closed.text("episode.obligations.nodes.0.stoppedFor")).isEqualTo("Helped on site");

        archive.write(aino, MONDAY.plus(Duration.ofDays(30)), new EpisodeReopened(episode, "need-continues"));

        assertThat(states(aino)).containsExactlyInAnyOrder("decision open", "own-worker open");
        assertThat(list(aino, "rule=decision").nodes("obligations", "dueOn")).containsExactly("2026-06-02");
    }

    @Test
    void R18_an_episode_without_an_own_worker_or_a_ground_for_none_has_a_task() {
        opened(matter());
        assertThat(rules(aino)).containsExactly("own-worker", "decision");

        then(aino, new OwnWorkerAssigned(episode, aino.id()));
        assertThat(rules(aino)).containsExactly("decision");
    }

    @Test
    void R16_a_contact_for_a_person_of_75_starts_the_seven_working_days_and_the_start_of_the_assessment_meets_them() {
        opened(new AssessmentRequested(episode, "relative", "age-75"));
        Answer answer = list(aino, "");
        assertThat(answer.nodes("obligations", "rule.code")).containsExactly("assessment-start");
        assertThat(answer.nodes("obligations", "dueOn")).containsExactly("2026-03-10");

        then(aino, new AssessmentStarted(episode));
        assertThat(states(aino)).containsExactly("assessment-start met");
    }

    @Test
    void R16_neither_a_younger_person_nor_an_authoritys_contact_starts_them() {
        opened(new AssessmentRequested(episode, "relative", "other"));
        assertThat(states(aino)).isEmpty();

        EpisodeId another = Records.episodeId();
        then(aino, Records.opened(another, client, aino), new AssessmentRequested(another, "authority", "age-75"));
        assertThat(rules(aino)).isEmpty();
    }

    @Test
    void R16_closing_because_the_client_declined_stops_them_and_no_other_closing_does() {
        opened(
                new AssessmentRequested(episode, "client", "age-75"),
                new EpisodeClosed(episode, "to-assessment", null, "well"));
        assertThat(states(lead)).containsExactly("assessment-start open");

        then(
                aino,
                new EpisodeReopened(episode, "need-continues"),
                new EpisodeClosed(episode, "declined-by-client", null, "well"));
        assertThat(states(lead)).containsExactly("assessment-start stopped");
    }

    @Test
    void R17_a_regular_need_is_the_finders_until_it_is_handed_over_and_again_when_it_comes_back() {
        Person hilma = Person.lead(Records.newUnit());
        ReferralId referral = Records.referralId();
        ReferralId second = Records.referralId();
        opened(new RegularNeedFound(episode, Records.text("Apua joka päivä")));
        assertThat(rules(aino)).containsExactly("hand-over");
        assertThat(rules(hilma)).isEmpty();

        then(
                aino,
                Records.sent(referral, referral, origin(), client, aino, hilma.unit()),
                new HandOverRequested(referral, referral, episode, hilma.unit()));
        assertThat(rules(aino)).isEmpty();
        Answer theirs = list(hilma, "");
        assertThat(theirs.nodes("obligations", "rule.code")).containsExactly("hand-over");
        assertThat(theirs.data("obligations.edges.0.node.worker").isNull()).isTrue();
        assertThat(theirs.data("obligations.edges.0.node.episode").isNull()).isTrue();

        then(hilma, new HandOverReturned(referral, referral, episode, aino.unit(), "no-capacity", true));
        assertThat(rules(hilma)).isEmpty();
        assertThat(list(aino, "mine=true").nodes("obligations", "rule.code")).containsExactly("hand-over");

        then(
                aino,
                Records.sent(second, referral, origin(), client, aino, hilma.unit()),
                new HandOverRequested(second, referral, episode, hilma.unit()));
        then(hilma, new HandOverAccepted(second, referral, episode));
        assertThat(rules(aino)).isEmpty();
        assertThat(rules(hilma)).isEmpty();

        then(aino, new HandOverReturned(second, referral, episode, aino.unit(), "sent-by-mistake", true));
        assertThat(states(aino)).containsExactly("hand-over open");
        then(
                aino,
                new HandOverRequested(second, referral, episode, hilma.unit()),
                new HandOverReturned(second, referral, episode, aino.unit(), "client-withdrew", false));
        assertThat(states(aino)).containsExactly("hand-over stopped");
    }

    private Origin origin() {
        return new Origin(null, episode, null);
    }
}
