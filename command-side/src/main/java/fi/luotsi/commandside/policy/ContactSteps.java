package fi.luotsi.commandside.policy;

import fi.luotsi.commandside.handling.SystemCommands;
import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.casework.ContactLinking.ContactParted;
import fi.luotsi.kernel.casework.ContactLinking.ContactUnlinked;
import fi.luotsi.kernel.casework.ContactReceiving.ContactReceived;
import fi.luotsi.kernel.casework.EpisodeFollowing.LeaveContact;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeOpened;
import fi.luotsi.kernel.casework.ProcessingLimits.RestrictProcessing;
import fi.luotsi.kernel.casework.ReferralFollowing.FollowContact;
import fi.luotsi.kernel.casework.ReferralSending.ReferralSent;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.LimitId;
import fi.luotsi.kernel.undo.Standing;
import fi.luotsi.kernel.value.PartedRecord;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The steps by which records come in line with the contact that they started from: each a command of its own. */
final class ContactSteps {

    private static final Logger LOG = LoggerFactory.getLogger(ContactSteps.class);
    private static final String RESTRICTED = "opened-by-mistake";

    private final Archive archive;
    private final SystemCommands program;

    ContactSteps(Archive archive, SystemCommands program) {
        this.archive = archive;
        this.program = program;
    }

    /** The contact as its events have left it. */
    private record Now(
            @Nullable Instant receivedAt,
            @Nullable ClientId client,
            @Nullable ContactParted parted,
            UUID correlation) {

        static Now of(List<Envelope> events) {
            Instant received = null;
            ClientId client = null;
            ContactParted parted = null;
            for (Envelope envelope : events) {
                switch (envelope.event()) {
                    case ContactReceived it -> received = it.receivedAt();
                    case ContactLinked it -> client = it.clientId();
                    case ContactUnlinked _ -> client = null;
                    case ContactParted it -> parted = it;
                    default -> {}
                }
            }
            return new Now(received, client, parted, events.getLast().metadata().correlation());
        }
    }

    /**
     * Takes every step that is not done yet.
     *
     * @param started the records that started from the contact
     */
    void take(ContactId contact, List<UUID> started) {
        List<Envelope> events = Standing.of(archive.committed(contact.value()));
        if (events.isEmpty()) {
            return;
        }
        Now now = Now.of(events);
        for (UUID record : started) {
            follow(contact, record, now.correlation());
        }
        ContactParted parted = now.parted();
        if (parted != null) {
            parted.records().stream()
                    .filter(each -> each.becomes().equals(PartedRecord.MISTAKEN))
                    .forEach(each -> replace(contact, new EpisodeId(each.record()), parted, now));
        }
    }

    private void follow(ContactId contact, UUID record, UUID correlation) {
        archive.beginning(record).ifPresent(begun -> {
            switch (begun.event()) {
                case ReferralSent sent -> send(new FollowContact(sent.referralId(), contact), begun, null, correlation);
                case EpisodeOpened opened ->
                    send(new LeaveContact(opened.episodeId(), contact), begun, null, correlation);
                default -> {}
            }
        });
    }

    /** An episode of the wrong person is restricted; guidance of the right one begins as soon as it is known who they are. */
    private void replace(ContactId contact, EpisodeId mistaken, ContactParted parted, Now now) {
        List<Envelope> events = Standing.of(archive.committed(mistaken.value()));
        if (events.isEmpty()) {
            return;
        }
        Envelope begun = events.getFirst();
        LimitId restriction = new LimitId(DerivedIds.of(mistaken.value(), "restriction"));
        send(
                new RestrictProcessing(parted.clientId(), restriction, mistaken.value(), RESTRICTED),
                begun,
                null,
                now.correlation());
        ClientId client = now.client();
        if (client != null) {
            MistakenEpisode.of(events)
                    .anew(new EpisodeId(DerivedIds.of(mistaken.value(), "anew")), client, contact)
                    .ifPresent(anew -> send(anew, begun, now.receivedAt(), now.correlation()));
        }
    }

    /** What is refused was done before, or is not to be done any more; where another command was first, it is tried again. */
    private void send(CaseworkCommand command, Envelope begun, @Nullable Instant occurredAt, UUID correlation) {
        try {
            program.send(command, begun.metadata().serviceTask(), occurredAt, correlation);
        } catch (Refused refused) {
            List<String> codes =
                    refused.refusals().stream().map(refusal -> refusal.code()).toList();
            if (codes.contains(RefusalCode.CONFLICT.name())) {
                throw refused;
            }
            if (!codes.equals(List.of(RefusalCode.ALREADY_EXISTS.name()))) {
                LOG.warn("{} was refused: {}", command.getClass().getSimpleName(), codes);
            }
        }
    }
}
