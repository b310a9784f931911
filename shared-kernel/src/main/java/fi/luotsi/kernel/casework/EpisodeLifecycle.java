package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Coded;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.NewId;
import fi.luotsi.kernel.personal.CleanText;
import fi.luotsi.kernel.personal.FreeText;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import fi.luotsi.kernel.value.After;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An episode opens, closes and opens again. */
public interface EpisodeLifecycle {

    sealed interface Command extends EpisodeCommand {}

    sealed interface Event extends EpisodeEvent {}

    /** Opens guidance for a client, on the caseload of the worker who opens it. */
    record OpenEpisode(
            @NotNull @NewId EpisodeId episodeId,
            @NotNull ClientId clientId,
            @After @Nullable ContactId contactId) implements Command {}

    /**
     * Guidance began.
     *
     * @param worker who opened it and has it on their caseload
     */
    @StoredAs("episode.opened")
    record EpisodeOpened(
            EpisodeId episodeId,
            @Told(as = "client") ClientId clientId,
            @Told(as = "contact") @Nullable ContactId contactId,
            @OfStaff UUID worker,
            @Coded(CodeList.UNIT) String unit)
            implements Event, Opens, Undoable {

        @Override
        public Set<String> units(Actor actor) {
            return Set.of(unit);
        }
    }

    /**
     * Ends the guidance.
     *
     * @param resultText needed when the result is {@code other}
     */
    record CloseEpisode(
            @NotNull EpisodeId episodeId,
            @NotNull @Coded(CodeList.RESULT) String result,
            @Nullable @Size(max = 2000) @CleanText String resultText,
            @NotNull @Coded(CodeList.COPING) String coping)
            implements Command, EpisodeFact {

        @Override
        public EpisodeClosed event() {
            return new EpisodeClosed(episodeId, result, FreeText.personalOrNull(resultText), coping);
        }
    }

    @StoredAs("episode.closed")
    @Correctable(by = CloseEpisode.class)
    record EpisodeClosed(
            EpisodeId episodeId,
            @Coded(CodeList.RESULT) String result,
            @Nullable Personal<Text> resultText,
            @Coded(CodeList.COPING) String coping)
            implements Event, Closes, Undoable {}

    record ReopenEpisode(
            @NotNull EpisodeId episodeId,
            @NotNull @Coded(CodeList.REOPEN_REASON) String reason) implements Command, EpisodeFact {

        @Override
        public EpisodeReopened event() {
            return new EpisodeReopened(episodeId, reason);
        }
    }

    /** Guidance goes on: the closing is taken back, and urgency is screened anew (1301/2014 §36(1)). */
    @StoredAs("episode.reopened")
    @Correctable(by = ReopenEpisode.class)
    @Adds
    @Ends({"result", "resultText", "coping", "urgency", "urgencyGrounds"})
    record EpisodeReopened(
            EpisodeId episodeId,

            @Told(as = "reopenReason") @Coded(CodeList.REOPEN_REASON)
            String reason) implements Event, Reopens, Undoable {}
}
