package fi.luotsi.commandside.episode;

import static fi.luotsi.commandside.decision.Examples.AINO;
import static fi.luotsi.commandside.decision.Examples.CALL;
import static fi.luotsi.commandside.decision.Examples.ELSA;
import static fi.luotsi.commandside.decision.Examples.EPISODE;
import static fi.luotsi.commandside.decision.Examples.WORKER;
import static fi.luotsi.commandside.decision.Examples.id;
import static fi.luotsi.commandside.decision.Examples.linked;
import static fi.luotsi.commandside.decision.Examples.registered;
import static fi.luotsi.commandside.decision.Examples.text;
import static fi.luotsi.commandside.decision.Scenario.given;

import fi.luotsi.commandside.contact.Call;
import fi.luotsi.commandside.decision.Scenario;
import fi.luotsi.kernel.casework.ContactLinking.ContactParted;
import fi.luotsi.kernel.casework.ContactLinking.ContactUnlinked;
import fi.luotsi.kernel.casework.EpisodeAssessment.AssessmentRequested;
import fi.luotsi.kernel.casework.EpisodeFollowing.EpisodeLeftContact;
import fi.luotsi.kernel.casework.EpisodeFollowing.EpisodeOpenedAnew;
import fi.luotsi.kernel.casework.EpisodeFollowing.EpisodeOpenedByMistake;
import fi.luotsi.kernel.casework.EpisodeFollowing.LeaveContact;
import fi.luotsi.kernel.casework.EpisodeFollowing.OpenEpisodeAnew;
import fi.luotsi.kernel.casework.EpisodeHearing.MatterInitiated;
import fi.luotsi.kernel.casework.EpisodeHearing.ScreenUrgency;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeOpened;
import fi.luotsi.kernel.casework.EpisodeLifecycle.ReopenEpisode;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.value.PartedRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeavingAContactTest {

    private static final EpisodeId ANEW = new EpisodeId(id(50));
    private static final LeaveContact LEAVE = new LeaveContact(EPISODE, CALL);

    private static Scenario unlinked(String becomes) {
        return given(
                registered(AINO),
                registered(ELSA),
                Call.of(CALL).event(),
                linked(CALL, AINO),
                opened(EPISODE, AINO),
                new MatterInitiated(EPISODE, "client", text("Apua"), null),
                new ContactUnlinked(CALL, AINO, "wrong-person"),
                new ContactParted(CALL, AINO, "wrong-person", List.of(new PartedRecord(EPISODE.value(), becomes))));
    }

    private static EpisodeOpened opened(EpisodeId episode, ClientId client) {
        return new EpisodeOpened(episode, client, CALL, WORKER.id(), WORKER.unit());
    }

    private static OpenEpisodeAnew anew(ClientId client) {
        return new OpenEpisodeAnew(ANEW, EPISODE, client, CALL, WORKER.id(), WORKER.unit(), "client", true);
    }

    @Test
    void an_episode_of_the_wrong_person_is_closed_for_good() {
        Scenario mistaken = unlinked("mistaken");
        mistaken.when(LEAVE).then(new EpisodeOpenedByMistake(EPISODE));
        mistaken.and(new EpisodeOpenedByMistake(EPISODE)).when(LEAVE).changesNothing();
        mistaken.when(new ReopenEpisode(EPISODE, "new-need")).refused(RefusalCode.OPENED_BY_MISTAKE, "episodeId");
        mistaken.when(new ScreenUrgency(EPISODE, "urgent", "x")).refused(RefusalCode.ALREADY_CLOSED, "episodeId");
    }

    @Test
    void one_that_stays_with_its_client_goes_on_without_the_contact() {
        Scenario stays = unlinked("stays");
        stays.when(LEAVE).then(new EpisodeLeftContact(EPISODE));
        stays.and(new EpisodeLeftContact(EPISODE)).when(LEAVE).changesNothing();
    }

    @Test
    void the_right_clients_begins_anew_with_the_times_that_run() {
        unlinked("mistaken")
                .and(new EpisodeOpenedByMistake(EPISODE), linked(CALL, ELSA))
                .when(anew(ELSA))
                .then(
                        opened(ANEW, ELSA),
                        new EpisodeOpenedAnew(ANEW, EPISODE, true, false),
                        new AssessmentRequested(ANEW, "client", "highest-care-allowance"));
    }

    @Test
    void it_begins_for_nobody_but_the_contacts_client_and_only_in_place_of_a_mistake() {
        unlinked("mistaken")
                .and(new EpisodeOpenedByMistake(EPISODE))
                .when(anew(ELSA))
                .refused(RefusalCode.CONTACT_NOT_LINKED, "contactId");
        unlinked("stays").and(linked(CALL, ELSA)).when(anew(ELSA)).refused(RefusalCode.NOT_FOUND, "instead");
    }
}
