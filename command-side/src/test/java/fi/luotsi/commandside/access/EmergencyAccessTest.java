package fi.luotsi.commandside.access;

import static fi.luotsi.commandside.decision.Examples.AINO;
import static fi.luotsi.commandside.decision.Examples.NOW;
import static fi.luotsi.commandside.decision.Examples.WORKER;
import static fi.luotsi.commandside.decision.Examples.id;
import static fi.luotsi.commandside.decision.Examples.text;
import static fi.luotsi.commandside.decision.Scenario.given;

import fi.luotsi.kernel.casework.Emergencies.EmergencyOpened;
import fi.luotsi.kernel.casework.Emergencies.EmergencyReviewed;
import fi.luotsi.kernel.casework.Emergencies.OpenInEmergency;
import fi.luotsi.kernel.casework.Emergencies.ReviewEmergency;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.id.EmergencyId;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** It is opened for hours, and reviewed once by another. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EmergencyAccessTest {

    private static final EmergencyId EMERGENCY = new EmergencyId(id(80));
    private static final UUID ONNI = id(81);

    private static OpenInEmergency open(@Nullable Integer hours) {
        return new OpenInEmergency(EMERGENCY, AINO, "Ei avaa ovea", hours);
    }

    private static EmergencyOpened opened(UUID user, int hours) {
        return new EmergencyOpened(EMERGENCY, AINO, user, NOW.plus(Duration.ofHours(hours)), text("Ei avaa ovea"));
    }

    @Test
    void R21_an_emergency_opens_one_clients_file_to_who_asks_for_some_hours_with_its_reason() {
        given().when(open(2)).then(opened(WORKER.id(), 2));
    }

    @Test
    void without_a_time_it_lasts_a_day() {
        given().when(open(null)).then(opened(WORKER.id(), 24));
    }

    @Test
    void R21_another_person_says_once_whether_it_was_lawful_and_why() {
        ReviewEmergency lawful = new ReviewEmergency(EMERGENCY, true, "Hengenvaara");
        given(opened(ONNI, 2)).when(lawful).then(new EmergencyReviewed(EMERGENCY, true, text("Hengenvaara")));
        given(opened(ONNI, 2), new EmergencyReviewed(EMERGENCY, true, text("Hengenvaara")))
                .when(new ReviewEmergency(EMERGENCY, false, "Uteliaisuus"))
                .refused(RefusalCode.ALREADY_REVIEWED, "emergencyId");
    }

    @Test
    void R21_nobody_reviews_their_own_emergency_access() {
        given(opened(WORKER.id(), 2))
                .when(new ReviewEmergency(EMERGENCY, true, "Oli pakko"))
                .refused(RefusalCode.REVIEW_OF_ONESELF, "emergencyId");
    }

    @Test
    void an_access_is_opened_once_and_one_that_was_not_opened_is_not_reviewed() {
        given(opened(ONNI, 2)).when(open(2)).refused(RefusalCode.ALREADY_EXISTS, "emergencyId");
        given().when(new ReviewEmergency(EMERGENCY, true, "Hengenvaara")).refused(RefusalCode.NOT_FOUND, "emergencyId");
    }
}
