package fi.luotsi.commandside.episode;

import static fi.luotsi.commandside.decision.Examples.AINO;
import static fi.luotsi.commandside.decision.Examples.EPISODE;
import static fi.luotsi.commandside.decision.Examples.SEARCH;
import static fi.luotsi.commandside.decision.Examples.WORKER;
import static fi.luotsi.commandside.decision.Examples.granted;
import static fi.luotsi.commandside.decision.Examples.id;
import static fi.luotsi.commandside.decision.Examples.opened;
import static fi.luotsi.commandside.decision.Examples.recorded;
import static fi.luotsi.commandside.decision.Examples.screened;
import static fi.luotsi.commandside.decision.Examples.text;
import static fi.luotsi.commandside.episode.Guidance.CLOSE;
import static fi.luotsi.commandside.episode.Guidance.MATTER;
import static fi.luotsi.commandside.episode.Guidance.begun;
import static fi.luotsi.commandside.episode.Guidance.ready;

import fi.luotsi.commandside.decision.Scenario;
import fi.luotsi.kernel.casework.AccessGrants.AccessEnded;
import fi.luotsi.kernel.casework.AccessGrants.AccessGranted;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ClientRegistration.ClientIdentityRecorded;
import fi.luotsi.kernel.casework.ClientRegistration.ClientRegistered;
import fi.luotsi.kernel.casework.EpisodeAssessment.AssessmentRequested;
import fi.luotsi.kernel.casework.EpisodeAssessment.AssessmentStarted;
import fi.luotsi.kernel.casework.EpisodeAssessment.CarryOutDecision;
import fi.luotsi.kernel.casework.EpisodeAssessment.DecisionCarriedOut;
import fi.luotsi.kernel.casework.EpisodeAssessment.DecisionMade;
import fi.luotsi.kernel.casework.EpisodeAssessment.MakeDecision;
import fi.luotsi.kernel.casework.EpisodeAssessment.RequestAssessment;
import fi.luotsi.kernel.casework.EpisodeAssessment.StartAssessment;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeClosed;
import fi.luotsi.kernel.casework.EpisodePlanning.AssignOwnWorker;
import fi.luotsi.kernel.casework.EpisodePlanning.OwnWorkerAssigned;
import fi.luotsi.kernel.casework.EpisodePlanning.OwnWorkerWaived;
import fi.luotsi.kernel.casework.EpisodePlanning.RecordRegularNeed;
import fi.luotsi.kernel.casework.EpisodePlanning.RegularNeedFound;
import fi.luotsi.kernel.casework.EpisodePlanning.WaiveOwnWorker;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.personal.Identity;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.samples.ClientRegisteredBuilder;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decisions on assessments, decisions, regular needs and own workers, for which the law sets times. */
class KeepingTimeTest {

    private static final AssessmentRequested REQUESTED = new AssessmentRequested(EPISODE, "relative", "age-unknown");
    private static final DecisionMade GRANTED = new DecisionMade(EPISODE, "granted", text("Kotihoitoa"));
    private static final DecisionMade REFUSED = new DecisionMade(EPISODE, "refused", text("Kotihoitoa"));
    private static final RegularNeedFound NEED = new RegularNeedFound(EPISODE, text("Apua joka päivä"));

    private static ClientRegistered born(@Nullable LocalDate day) {
        return ClientRegisteredBuilder.builder()
                .clientId(AINO)
                .search(SEARCH)
                .municipality("536")
                .clientGroups(List.of("older"))
                .ageBand("unknown")
                .identity(Personal.of(new Identity(null, day)))
                .name(Personal.of(new PersonName("Testi", "Henkilö")))
                .build();
    }

