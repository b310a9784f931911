package fi.luotsi.commandside.rights;

import static fi.luotsi.commandside.decision.Examples.EPISODE;
import static fi.luotsi.commandside.decision.Examples.REQUEST;
import static fi.luotsi.commandside.decision.Examples.text;
import static fi.luotsi.commandside.rights.Asked.decide;
import static fi.luotsi.commandside.rights.Asked.decided;
import static fi.luotsi.commandside.rights.Asked.open;

import fi.luotsi.kernel.casework.RightsRequests.DecideRightsRequest;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestDecided;
import fi.luotsi.kernel.command.RefusalCode;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DecidingTest {

    private static final UUID ENTRY = EPISODE.value();

    @ParameterizedTest
    @ValueSource(strings = {"access", "log-report", "restriction", "erasure", "document"})
    void a_granted_request_needs_no_reasons(String kind) {
        open(kind).when(decide("granted", null, null)).then(decided("granted", null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"granted", "partly", "refused"})
    void R09_an_objection_is_answered_with_written_reasons_whatever_the_answer(String outcome) {
        open("objection").when(decide(outcome, null, null)).refused(RefusalCode.REASONS_MISSING, "reasons");
        open("objection").when(decide(outcome, null, " \u200B ")).refused(RefusalCode.REASONS_MISSING, "reasons");
        open("objection")
                .when(decide(outcome, null, "Palvelu viivästyi"))
                .then(decided(outcome, null, "Palvelu viivästyi"));
    }

    @Test
    void R09_an_objection_cannot_be_refused_on_a_ground() {
        open("objection")
                .when(decide("refused", "gdpr-12-5", "Ei aihetta"))
                .refused(RefusalCode.NOT_ALLOWED_HERE, "ground");
    }

    @ParameterizedTest
    @CsvSource({
        "log-report, 703-11-health-or-care",
        "log-report, 703-11-rights-of-others",
        "log-report, 703-11-over-two-years",
        "log-report, gdpr-12-6",
        "access, 1050-34-danger",
        "access, gdpr-15-4",
        "access, gdpr-12-5",
        "access, gdpr-12-6",
        "rectification, gdpr-16-accurate",
        "rectification, gdpr-12-5",
        "rectification, gdpr-12-6",
        "restriction, 703-12-danger",
        "restriction, gdpr-18-no-condition",
        "restriction, gdpr-12-5",
        "restriction, gdpr-12-6",
        "erasure, gdpr-17-3-b",
        "erasure, gdpr-12-5",
        "erasure, gdpr-12-6",
        "document, 621-11-2",
        "document, 621-24"
    })
    void R24_a_refusal_is_written_with_a_ground_that_the_law_has_for_its_kind(String kind, String ground) {
        open(kind).when(decide("refused", ground, "Perustelu")).then(decided("refused", ground, "Perustelu"));
    }

    @ParameterizedTest
    @CsvSource({
        "log-report, gdpr-12-5",
        "log-report, 703-12-danger",
        "access, 703-11-health-or-care",
        "rectification, gdpr-17-3-b",
        "restriction, 703-11-rights-of-others",
        "erasure, gdpr-16-accurate",
        "document, gdpr-12-6"
    })
    void R24_a_ground_of_another_kind_is_refused(String kind, String ground) {
        open(kind).when(decide("refused", ground, "Perustelu")).refused(RefusalCode.GROUND_NOT_ALLOWED, "ground");
    }

    @ParameterizedTest
    @ValueSource(strings = {"partly", "refused"})
    void R24_less_than_was_asked_wants_a_ground_and_reasons(String outcome) {
        open("log-report")
                .when(decide(outcome, null, ""))
                .refused(RefusalCode.GROUND_MISSING.at("ground"), RefusalCode.REASONS_MISSING.at("reasons"));
    }

    @Test
    void a_granted_request_has_no_ground() {
        open("log-report")
                .when(decide("granted", "703-11-health-or-care", null))
                .refused(RefusalCode.NOT_ALLOWED_HERE, "ground");
    }

    @Test
    void R31_a_rectification_says_of_what_and_why() {
        open("rectification")
                .when(decide("granted", null, null))
                .refused(RefusalCode.REASONS_MISSING.at("reasons"), RefusalCode.REQUIRED.at("concerning"));
        open("rectification")
                .when(new DecideRightsRequest(REQUEST, "granted", null, "Väärä päivä", ENTRY))
                .then(new RightsRequestDecided(REQUEST, "granted", null, text("Väärä päivä"), ENTRY));
        open("rectification")
                .when(new DecideRightsRequest(REQUEST, "refused", "gdpr-16-accurate", "Päivä on oikea", ENTRY))
                .refused(RefusalCode.NOT_ALLOWED_HERE, "concerning");
        open("access")
                .when(new DecideRightsRequest(REQUEST, "granted", null, null, ENTRY))
                .refused(RefusalCode.NOT_ALLOWED_HERE, "concerning");
    }
}
