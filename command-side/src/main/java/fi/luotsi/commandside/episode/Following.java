package fi.luotsi.commandside.episode;

import fi.luotsi.commandside.contact.Contact;
import fi.luotsi.commandside.decision.OtherAggregates;
import fi.luotsi.commandside.decision.Refusals;
import fi.luotsi.kernel.casework.EpisodeAssessment.AssessmentRequested;
import fi.luotsi.kernel.casework.EpisodeEvent;
import fi.luotsi.kernel.casework.EpisodeFollowing.EpisodeLeftContact;
import fi.luotsi.kernel.casework.EpisodeFollowing.EpisodeOpenedAnew;
import fi.luotsi.kernel.casework.EpisodeFollowing.EpisodeOpenedByMistake;
import fi.luotsi.kernel.casework.EpisodeFollowing.LeaveContact;
import fi.luotsi.kernel.casework.EpisodeFollowing.OpenEpisodeAnew;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeOpened;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.value.PartedRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What an episode becomes by what its contact has become: never another client's. */
final class Following {

    private Following() {}

    static List<EpisodeEvent> leave(Episode episode, LeaveContact leave, OtherAggregates others) {
        Contact contact = others.of(leave.contactId().value(), Contact.NONE);
        String becomes = Objects.requireNonNullElse(contact.parted().get(leave.aggregateId()), "");
        if (episode.apart()) {
            return List.of();
        }
        return switch (becomes) {
            case PartedRecord.MISTAKEN -> List.of(new EpisodeOpenedByMistake(leave.episodeId()));
            case PartedRecord.STAYS -> List.of(new EpisodeLeftContact(leave.episodeId()));
            default -> List.of();
        };
    }

    /** Nothing that was said in the other episode comes along, but that the law's times run. */
    static List<EpisodeEvent> openAnew(OpenEpisodeAnew anew, CommandContext context, OtherAggregates others) {
        Episode instead = others.of(anew.instead().value(), Episode.NONE);
        Contact contact = others.of(anew.contactId().value(), Contact.NONE);
        new Refusals()
                .when(!instead.done().contains(Step.OPENED_BY_MISTAKE), RefusalCode.NOT_FOUND, "instead")
                .when(
                        !contact.client().equals(Optional.of(anew.clientId())),
                        RefusalCode.CONTACT_NOT_LINKED,
                        "contactId")
                .refuse();
        List<EpisodeEvent> events = new ArrayList<>();
        events.add(new EpisodeOpened(anew.episodeId(), anew.clientId(), anew.contactId(), anew.worker(), anew.unit()));
        events.add(new EpisodeOpenedAnew(
                anew.episodeId(),
                anew.instead(),
                instead.done().contains(Step.MATTER),
                instead.done().contains(Step.REGULAR_NEED)));
        String initiator = anew.assessmentInitiator();
        if (initiator != null) {
            events.add(new AssessmentRequested(
                    anew.episodeId(),
                    initiator,
                    Assessing.ground(anew.clientId(), context, others, anew.highestCareAllowance())));
        }
        return List.copyOf(events);
    }
}