    /** Written by hand: who was born when, asked when, with the highest care allowance or without. */
    @ParameterizedTest
    @CsvSource({
        // 74, the day before the birthday; 75 on it; 76
        "1951-03-03, 2026-03-02T10:00:00+02:00, false, other",
        "1951-03-02, 2026-03-02T10:00:00+02:00, false, age-75",
        "1951-03-01, 2026-03-02T10:00:00+02:00, false, age-75",
        "1950-03-02, 2026-03-02T10:00:00+02:00, false, age-75",
        "1950-03-03, 2026-03-02T10:00:00+02:00, false, age-75",
        "1952-03-02, 2026-03-02T10:00:00+02:00, false, other",
        // the day is that of Helsinki, in winter and in summer
        "1951-03-02, 2026-03-01T23:59:59+02:00, false, other",
        "1951-03-02, 2026-03-01T21:59:59Z, false, other",
        "1951-03-02, 2026-03-01T22:00:00Z, false, age-75",
        "1950-07-06, 2025-07-05T20:59:59Z, false, other",
        "1950-07-06, 2025-07-05T21:00:00Z, false, age-75",
        // born on a leap day: on the safe side, a year older on 28 February
        "1948-02-29, 2023-02-27T12:00:00+02:00, false, other",
        "1948-02-29, 2023-02-28T12:00:00+02:00, false, age-75",
        "1948-02-29, 2023-03-01T12:00:00+02:00, false, age-75",
        "1949-02-28, 2024-02-28T12:00:00+02:00, false, age-75",
        "1949-03-01, 2024-02-29T12:00:00+02:00, false, other",
        // on the eve of a new year
        "1951-01-01, 2025-12-31T23:59:00+02:00, false, other",
        "1951-01-01, 2026-01-01T00:00:00+02:00, false, age-75",
        // the other ground, and a birth date that nobody knows
        "1980-05-05, 2026-03-02T10:00:00+02:00, true, highest-care-allowance",
        "1951-03-03, 2026-03-02T10:00:00+02:00, true, highest-care-allowance",
        "1940-05-05, 2026-03-02T10:00:00+02:00, true, age-75",
        ", 2026-03-02T10:00:00+02:00, false, age-unknown",
        ", 2026-03-02T10:00:00+02:00, true, highest-care-allowance"
    })
    void R16_at_75_or_with_the_highest_care_allowance_the_start_of_an_assessment_has_its_time(
            @Nullable LocalDate born, OffsetDateTime contact, boolean highestCareAllowance, String ground) {
        Scenario.given(born(born), opened(), screened())
                .when(new RequestAssessment(EPISODE, "relative", highestCareAllowance), recorded(contact.toInstant()))
                .then(new AssessmentRequested(EPISODE, "relative", ground));
    }

    @Test
    void R16_the_birth_date_is_the_one_that_was_recorded_last() {
        Scenario.given(
                        born(LocalDate.of(1940, 5, 5)),
                        new ClientIdentityRecorded(
                                AINO, "18-64", Personal.of(new Identity(null, LocalDate.of(1980, 5, 5)))),
                        opened(),
                        screened())
                .when(new RequestAssessment(EPISODE, "client", false))
                .then(new AssessmentRequested(EPISODE, "client", "other"));
    }

    @Test
    void R16_an_assessment_is_asked_for_once_and_then_started_once() {
        begun().when(new StartAssessment(EPISODE)).refused(RefusalCode.ASSESSMENT_NOT_REQUESTED, "episodeId");
        begun(REQUESTED)
                .when(new RequestAssessment(EPISODE, "client", false))
                .refused(RefusalCode.ASSESSMENT_ALREADY_REQUESTED, "episodeId");
        begun(REQUESTED).when(new StartAssessment(EPISODE)).then(new AssessmentStarted(EPISODE));
        begun(REQUESTED, new AssessmentStarted(EPISODE))
                .when(new StartAssessment(EPISODE))
                .refused(RefusalCode.ASSESSMENT_ALREADY_STARTED, "episodeId");
    }

