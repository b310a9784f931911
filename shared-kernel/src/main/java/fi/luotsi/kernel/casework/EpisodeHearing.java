package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Coded;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.personal.CleanText;
import fi.luotsi.kernel.personal.FreeText;
import fi.luotsi.kernel.personal.NotBlankText;
import fi.luotsi.kernel.personal.Opinion;
import fi.luotsi.kernel.personal.Options;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The client's need, wishes, and the options explained. */
public interface EpisodeHearing {

    sealed interface Command extends EpisodeCommand, EpisodeFact {}

    sealed interface Event extends EpisodeEvent {}

    /** Comes before anything else is recorded (1301/2014 §36(1)). */
    record ScreenUrgency(
            @NotNull EpisodeId episodeId,
            @NotNull @Coded(CodeList.URGENCY) String urgency,
            @NotBlankText @Size(max = 2000) @CleanText String grounds)
            implements Command {

        @Override
        public UrgencyScreened event() {
            return new UrgencyScreened(episodeId, urgency, FreeText.personal(grounds));
        }
    }

    @StoredAs("episode.urgency-screened")
    @Correctable(by = ScreenUrgency.class)
    record UrgencyScreened(
            EpisodeId episodeId,
            @Coded(CodeList.URGENCY) String urgency,
            @Told(as = "urgencyGrounds") Personal<Text> grounds)
            implements Event, Transition, Undoable {}

    /** From here the duty to record holds (1301/2014 §34, 703/2023 §37). */
    record InitiateMatter(
            @NotNull EpisodeId episodeId,
            @NotNull @Coded(CodeList.MATTER_INITIATOR) String initiator,
            @NotBlankText @Size(max = 10_000) @CleanText String need,
            @Nullable @Size(max = 10_000) @CleanText String grounds)
            implements Command {

        @Override
        public MatterInitiated event() {
            return new MatterInitiated(episodeId, initiator, FreeText.personal(need), FreeText.personalOrNull(grounds));
        }
    }

    /**
     * A need became known and was taken up as a matter.
     *
     * @param grounds why the need was judged so, where it was told
     */
    @StoredAs("episode.matter-initiated")
    @Correctable(by = InitiateMatter.class)
    record MatterInitiated(
            EpisodeId episodeId,

            @Told(as = "matterInitiator") @Coded(CodeList.MATTER_INITIATOR)
            String initiator,

            Personal<Text> need,
            @Told(as = "needGrounds") @Nullable Personal<Text> grounds)
            implements Event, Undoable {}

    /** The client's wishes and opinion, or the coded reason why there is none (812/2000 §4). */
    record RecordOpinion(
            @NotNull EpisodeId episodeId,
            @Nullable @Size(max = 10_000) @CleanText String wishes,
            @Nullable @Size(max = 10_000) @CleanText String opinion,

            @Nullable @Coded(CodeList.OPINION_MISSING_REASON)
            String missingReason)
            implements Command {

        /** Whether the client said anything. */
        public boolean heard() {
            return FreeText.given(wishes) || FreeText.given(opinion);
        }

        @Override
        public OpinionRecorded event() {
            return new OpinionRecorded(
                    episodeId,
                    heard() ? Personal.of(new Opinion(FreeText.orNull(wishes), FreeText.orNull(opinion))) : null,
                    missingReason);
        }
    }

    /** Either the opinion or the reason why there is none. */
    @StoredAs("episode.opinion-recorded")
    @Correctable(by = RecordOpinion.class)
    record OpinionRecorded(
            EpisodeId episodeId,
            @Nullable Personal<Opinion> opinion,

            @Told(as = "opinionMissingReason") @Nullable @Coded(CodeList.OPINION_MISSING_REASON)
            String missingReason)
            implements Event, Undoable {}

    record ExplainOptions(
            @NotNull EpisodeId episodeId,
            @NotBlankText @Size(max = 10_000) @CleanText String options,
            @NotBlankText @Size(max = 10_000) @CleanText String effects,
            @NotNull @Coded(CodeList.LANGUAGE) String language)
            implements Command {

        @Override
        public OptionsExplained event() {
            return new OptionsExplained(episodeId, Personal.of(new Options(options, effects)), language);
        }
    }

    @StoredAs("episode.options-explained")
    @Correctable(by = ExplainOptions.class)
    record OptionsExplained(
            EpisodeId episodeId,
            Personal<Options> options,

            @Told(as = "explanationLanguage") @Coded(CodeList.LANGUAGE)
            String language)
            implements Event, Undoable {}

    /**
     * Records whether an interpreter is needed and was found (812/2000 §5(3)).
     *
     * @param reason needed when an interpreter is unavailable
     */
    record RecordInterpreter(
            @NotNull EpisodeId episodeId,
            @NotNull @Coded(CodeList.INTERPRETER_STATUS) String status,
            @Nullable @Coded(CodeList.LANGUAGE) String language,
            @Nullable @Size(max = 2000) @CleanText String reason)
            implements Command {

        @Override
        public InterpreterRecorded event() {
            return new InterpreterRecorded(episodeId, status, language, FreeText.personalOrNull(reason));
        }
    }

    @StoredAs("episode.interpreter-recorded")
    @Correctable(by = RecordInterpreter.class)
    @Follows(InterpreterRecorded.class)
    record InterpreterRecorded(
            EpisodeId episodeId,

            @Told(as = "interpreter") @Coded(CodeList.INTERPRETER_STATUS)
            String status,

            @Told(as = "interpreterLanguage") @Nullable @Coded(CodeList.LANGUAGE)
            String language,

            @Told(as = "interpreterReason") @Nullable Personal<Text> reason)
            implements Event, Undoable {}
}
