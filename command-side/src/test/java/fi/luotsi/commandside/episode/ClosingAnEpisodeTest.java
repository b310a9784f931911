package fi.luotsi.commandside.episode;

import static fi.luotsi.commandside.decision.Examples.EPISODE;
import static fi.luotsi.commandside.decision.Examples.NOTE;
import static fi.luotsi.commandside.decision.Examples.screened;
import static fi.luotsi.commandside.decision.Examples.text;
import static fi.luotsi.commandside.episode.Guidance.CLOSE;
import static fi.luotsi.commandside.episode.Guidance.CLOSED;
import static fi.luotsi.commandside.episode.Guidance.MATTER;
import static fi.luotsi.commandside.episode.Guidance.OPINION;
import static fi.luotsi.commandside.episode.Guidance.OPTIONS;
import static fi.luotsi.commandside.episode.Guidance.WAIVED;
import static fi.luotsi.commandside.episode.Guidance.begun;
import static fi.luotsi.commandside.episode.Guidance.closed;
import static fi.luotsi.commandside.episode.Guidance.ready;

import fi.luotsi.kernel.casework.EpisodeCommand;
import fi.luotsi.kernel.casework.EpisodeHearing.InterpreterRecorded;
import fi.luotsi.kernel.casework.EpisodeHearing.OpinionRecorded;
import fi.luotsi.kernel.casework.EpisodeHearing.ScreenUrgency;
import fi.luotsi.kernel.casework.EpisodeLifecycle.CloseEpisode;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeClosed;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeReopened;
import fi.luotsi.kernel.casework.EpisodeLifecycle.ReopenEpisode;
import fi.luotsi.kernel.casework.EpisodeNotes.AddEpisodeNote;
import fi.luotsi.kernel.casework.EpisodeNotes.EpisodeNoteAdded;
import fi.luotsi.kernel.casework.EpisodePlanning.PlanDrafted;
import fi.luotsi.kernel.command.RefusalCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ClosingAnEpisodeTest {

    private static final EpisodeReopened REOPENED = new EpisodeReopened(EPISODE, "need-continues");
    private static final InterpreterRecorded NEEDED = new InterpreterRecorded(EPISODE, "needed", "other", null);

    @Test
    void guidance_that_did_what_the_law_asks_is_closed() {
        ready().when(CLOSE).then(CLOSED);
    }

    @Test
    void R01_closing_without_an_opinion_or_a_coded_reason_is_refused() {
        begun(MATTER, OPTIONS, WAIVED).when(CLOSE).refused(RefusalCode.OPINION_MISSING, "episodeId");
        begun(MATTER, OPTIONS, WAIVED, new OpinionRecorded(EPISODE, null, "not-reached"))
                .when(CLOSE)
                .then(CLOSED);
    }

    @Test
    void R02_closing_without_explaining_the_options_is_refused() {
        begun(MATTER, OPINION, WAIVED).when(CLOSE).refused(RefusalCode.OPTIONS_NOT_EXPLAINED, "episodeId");
    }

    @Test
    void R03_an_open_need_for_an_interpreter_blocks_closing() {
        ready(NEEDED).when(CLOSE).refused(RefusalCode.INTERPRETER_NEED_OPEN, "episodeId");
    }

    @ParameterizedTest
    @CsvSource({"arranged,", "unavailable, Ei tulkkia", "not-needed,"})
    void R03_a_settled_need_for_an_interpreter_does_not_block_closing(String status, String reason) {
        ready(NEEDED, new InterpreterRecorded(EPISODE, status, null, reason == null ? null : text(reason)))
                .when(CLOSE)
                .then(CLOSED);
    }

    @Test
    void R05_closing_with_neither_plan_nor_waiver_is_refused() {
        begun(MATTER, OPINION, OPTIONS).when(CLOSE).refused(RefusalCode.PLAN_MISSING, "episodeId");
        begun(MATTER, OPINION, OPTIONS, new PlanDrafted(EPISODE, text("Kerho maanantaisin")))
                .when(CLOSE)
                .then(CLOSED);
    }

    @Test
    void R11_closing_without_a_matter_is_refused() {
        begun(OPINION, OPTIONS, WAIVED).when(CLOSE).refused(RefusalCode.MATTER_NOT_INITIATED, "episodeId");
    }

    @Test
    void all_that_is_missing_is_told_at_once() {
        begun(NEEDED)
                .when(new CloseEpisode(EPISODE, "other", null, "not-asked"))
                .refused(
                        RefusalCode.MATTER_NOT_INITIATED.at("episodeId"),
                        RefusalCode.OPINION_MISSING.at("episodeId"),
                        RefusalCode.OPTIONS_NOT_EXPLAINED.at("episodeId"),
                        RefusalCode.INTERPRETER_NEED_OPEN.at("episodeId"),
                        RefusalCode.PLAN_MISSING.at("episodeId"),
                        RefusalCode.REQUIRED.at("resultText"));
    }

    @Test
    void another_result_is_told_in_words_and_no_other() {
        ready().when(new CloseEpisode(EPISODE, "other", "Muutti pois", "well"))
                .then(new EpisodeClosed(EPISODE, "other", text("Muutti pois"), "well"));
        ready().when(new CloseEpisode(EPISODE, "other", " ", "well")).refused(RefusalCode.REQUIRED, "resultText");
        ready().when(new CloseEpisode(EPISODE, "helped-on-site", "Muutti pois", "well"))
                .refused(RefusalCode.NOT_ALLOWED_HERE, "resultText");
        ready().when(new CloseEpisode(EPISODE, "helped-on-site", " ", "well")).then(CLOSED);
    }

    @ParameterizedTest
    @MethodSource("fi.luotsi.commandside.episode.Guidance#everythingElse")
    void nothing_is_recorded_in_a_closed_episode(EpisodeCommand command) {
        closed().when(command).refused(RefusalCode.ALREADY_CLOSED, "episodeId");
    }

    @Test
    void the_urgency_of_a_closed_episode_is_not_screened() {
        closed().when(new ScreenUrgency(EPISODE, "urgent", "Kaatunut"))
                .refused(RefusalCode.ALREADY_CLOSED, "episodeId");
    }

    @Test
    void a_closed_episode_is_reopened_and_an_open_one_is_not() {
        closed().when(new ReopenEpisode(EPISODE, "need-continues")).then(REOPENED);
        ready().when(new ReopenEpisode(EPISODE, "need-continues")).refused(RefusalCode.NOT_CLOSED, "episodeId");
        closed(REOPENED)
                .when(new ReopenEpisode(EPISODE, "need-continues"))
                .refused(RefusalCode.NOT_CLOSED, "episodeId");
    }

    @ParameterizedTest
    @MethodSource("fi.luotsi.commandside.episode.Guidance#everythingElse")
    void R15_urgency_is_screened_first_after_a_reopening_too(EpisodeCommand command) {
        closed(REOPENED).when(command).refused(RefusalCode.URGENCY_NOT_SCREENED, "episodeId");
    }

    @Test
    void steps_from_before_a_reopening_stay_done() {
        closed(REOPENED)
                .when(new ScreenUrgency(EPISODE, "not-urgent", "asiat kunnossa"))
                .then(screened());
        closed(REOPENED, screened()).when(CLOSE).then(CLOSED);
        closed(REOPENED, screened()).when(Guidance.INITIATE).refused(RefusalCode.MATTER_ALREADY_INITIATED, "episodeId");
        closed(REOPENED, screened(), CLOSED).when(CLOSE).refused(RefusalCode.ALREADY_CLOSED, "episodeId");
    }

    @Test
    void a_note_id_stays_used_through_closing_and_reopening() {
        ready(new EpisodeNoteAdded(EPISODE, NOTE, text("Soitettu")), CLOSED, REOPENED, screened())
                .when(new AddEpisodeNote(EPISODE, NOTE, "Soitettu"))
                .refused(RefusalCode.ALREADY_EXISTS, "noteId");
        closed(new EpisodeReopened(EPISODE, "new-information"), screened(), NEEDED, CLOSED, REOPENED, screened())
                .when(CLOSE)
                .refused(RefusalCode.INTERPRETER_NEED_OPEN, "episodeId");
    }
}
