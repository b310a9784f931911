package fi.luotsi.queryside.oversight.history;

import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.casework.AccessGrants.AccessGranted;
import fi.luotsi.kernel.casework.ClientRegistration.ClientRegistered;
import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.casework.ContactLinking.ContactUnlinked;
import fi.luotsi.kernel.casework.ContactReceiving.ContactReceived;
import fi.luotsi.kernel.casework.Destructions.DestructionProposed;
import fi.luotsi.kernel.casework.Destructions.EntryDestroyed;
import fi.luotsi.kernel.casework.Emergencies.EmergencyOpened;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeOpened;
import fi.luotsi.kernel.casework.MisuseCases.MisuseOpened;
import fi.luotsi.kernel.casework.ReferralSending.ReferralSent;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestAssigned;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestReceived;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.queryside.authorization.ProtectedRecord;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the door what a record is, by its events: a history is seen by whoever may see the record itself, in full. */
@Component
class Beginning {

    Optional<ProtectedRecord> subject(List<Recorded> events) {
        if (events.isEmpty()) {
            return Optional.empty();
        }
        Envelope first = events.getFirst().envelope();
        UUID id = first.aggregate();
        String task = first.metadata().serviceTask();
        return switch (first.event()) {
            case ContactReceived _ ->
                Optional.of(new ProtectedRecord(
                        "Contact",
                        id,
                        linked(events),
                        Set.of(first.metadata().actor().unit()),
                        task));
            case ClientRegistered _ -> Optional.of(new ProtectedRecord("Client", id, id, Set.of(), task));
            case EpisodeOpened opened ->
                Optional.of(new ProtectedRecord("Episode", id, opened.clientId().value(), Set.of(opened.unit()), task));
            case ReferralSent sent ->
                Optional.of(new ProtectedRecord("ReferralChain", id, value(sent.clientId()), units(sent), task));
            case EmergencyOpened opened ->
                Optional.of(ProtectedRecord.unlimited(
                        "EmergencyAccess",
                        id,
                        opened.clientId().value(),
                        Set.of(first.metadata().actor().unit())));
            case MisuseOpened opened ->
                Optional.of(ProtectedRecord.unlimited(
                        "MisuseCase",
                        id,
                        value(opened.clientId()),
                        Set.of(first.metadata().actor().unit())));
            case DestructionProposed proposed ->
                Optional.of(ProtectedRecord.unlimited("Destruction", id, null, Set.of(proposed.unit())));
            case EntryDestroyed _ ->
                Optional.of(ProtectedRecord.unlimited(
                        "Destruction", id, null, Set.of(first.metadata().actor().unit())));
            case AccessGranted granted ->
                Optional.of(ProtectedRecord.unlimited("AccessGrant", id, null, Set.of(granted.unit())));
            case RightsRequestReceived received ->
                Optional.of(ProtectedRecord.unlimited(
                        "RightsRequest", id, received.clientId().value(), inCharge(received.unit(), events)));
            default -> Optional.empty();
        };
    }

    private static Set<String> units(ReferralSent sent) {
        return Stream.of(Optional.of(sent.unit()), Optional.ofNullable(sent.targetUnit()))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private static Set<String> inCharge(String first, List<Recorded> events) {
        return Stream.concat(
                        Stream.of(first),
                        events.stream()
                                .map(event -> event.envelope().event())
                                .filter(RightsRequestAssigned.class::isInstance)
                                .map(assigned -> ((RightsRequestAssigned) assigned).unit()))
                .collect(Collectors.toSet());
    }

    private static @Nullable UUID linked(List<Recorded> events) {
        UUID client = null;
        for (Recorded event : events) {
            client = switch (event.envelope().event()) {
                case ContactLinked linked -> linked.clientId().value();
                case ContactUnlinked _ -> null;
                default -> client;
            };
        }
        return client;
    }

    private static @Nullable UUID value(@Nullable ClientId client) {
        return client == null ? null : client.value();
    }
}
