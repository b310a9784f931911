package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Coded;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.NewId;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An episode never becomes another client's: where it was opened for the wrong person, another is opened in its place. */
public interface EpisodeFollowing {

    sealed interface Command extends EpisodeCommand {}

    sealed interface Event extends EpisodeEvent {}

    /** Brings an episode in line with the contact that it was opened from; changes nothing where it is so. */
    @SystemCommand
    record LeaveContact(
            @NotNull EpisodeId episodeId, @NotNull ContactId contactId) implements Command {}

    /** The episode is closed: the contact that it was opened from was not that client's. */
    @StoredAs("episode.opened-by-mistake")
    @Ends("contact")
    record EpisodeOpenedByMistake(EpisodeId episodeId) implements Event, Closes {}

    /** The episode goes on, while the contact that it was opened from goes another way. */
    @StoredAs("episode.left-contact")
    @Ends("contact")
    record EpisodeLeftContact(EpisodeId episodeId) implements Event {}

    /**
     * Opens guidance for the right client in place of an episode that was opened by mistake. What occurred, occurred when the contact
     * was received, so every time that the law sets is counted from there.
     *
     * @param instead the episode that was opened by mistake
     * @param worker who has it on their caseload, as they had the other
     * @param assessmentInitiator who asked for an assessment in the other, if anybody did
     */
    @SystemCommand
    record OpenEpisodeAnew(
            @NotNull @NewId EpisodeId episodeId,
            @NotNull EpisodeId instead,
            @NotNull ClientId clientId,
            @NotNull ContactId contactId,
            @NotNull UUID worker,
            @NotNull @Coded(CodeList.UNIT) String unit,
            @Nullable @Coded(CodeList.MATTER_INITIATOR) String assessmentInitiator,
            boolean highestCareAllowance)
            implements Command {}

    /**
     * The guidance began in place of an episode that was opened by mistake.
     *
     * @param matterInitiated whether the matter was pending there already
     * @param regularNeed whether a regular need had been found there
     */
    @StoredAs("episode.opened-anew")
    record EpisodeOpenedAnew(
            EpisodeId episodeId,
            @Untold EpisodeId instead,
            @Told(as = "matterPending") boolean matterInitiated,
            @Told(as = "regularNeedPending") boolean regularNeed)
            implements Event {}
}
