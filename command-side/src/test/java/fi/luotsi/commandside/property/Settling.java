package fi.luotsi.commandside.property;

import static fi.luotsi.commandside.decision.Examples.WORKER;
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
import fi.luotsi.kernel.casework.ContactLinking.UnlinkContact;
import fi.luotsi.kernel.casework.ContactReceiving.ContactReceived;
import fi.luotsi.kernel.casework.EpisodeAssessment.AssessmentRequested;
import fi.luotsi.kernel.casework.EpisodeFollowing;
import fi.luotsi.kernel.casework.EpisodeFollowing.EpisodeOpenedAnew;
import fi.luotsi.kernel.casework.EpisodeFollowing.LeaveContact;
import fi.luotsi.kernel.casework.EpisodeFollowing.OpenEpisodeAnew;
import fi.luotsi.kernel.casework.ReferralFollowing.FollowContact;
import fi.luotsi.kernel.casework.ReferralSending.ReferralSent;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.value.Origin;
import fi.luotsi.kernel.value.UnlinkedReferral;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The program's own steps after a contact was linked or unlinked, and what they come to. */
final class Settling {

    private Settling() {}

    static boolean isDue(List<? extends CaseworkEvent> events) {
        return events.stream().anyMatch(event -> event instanceof ContactLinked || event instanceof ContactParted);
    }

    /** A choice for each chain that there is: by chance alone, few would be right. */
    static CaseworkCommand chosen(CaseworkCommand command, History history, int turn) {
        if (!(command instanceof UnlinkContact unlink) || turn % 4 == 0) {
            return command;
        }
        if (turn % 4 == 1) {
            return new UnlinkContact(unlink.contactId(), "recorded-by-mistake", List.of());
        }
        Contact contact = history.of(unlink.aggregateId(), Contact.NONE);
        List<UnlinkedReferral> choices = history.startedFrom(unlink.contactId()).referrals().stream()
                .filter(each -> !each.apart() && each.id().equals(each.chain()))
                .filter(each -> each.client().isEmpty() || each.client().equals(contact.client()))
                .map(each -> new UnlinkedReferral(each.id(), turn % 2 == 0 ? "moves" : "void"))
                .toList();
        return new UnlinkContact(unlink.contactId(), "wrong-person", choices);
    }

    /** Brings the records that started from a contact in line with it. */
    static void settle(History history, ContactId contact) {
        Started started = history.startedFrom(contact);
        started.referrals().forEach(each -> take(history, new FollowContact(each.id(), contact)));
        started.episodes().forEach(each -> take(history, new LeaveContact(each.id(), contact)));
        Contact now = history.of(contact.value(), Contact.NONE);
        now.client().ifPresent(client -> now.parted().forEach((record, becomes) -> {
            if (becomes.equals("mistaken")) {
                replace(history, contact, client, new EpisodeId(record));
            }
        }));
    }

    private static void replace(History history, ContactId contact, ClientId client, EpisodeId mistaken) {
        UUID old = mistaken.value();
        EpisodeId anew = new EpisodeId(new UUID(old.getMostSignificantBits(), old.getLeastSignificantBits() + 10_000));
        if (history.of(anew.value()).isEmpty()) {
            history.add(history.decide(
                    new OpenEpisodeAnew(anew, mistaken, client, contact, WORKER.id(), WORKER.unit(), "client", false),
                    Examples.context()));
        }
    }

    private static void take(History history, CaseworkCommand step) {
        history.add(history.decide(step, Examples.context()));
        assertThat(history.decide(step, Examples.context()))
                .as("taken again, it changes nothing")
                .isEmpty();
    }

    /** Whose a contact is, and whose the records are that still go with it, never disagree. */
    static void holdsOfAll(History history) {
        for (CaseworkEvent event : history.standing()) {
            if (event instanceof ContactReceived received) {
                settle(history, received.contactId());
                Contact contact = history.of(received.aggregateId(), Contact.NONE);
                Started started = history.startedFrom(received.contactId());
                assertThat(started.referrals())
                        .filteredOn(each -> !goesItsOwnWay(each.id(), history, started))
                        .allSatisfy(each -> assertThat(each.client()).isEqualTo(contact.client()));
                assertThat(started.episodes()).filteredOn(each -> !each.apart()).allSatisfy(each -> assertThat(
                                history.of(each.id().value(), Episode.NONE).client())
                        .isEqualTo(contact.client()));
            }
        }
    }

    /** It left the contact, or was sent by an episode or a referral that had. */
    private static boolean goesItsOwnWay(ReferralId referral, History history, Started started) {
        Origin origin = history.of(referral.value()).stream()
                .filter(ReferralSent.class::isInstance)
                .map(ReferralSent.class::cast)
                .findFirst()
                .orElseThrow()
                .origin();
        return started.referrals().stream().anyMatch(each -> each.id().equals(referral) && each.apart())
                || started.episodes().stream().anyMatch(each -> each.id().equals(origin.episode()) && each.apart())
                || (origin.referral() != null && goesItsOwnWay(origin.referral(), history, started));
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
