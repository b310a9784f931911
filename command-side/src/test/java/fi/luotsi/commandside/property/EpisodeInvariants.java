package fi.luotsi.commandside.property;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.EpisodeAssessment.AssessmentRequested;
import fi.luotsi.kernel.casework.EpisodeAssessment.AssessmentStarted;
import fi.luotsi.kernel.casework.EpisodeAssessment.DecisionCarriedOut;
import fi.luotsi.kernel.casework.EpisodeAssessment.DecisionMade;
import fi.luotsi.kernel.casework.EpisodeHearing.MatterInitiated;
import fi.luotsi.kernel.casework.EpisodeHearing.OpinionRecorded;
import fi.luotsi.kernel.casework.EpisodeHearing.OptionsExplained;
import fi.luotsi.kernel.casework.EpisodeHearing.UrgencyScreened;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeClosed;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeOpened;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeReopened;
import fi.luotsi.kernel.casework.EpisodeNotes.EpisodeNoteAdded;
import fi.luotsi.kernel.casework.EpisodePlanning.PlanDrafted;
import fi.luotsi.kernel.casework.EpisodePlanning.PlanWaived;
import fi.luotsi.kernel.casework.NoteRectified;
import java.util.List;

/** What is true of any history of an episode. */
final class EpisodeInvariants {

    private EpisodeInvariants() {}

    /** A note may be put right at any time: that is no step of the guidance. */
    static void hold(List<CaseworkEvent> events) {
        List<CaseworkEvent> episode = Settling.guidanceAlone(events).stream()
                .filter(event -> !(event instanceof NoteRectified))
                .toList();
        assertThat(episode.getFirst()).isInstanceOf(EpisodeOpened.class);
        assertThat(episode).filteredOn(EpisodeOpened.class::isInstance).hasSize(1);
        assertThat(episode).filteredOn(MatterInitiated.class::isInstance).hasSizeLessThan(2);
        assertThat(episode)
                .filteredOn(EpisodeNoteAdded.class::isInstance)
                .extracting(CaseworkEvent::keyId)
                .doesNotHaveDuplicates();
        for (int i = 1; i < episode.size(); i++) {
            CaseworkEvent before = episode.get(i - 1);
            CaseworkEvent event = episode.get(i);
            assertThat(before instanceof EpisodeClosed).isEqualTo(event instanceof EpisodeReopened);
            assertThat(before instanceof EpisodeOpened || before instanceof EpisodeReopened)
                    .isEqualTo(event instanceof UrgencyScreened);
            if (event instanceof AssessmentStarted) {
                assertThat(episode.subList(0, i)).hasAtLeastOneElementOfType(AssessmentRequested.class);
            }
            if (event instanceof EpisodeClosed) {
                assertThat(decisionWaits(episode.subList(0, i))).isFalse();
                List<CaseworkEvent> past = episode.subList(0, i);
                assertThat(past).hasAtLeastOneElementOfType(MatterInitiated.class);
                assertThat(past).hasAtLeastOneElementOfType(OpinionRecorded.class);
                assertThat(past).hasAtLeastOneElementOfType(OptionsExplained.class);
                assertThat(past).anyMatch(done -> done instanceof PlanDrafted || done instanceof PlanWaived);
            }
        }
    }

    private static boolean decisionWaits(List<CaseworkEvent> past) {
        long given = past.stream()
                .filter(event ->
                        event instanceof DecisionMade made && !made.outcome().equals("refused"))
                .count();
        return given
                > past.stream().filter(DecisionCarriedOut.class::isInstance).count();
    }
}
