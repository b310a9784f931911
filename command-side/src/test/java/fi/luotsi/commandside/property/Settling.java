package fi.luotsi.commandside.property;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.commandside.contact.Contact;
import fi.luotsi.commandside.decision.Examples;
import fi.luotsi.commandside.decision.History;
import fi.luotsi.commandside.decision.Started;
import fi.luotsi.commandside.episode.Episode;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.casework.ContactLinking.ContactParted;
import fi.luotsi.kernel.casework.ContactReceiving.ContactReceived;
import fi.luotsi.kernel.casework.EpisodeAssessment.AssessmentRequested;
import fi.luotsi.kernel.casework.EpisodeFollowing;
import fi.luotsi.kernel.casework.EpisodeFollowing.EpisodeOpenedAnew;
import fi.luotsi.kernel.casework.EpisodeFollowing.LeaveContact;
import fi.luotsi.kernel.casework.ReferralFollowing.FollowContact;
import fi.luotsi.kernel.id.ContactId;
import java.util.ArrayList;
import java.util.List;

/** The program's own steps after a contact was linked or unlinked, and what they come to. */
final class Settling {

    private Settling() {}

    static boolean isDue(List<? extends CaseworkEvent> events) {
        return events.stream().anyMatch(event -> event instanceof ContactLinked || event instanceof ContactParted);
    }

    /** Brings the records that started from a contact in line with it. */
    static void settle(History history, ContactId contact) {
        Started started = history.startedFrom(contact);
        started.referrals().forEach(each -> take(history, new FollowContact(each.id(), contact)));
        started.episodes().forEach(each -> take(history, new LeaveContact(each.id(), contact)));
    }

    private static void take(History history, CaseworkCommand step) {
        history.add(history.decide(step, Examples.context()));
        assertThat(history.decide(step, Examples.context()))
                .as("taken again, it changes nothing")
                .isEmpty();
    }

    /** Whose a contact is, and whose the records are that still go with it, never disagree. */
    static void holdsOfAll(History history) {
        for (CaseworkEvent event : history.all()) {
            if (event instanceof ContactReceived received) {
                settle(history, received.contactId());
                Contact contact = history.of(received.aggregateId(), Contact.NONE);
                Started started = history.startedFrom(received.contactId());
                assertThat(started.referrals())
                        .filteredOn(each -> !each.apart())
                        .allSatisfy(each -> assertThat(each.client()).isEqualTo(contact.client()));
                assertThat(started.episodes()).filteredOn(each -> !each.apart()).allSatisfy(each -> assertThat(
                                history.of(each.id().value(), Episode.NONE).client())
                        .isEqualTo(contact.client()));
            }
        }
    }

    /** An episode's events but for those by which it follows its contact, and for the request that it takes over. */
    static List<CaseworkEvent> guidanceAlone(List<CaseworkEvent> episode) {
        List<CaseworkEvent> left = new ArrayList<>();
        CaseworkEvent before = null;
        for (CaseworkEvent event : episode) {
            boolean takenOver = before instanceof EpisodeOpenedAnew && event instanceof AssessmentRequested;
            if (!(event instanceof EpisodeFollowing.Event) && !takenOver) {
                left.add(event);
            }
            before = event;
        }
        return left;
    }
}