    @Test
    void R04_a_matter_is_decided_and_the_decision_carried_out() {
        begun().when(new MakeDecision(EPISODE, "granted", "Kotihoitoa"))
                .refused(RefusalCode.MATTER_NOT_INITIATED, "episodeId");
        begun(MATTER).when(new MakeDecision(EPISODE, "granted", "Kotihoitoa")).then(GRANTED);
        begun(MATTER, GRANTED).when(new CarryOutDecision(EPISODE)).then(new DecisionCarriedOut(EPISODE));
        begun(MATTER, GRANTED, new DecisionCarriedOut(EPISODE))
                .when(new CarryOutDecision(EPISODE))
                .refused(RefusalCode.NO_DECISION_TO_CARRY_OUT, "episodeId");
    }

    @Test
    void R04_a_decision_is_carried_out_before_the_next_and_before_the_closing() {
        begun(MATTER, GRANTED)
                .when(new MakeDecision(EPISODE, "partly", "Kotihoitoa"))
                .refused(RefusalCode.DECISION_NOT_CARRIED_OUT, "episodeId");
        ready(GRANTED).when(CLOSE).refused(RefusalCode.DECISION_NOT_CARRIED_OUT, "episodeId");
        ready(GRANTED, new DecisionCarriedOut(EPISODE))
                .when(CLOSE)
                .then(new EpisodeClosed(EPISODE, "helped-on-site", null, "well"));
    }

    @Test
    void R04_a_decision_that_refuses_needs_no_carrying_out() {
        begun(MATTER, REFUSED)
                .when(new CarryOutDecision(EPISODE))
                .refused(RefusalCode.NO_DECISION_TO_CARRY_OUT, "episodeId");
        begun(MATTER, REFUSED)
                .when(new MakeDecision(EPISODE, "granted", "Kotihoitoa"))
                .then(GRANTED);
        ready(REFUSED).when(CLOSE).then(new EpisodeClosed(EPISODE, "helped-on-site", null, "well"));
    }

    @Test
    void R17_a_regular_need_is_found_once() {
        begun().when(new RecordRegularNeed(EPISODE, "Apua joka päivä")).then(NEED);
        begun(NEED)
                .when(new RecordRegularNeed(EPISODE, "Apua joka päivä"))
                .refused(RefusalCode.REGULAR_NEED_ALREADY_FOUND, "episodeId");
    }

    @Test
    void R18_an_own_worker_is_named_or_there_is_a_ground_for_none() {
        begun().and(granted(id(70), "adviser", WORKER.unit()))
                .when(new AssignOwnWorker(EPISODE, id(70)))
                .then(new OwnWorkerAssigned(EPISODE, id(70)));
        begun().when(new AssignOwnWorker(EPISODE, null)).then(new OwnWorkerAssigned(EPISODE, WORKER.id()));
        begun().when(new WaiveOwnWorker(EPISODE, "another-worker"))
                .then(new OwnWorkerWaived(EPISODE, "another-worker"));
    }

    @Test
    void R18_an_own_worker_holds_a_right_now_in_the_unit_and_a_role_that_meets_clients() {
        AssignOwnWorker assign = new AssignOwnWorker(EPISODE, id(70));
        AccessGranted right = granted(id(70), "service-counsellor", WORKER.unit());
        Map<String, String> where = Map.of("unit", WORKER.unit());

        for (CaseworkEvent wrong : List.of(
                granted(id(71), "service-counsellor", WORKER.unit()),
                granted(id(70), "service-counsellor", "sastamala"),
                granted(id(70), "administrator", WORKER.unit()))) {
            begun().and(wrong).when(assign).refused(RefusalCode.NO_RIGHT_IN_UNIT.at("ownWorker", where));
        }
        begun().and(right)
                .and(new AccessEnded(right.grantId(), "work-ended"))
                .when(assign)
                .refused(RefusalCode.NO_RIGHT_IN_UNIT.at("ownWorker", where));
        begun().and(right).when(assign).then(new OwnWorkerAssigned(EPISODE, id(70)));
    }
}
