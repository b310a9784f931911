package fi.luotsi.commandside.policy;

import fi.luotsi.kernel.casework.EpisodeAssessment.AssessmentRequested;
import fi.luotsi.kernel.casework.EpisodeFollowing.OpenEpisodeAnew;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeClosed;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeOpened;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeReopened;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.EpisodeId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An episode that was opened for the wrong person, as far as the right one's takes after it.
 *
 * @param wentOn whether guidance went on when the mistake was found
 */
record MistakenEpisode(
        EpisodeOpened opened, boolean wentOn, @Nullable AssessmentRequested assessment) {

    private static final String HIGHEST = "highest-care-allowance";

    static MistakenEpisode of(List<Envelope> events) {
        EpisodeOpened opened = (EpisodeOpened) events.getFirst().event();
        boolean wentOn = true;
        AssessmentRequested assessment = null;
        for (Envelope envelope : events) {
            switch (envelope.event()) {
                case EpisodeClosed _ -> wentOn = false;
                case EpisodeReopened _ -> wentOn = true;
                case AssessmentRequested requested -> assessment = requested;
                default -> {}
            }
        }
        return new MistakenEpisode(opened, wentOn, assessment);
    }

    /** The guidance of the right client; none where the guidance had ended. */
    Optional<OpenEpisodeAnew> anew(EpisodeId id, ClientId client, ContactId contact) {
        return !wentOn
                ? Optional.empty()
                : Optional.of(new OpenEpisodeAnew(
                        id,
                        opened.episodeId(),
                        client,
                        contact,
                        opened.worker(),
                        opened.unit(),
                        assessment == null ? null : assessment.initiator(),
                        assessment != null && assessment.ground().equals(HIGHEST)));
    }
}
