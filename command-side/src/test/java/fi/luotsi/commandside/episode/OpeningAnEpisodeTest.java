package fi.luotsi.commandside.episode;

import static fi.luotsi.commandside.decision.Examples.AINO;
import static fi.luotsi.commandside.decision.Examples.CALL;
import static fi.luotsi.commandside.decision.Examples.ELSA;
import static fi.luotsi.commandside.decision.Examples.EPISODE;
import static fi.luotsi.commandside.decision.Examples.WORKER;
import static fi.luotsi.commandside.decision.Examples.linked;
import static fi.luotsi.commandside.decision.Examples.opened;
import static fi.luotsi.commandside.decision.Examples.registered;
import static fi.luotsi.commandside.decision.Examples.screened;
import static fi.luotsi.commandside.decision.Examples.text;
import static fi.luotsi.commandside.decision.Scenario.given;

import fi.luotsi.commandside.contact.Call;
import fi.luotsi.kernel.casework.ContactLinking.ContactUnlinked;
import fi.luotsi.kernel.casework.EpisodeCommand;
import fi.luotsi.kernel.casework.EpisodeHearing.ScreenUrgency;
import fi.luotsi.kernel.casework.EpisodeHearing.UrgencyScreened;
import fi.luotsi.kernel.casework.EpisodeLifecycle.OpenEpisode;
import fi.luotsi.kernel.casework.EpisodeLifecycle.ReopenEpisode;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.samples.EpisodeOpenedBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OpeningAnEpisodeTest {

    private static final ScreenUrgency SCREEN = new ScreenUrgency(EPISODE, "urgent", "Kaatunut kotona");

    @Test
    void guidance_is_opened_by_the_worker_who_has_it_on_their_caseload() {
        given(registered(AINO)).when(new OpenEpisode(EPISODE, AINO, null)).then(opened());
    }

    @Test
    void it_may_start_from_the_clients_own_contact() {
        given(registered(AINO), Call.of(CALL).event(), linked(CALL, AINO))
                .when(new OpenEpisode(EPISODE, AINO, CALL))
                .then(EpisodeOpenedBuilder.builder()
                        .episodeId(EPISODE)
                        .clientId(AINO)
                        .contactId(CALL)
                        .worker(WORKER.id())
                        .unit(WORKER.unit())
                        .build());
    }

    @Test
    void another_clients_contact_or_an_anonymous_one_will_not_do() {
        given(registered(AINO), Call.of(CALL).event())
                .when(new OpenEpisode(EPISODE, AINO, CALL))
                .refused(RefusalCode.CONTACT_NOT_LINKED, "contactId");
        given(registered(AINO), registered(ELSA), Call.of(CALL).event(), linked(CALL, ELSA))
                .when(new OpenEpisode(EPISODE, AINO, CALL))
                .refused(RefusalCode.CONTACT_NOT_LINKED, "contactId");
        given(registered(AINO), Call.of(CALL).event(), linked(CALL, AINO))
                .and(new ContactUnlinked(CALL, AINO, "wrong-person"))
                .when(new OpenEpisode(EPISODE, AINO, CALL))
                .refused(RefusalCode.CONTACT_NOT_LINKED, "contactId");
    }

    @Test
    void R11_guidance_is_opened_for_a_client_only() {
        given().when(new OpenEpisode(EPISODE, AINO, null)).refused(RefusalCode.NOT_FOUND, "clientId");
    }

    @Test
    void client_and_contact_that_do_not_exist_are_told_at_once() {
        given().when(new OpenEpisode(EPISODE, AINO, CALL))
                .refused(RefusalCode.NOT_FOUND.at("clientId"), RefusalCode.NOT_FOUND.at("contactId"));
    }

    @Test
    void it_is_opened_once() {
        given(registered(AINO), opened())
                .when(new OpenEpisode(EPISODE, AINO, null))
                .refused(RefusalCode.ALREADY_EXISTS, "episodeId");
    }

    @Test
    void R15_urgency_is_screened_first() {
        given(registered(AINO), opened())
                .when(SCREEN)
                .then(new UrgencyScreened(EPISODE, "urgent", text("Kaatunut kotona")));
    }

    @ParameterizedTest
    @MethodSource("fi.luotsi.commandside.episode.Guidance#everythingElse")
    void R15_nothing_is_recorded_before_urgency_is_screened(EpisodeCommand command) {
        given(registered(AINO), opened()).when(command).refused(RefusalCode.URGENCY_NOT_SCREENED, "episodeId");
    }

    @Test
    void R15_urgency_is_screened_once_per_opening() {
        given(registered(AINO), opened(), screened())
                .when(SCREEN)
                .refused(RefusalCode.URGENCY_ALREADY_SCREENED, "episodeId");
    }

    @ParameterizedTest
    @MethodSource("fi.luotsi.commandside.episode.Guidance#everythingElse")
    void nothing_is_recorded_in_an_episode_that_was_never_opened(EpisodeCommand command) {
        given(registered(AINO)).when(command).refused(RefusalCode.NOT_FOUND, "episodeId");
    }

    @Test
    void an_episode_that_was_never_opened_is_neither_screened_nor_reopened() {
        given(registered(AINO)).when(SCREEN).refused(RefusalCode.NOT_FOUND, "episodeId");
        given(registered(AINO))
                .when(new ReopenEpisode(EPISODE, "need-continues"))
                .refused(RefusalCode.NOT_FOUND, "episodeId");
    }
}
