package fi.luotsi.commandside.episode;

import static fi.luotsi.commandside.decision.Examples.EPISODE;
import static fi.luotsi.commandside.decision.Examples.NOTE;
import static fi.luotsi.commandside.decision.Examples.OTHER_NOTE;
import static fi.luotsi.commandside.decision.Examples.text;
import static fi.luotsi.commandside.episode.Guidance.MATTER;
import static fi.luotsi.commandside.episode.Guidance.OPTIONS;
import static fi.luotsi.commandside.episode.Guidance.WAIVED;
import static fi.luotsi.commandside.episode.Guidance.begun;

import fi.luotsi.kernel.casework.EpisodeHearing.ExplainOptions;
import fi.luotsi.kernel.casework.EpisodeHearing.InitiateMatter;
import fi.luotsi.kernel.casework.EpisodeHearing.InterpreterRecorded;
import fi.luotsi.kernel.casework.EpisodeHearing.MatterInitiated;
import fi.luotsi.kernel.casework.EpisodeHearing.OpinionRecorded;
import fi.luotsi.kernel.casework.EpisodeHearing.RecordInterpreter;
import fi.luotsi.kernel.casework.EpisodeHearing.RecordOpinion;
import fi.luotsi.kernel.casework.EpisodeNotes.AddEpisodeNote;
import fi.luotsi.kernel.casework.EpisodeNotes.EpisodeNoteAdded;
import fi.luotsi.kernel.casework.EpisodePlanning.DraftPlan;
import fi.luotsi.kernel.casework.EpisodePlanning.PlanDrafted;
import fi.luotsi.kernel.casework.EpisodePlanning.WaivePlan;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.id.NoteId;
import fi.luotsi.kernel.personal.Opinion;
import fi.luotsi.kernel.personal.Personal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuidingAClientTest {

    private static final InterpreterRecorded NEEDED = new InterpreterRecorded(EPISODE, "needed", "other", null);
    private static final InterpreterRecorded NOT_NEEDED = new InterpreterRecorded(EPISODE, "not-needed", null, null);
    private static final InterpreterRecorded UNAVAILABLE =
            new InterpreterRecorded(EPISODE, "unavailable", null, text("Ei tulkkia"));

    @Test
    void R11_a_known_need_becomes_a_matter_once() {
        begun().when(Guidance.INITIATE).then(MATTER);
        begun(MATTER).when(Guidance.INITIATE).refused(RefusalCode.MATTER_ALREADY_INITIATED, "episodeId");
    }

    @Test
    void grounds_that_were_not_told_are_not_stored() {
        begun().when(new InitiateMatter(EPISODE, "client", "Arki ei suju", " "))
                .then(new MatterInitiated(EPISODE, "client", text("Arki ei suju"), null));
    }

    @Test
    void R01_wishes_or_opinion_are_recorded() {
        begun().when(opinion("Kotona asuminen", "Kerho käy", null)).then(heard("Kotona asuminen", "Kerho käy"));
        begun().when(opinion("Kotona asuminen", " ", null)).then(heard("Kotona asuminen", null));
        begun().when(opinion(null, "Kerho käy", null)).then(heard(null, "Kerho käy"));
    }

    @Test
    void R01_a_reason_is_recorded_where_there_are_no_wishes_or_opinion() {
        begun().when(opinion(null, " ", "did-not-want")).then(new OpinionRecorded(EPISODE, null, "did-not-want"));
    }

    @Test
    void R01_neither_and_both_are_refused() {
        begun().when(opinion(" ", null, null)).refused(RefusalCode.OPINION_MISSING, "opinion");
        begun().when(opinion("Kotona asuminen", null, "did-not-want"))
                .refused(RefusalCode.NOT_ALLOWED_HERE, "missingReason");
        begun().when(opinion(null, "Kerho käy", "did-not-want")).refused(RefusalCode.NOT_ALLOWED_HERE, "missingReason");
    }

    @Test
    void R02_options_and_their_effects_are_explained() {
        begun().when(new ExplainOptions(EPISODE, "Kerho tai kotiapu", "Maksut", "fi"))
                .then(OPTIONS);
    }

    @Test
    void R03_a_need_for_an_interpreter_names_the_language() {
        begun().when(interpreter("needed", "other", null)).then(NEEDED);
        begun().when(interpreter("needed", null, null)).refused(RefusalCode.REQUIRED, "language");
    }

    @ParameterizedTest
    @ValueSource(strings = {"arranged", "unavailable"})
    void R03_an_interpreter_is_arranged_or_unavailable_only_where_one_is_needed(String status) {
        String reason = status.equals("unavailable") ? "Ei tulkkia" : null;
        begun().when(interpreter(status, null, reason)).refused(RefusalCode.INTERPRETER_NOT_NEEDED, "status");
        begun(NEEDED, NOT_NEEDED)
                .when(interpreter(status, null, reason))
                .refused(RefusalCode.INTERPRETER_NOT_NEEDED, "status");
        begun(NEEDED)
                .when(interpreter(status, "other", reason))
                .then(new InterpreterRecorded(EPISODE, status, "other", reason == null ? null : text(reason)));
    }

    @Test
    void R03_an_interpreter_is_unavailable_for_a_reason() {
        begun(NEEDED).when(interpreter("unavailable", null, " ")).refused(RefusalCode.REQUIRED, "reason");
    }

    @ParameterizedTest
    @ValueSource(strings = {"needed", "arranged", "not-needed"})
    void no_other_status_has_a_reason(String status) {
        String language = status.equals("needed") ? "other" : null;
        begun(NEEDED).when(interpreter(status, language, "Ei tulkkia")).refused(RefusalCode.NOT_ALLOWED_HERE, "reason");
    }

    @Test
    void an_interpreter_who_was_unavailable_may_be_arranged_after_all() {
        begun(NEEDED, UNAVAILABLE)
                .when(interpreter("arranged", null, null))
                .then(new InterpreterRecorded(EPISODE, "arranged", null, null));
    }

    @Test
    void saying_twice_that_no_interpreter_is_needed_changes_nothing() {
        begun().when(interpreter("not-needed", null, null)).then(NOT_NEEDED);
        begun(NOT_NEEDED).when(interpreter("not-needed", null, null)).changesNothing();
        begun(NEEDED).when(interpreter("not-needed", null, null)).then(NOT_NEEDED);
    }

    @Test
    void a_language_without_a_need_is_refused() {
        begun().when(interpreter("not-needed", "other", null)).refused(RefusalCode.NOT_ALLOWED_HERE, "language");
    }

    @Test
    void a_need_recorded_again_may_be_for_another_language() {
        begun(NEEDED)
                .when(interpreter("needed", "se", null))
                .then(new InterpreterRecorded(EPISODE, "needed", "se", null));
    }

    @Test
    void R05_a_plan_is_drafted_or_waived() {
        PlanDrafted drafted = new PlanDrafted(EPISODE, text("Kerho maanantaisin"));
        begun().when(new DraftPlan(EPISODE, "Kerho maanantaisin")).then(drafted);
        begun().when(new WaivePlan(EPISODE, "temporary-advice")).then(WAIVED);
        begun(WAIVED).when(new DraftPlan(EPISODE, "Kerho maanantaisin")).then(drafted);
    }

    @Test
    void R05_a_plan_that_was_drafted_is_not_waived() {
        begun(new PlanDrafted(EPISODE, text("Kerho maanantaisin")))
                .when(new WaivePlan(EPISODE, "temporary-advice"))
                .refused(RefusalCode.PLAN_ALREADY_DRAFTED, "episodeId");
    }

    @Test
    void a_note_may_identify_the_client_and_its_id_is_used_once() {
        EpisodeNoteAdded added = new EpisodeNoteAdded(EPISODE, NOTE, text("Soita 040 123 4567"));
        begun().when(new AddEpisodeNote(EPISODE, NOTE, "Soita 040 123 4567")).then(added);
        begun(added).when(new AddEpisodeNote(EPISODE, NOTE, "Soitettu")).refused(RefusalCode.ALREADY_EXISTS, "noteId");
        begun(added)
                .when(new AddEpisodeNote(EPISODE, OTHER_NOTE, "Soitettu"))
                .then(new EpisodeNoteAdded(EPISODE, OTHER_NOTE, text("Soitettu")));
        begun().when(new AddEpisodeNote(EPISODE, new NoteId(EPISODE.value()), "Soitettu"))
                .refused(RefusalCode.ALREADY_EXISTS, "noteId");
    }

    private static RecordOpinion opinion(@Nullable String wishes, @Nullable String opinion, @Nullable String missing) {
        return new RecordOpinion(EPISODE, wishes, opinion, missing);
    }

    private static OpinionRecorded heard(@Nullable String wishes, @Nullable String opinion) {
        return new OpinionRecorded(EPISODE, Personal.of(new Opinion(wishes, opinion)), null);
    }

    private static RecordInterpreter interpreter(String status, @Nullable String language, @Nullable String reason) {
        return new RecordInterpreter(EPISODE, status, language, reason);
    }
}
