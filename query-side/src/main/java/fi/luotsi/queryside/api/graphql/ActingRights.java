package fi.luotsi.queryside.api.graphql;

import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.casework.AccessCommand;
import fi.luotsi.kernel.casework.AccessGrants;
import fi.luotsi.kernel.casework.AccessGrants.AccessGranted;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.ClientCommand;
import fi.luotsi.kernel.casework.ClientRegistration;
import fi.luotsi.kernel.casework.ClientRegistration.ClientRegistered;
import fi.luotsi.kernel.casework.ContactCommand;
import fi.luotsi.kernel.casework.ContactLinking;
import fi.luotsi.kernel.casework.ContactReceiving;
import fi.luotsi.kernel.casework.ContactReceiving.ContactReceived;
import fi.luotsi.kernel.casework.DestructionCommand;
import fi.luotsi.kernel.casework.Destructions;
import fi.luotsi.kernel.casework.Destructions.DestructionProposed;
import fi.luotsi.kernel.casework.Destructions.EntryDestroyed;
import fi.luotsi.kernel.casework.Emergencies;
import fi.luotsi.kernel.casework.Emergencies.EmergencyOpened;
import fi.luotsi.kernel.casework.EmergencyCommand;
import fi.luotsi.kernel.casework.EpisodeCommand;
import fi.luotsi.kernel.casework.EpisodeLifecycle;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeOpened;
import fi.luotsi.kernel.casework.MisuseCases;
import fi.luotsi.kernel.casework.MisuseCases.MisuseOpened;
import fi.luotsi.kernel.casework.MisuseCommand;
import fi.luotsi.kernel.casework.ReferralCommand;
import fi.luotsi.kernel.casework.ReferralSending;
import fi.luotsi.kernel.casework.ReferralSending.ReferralSent;
import fi.luotsi.kernel.casework.RightsCommand;
import fi.luotsi.kernel.casework.RightsRequests;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestAssigned;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestReceived;
import fi.luotsi.kernel.command.Refusal;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.value.Origin;
import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.authorization.ProtectedRecord;
import fi.luotsi.queryside.authorization.UseLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * On what a person may act: records of her own unit, a referral also as its receiver. It is decided from the archive, not from a
 * read model that may lag. A record that is hidden and one that does not exist are answered alike. A client with whom the
 * unit has no open matter may be linked or given guidance, which opens her file, by who has just found her by a search: an id that
 * came another way opens nothing.
 */
@Component
class ActingRights {

    /** How long a search counts as made first. */
    private static final Duration SEARCH_COUNTS = Duration.ofMinutes(30);

    /** A record that the command needs to exist, and the input field that names it; the class is null where any will do. */
    private record Touch(String field, @Nullable String recordClass, UUID id) {}

    private final Archive archive;
    private final UseLog uses;

    ActingRights(Archive archive, UseLog uses) {
        this.archive = archive;
        this.uses = uses;
    }

    /** Why the command may not be given; empty when it may. */
    List<Refusal> against(CaseworkCommand command, AccessContext access, Instant now) {
        List<Refusal> refusals = new ArrayList<>();
        for (Touch touch : touched(command)) {
            if (!mayActOn(touch, access)) {
                refusals.add(RefusalCode.NOT_FOUND.at(touch.field()));
            }
        }
        if (refusals.isEmpty()) {
            client(command)
                    .filter(client -> !isWithinReach(client, access, now))
                    .ifPresent(_ -> refusals.add(RefusalCode.SEARCH_FIRST.at("clientId")));
        }
        if (command instanceof Emergencies.OpenInEmergency open
                && !uses.found(open.clientId().value(), access.viewer().id(), now.minus(SEARCH_COUNTS))) {
            access.deny("Client", open.clientId().value(), open.clientId().value());
            refusals.add(RefusalCode.SEARCH_FIRST.at("clientId"));
        }
        if (command instanceof ClientRegistration.RegisterClient register
                && !uses.searched(register.search(), access.viewer().id(), now.minus(SEARCH_COUNTS))) {
            refusals.add(RefusalCode.SEARCH_FIRST.at("search"));
        }
        if (command instanceof MisuseCases.OpenMisuseCase open) {
            refusals.addAll(againstOpening(open, access));
        }
        return refusals;
    }

    /** A case is about what somebody did in one's own unit, as the use log has it: an id that is not there tells nothing. */
    private List<Refusal> againstOpening(MisuseCases.OpenMisuseCase open, AccessContext access) {
        if (!uses.areOf(open.uses(), open.suspect(), access.viewer().unit())) {
            open.uses().forEach(use -> access.deny("LoggedUse", use, null));
            return List.of(RefusalCode.NOT_FOUND.at("uses"));
        }
        ClientId client = open.clientId();
        if (client == null || uses.concern(open.uses(), client.value())) {
            return List.of();
        }
        access.deny("Client", client.value(), client.value());
        return List.of(RefusalCode.NOT_FOUND.at("clientId"));
    }

    /** Whose affairs the command would make the unit take part in. */
    private static Optional<UUID> client(CaseworkCommand command) {
        return switch (command) {
            case ContactLinking.LinkContact link -> Optional.of(link.clientId().value());
            case EpisodeLifecycle.OpenEpisode open ->
                Optional.of(open.clientId().value());
            case RightsRequests.ReceiveRightsRequest receive ->
                Optional.of(receive.clientId().value());
            default -> Optional.empty();
        };
    }

    private boolean isWithinReach(UUID client, AccessContext access, Instant now) {
        // the log is asked last: while it stands still, one's own clients are recorded about all the same
        return access.hasMatterWith(client)
                || uses.found(client, access.viewer().id(), now.minus(SEARCH_COUNTS))
                || mayActOn(new Touch("clientId", "Client", client), access);
    }

    private static List<Touch> touched(CaseworkCommand command) {
        return switch (command) {
            case ContactReceiving.ReceiveContact receive -> List.of();
            case ContactCommand contact -> List.of(new Touch("contactId", "Contact", contact.aggregateId()));
            case ClientRegistration.RegisterClient register -> List.of();
            case ClientCommand client -> List.of(new Touch("clientId", "Client", client.aggregateId()));
            case EpisodeLifecycle.OpenEpisode open ->
                Stream.ofNullable(open.contactId())
                        .map(contact -> new Touch("contactId", "Contact", contact.value()))
                        .toList();
            case EpisodeCommand episode -> List.of(new Touch("episodeId", "Episode", episode.aggregateId()));
            case RightsRequests.ReceiveRightsRequest receive -> List.of();
            case RightsCommand rights -> List.of(new Touch("requestId", "RightsRequest", rights.aggregateId()));
            case ReferralSending.SendReferral send -> origins(send.origin());
            case ReferralCommand referral -> List.of(new Touch("referralId", "ReferralChain", referral.aggregateId()));
            case AccessGrants.GrantAccess grant -> List.of();
            case Emergencies.OpenInEmergency open -> List.of();
            case EmergencyCommand emergency ->
                List.of(new Touch("emergencyId", "EmergencyAccess", emergency.aggregateId()));
            case MisuseCases.OpenMisuseCase open -> List.of();
            case MisuseCommand misuse -> List.of(new Touch("misuseId", "MisuseCase", misuse.aggregateId()));
            case AccessCommand access -> List.of(new Touch("grantId", "AccessGrant", access.aggregateId()));
            case Destructions.DestroyEntry entry -> List.of(new Touch("record", null, entry.record()));
            case DestructionCommand destruction ->
                List.of(new Touch("destructionId", "Destruction", destruction.aggregateId()));
        };
    }

    private static List<Touch> origins(Origin origin) {
        return Stream.of(
                        Optional.ofNullable(origin.contact())
                                .map(id -> new Touch("origin.contact", "Contact", id.value())),
                        Optional.ofNullable(origin.episode())
                                .map(id -> new Touch("origin.episode", "Episode", id.value())),
                        Optional.ofNullable(origin.referral())
                                .map(id -> new Touch("origin.referral", "ReferralChain", id.value())))
                .flatMap(Optional::stream)
                .toList();
    }

    private boolean mayActOn(Touch touch, AccessContext access) {
        Optional<Envelope> beginning = archive.beginning(touch.id());
        boolean may = beginning
                .flatMap(this::subject)
                .filter(subject ->
                        touch.recordClass() == null || subject.recordClass().equals(touch.recordClass()))
                .filter(access::mayActOn)
                .isPresent();
        if (may && beginning.orElseThrow().event() instanceof ReferralSent sent) {
            access.actedOn(sent.rootId().value());
        }
        return may;
    }

    private Optional<ProtectedRecord> subject(Envelope beginning) {
        UUID id = beginning.aggregate();
        Set<String> units = new HashSet<>();
        units.add(beginning.metadata().actor().unit());
        String task = beginning.metadata().serviceTask();
        return switch (beginning.event()) {
            case ContactReceived contact -> Optional.of(new ProtectedRecord("Contact", id, null, units, task));
            case EpisodeOpened episode ->
                Optional.of(
                        new ProtectedRecord("Episode", id, episode.clientId().value(), units, task));
            case ClientRegistered client -> Optional.of(new ProtectedRecord("Client", id, id, Set.of(), task));
            case ReferralSent referral -> {
                Optional.ofNullable(referral.targetUnit()).ifPresent(units::add);
                yield Optional.of(new ProtectedRecord("ReferralChain", id, null, units, task));
            }
            case EmergencyOpened opened ->
                Optional.of(ProtectedRecord.unlimited(
                        "EmergencyAccess", id, opened.clientId().value(), units));
            case MisuseOpened opened ->
                Optional.of(ProtectedRecord.unlimited(
                        "MisuseCase",
                        id,
                        opened.clientId() == null ? null : opened.clientId().value(),
                        units));
            case DestructionProposed proposed ->
                Optional.of(ProtectedRecord.unlimited("Destruction", id, null, Set.of(proposed.unit())));
            case EntryDestroyed _ -> Optional.of(ProtectedRecord.unlimited("Destruction", id, null, units));
            case AccessGranted grant ->
                Optional.of(ProtectedRecord.unlimited("AccessGrant", id, null, Set.of(grant.unit())));
            case RightsRequestReceived request -> {
                archive.ofAggregate(id).stream()
                        .map(recorded -> recorded.envelope().event())
                        .filter(RightsRequestAssigned.class::isInstance)
                        .forEach(assigned -> units.add(((RightsRequestAssigned) assigned).unit()));
                yield Optional.of(ProtectedRecord.unlimited(
                        "RightsRequest", id, request.clientId().value(), units));
            }
            default -> Optional.empty();
        };
    }
}
