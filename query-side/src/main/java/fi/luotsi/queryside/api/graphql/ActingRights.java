package fi.luotsi.queryside.api.graphql;

import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.ClientRegistration;
import fi.luotsi.kernel.casework.Emergencies;
import fi.luotsi.kernel.casework.MisuseCases;
import fi.luotsi.kernel.casework.ProcessingLimits;
import fi.luotsi.kernel.casework.ReferralSending.ReferralSent;
import fi.luotsi.kernel.command.Refusal;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.queryside.api.graphql.ActedRecords.Acted;
import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.authorization.ProtectedRecord;
import fi.luotsi.queryside.authorization.UseLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Decides which records a person may act on: those of their own unit, and a referral also as its receiver. It asks the archive, not a read
 * model that may lag, and answers alike for a hidden and a missing record. A client without an open matter may be linked or given guidance
 * only by somebody who has just found them by a search.
 */
@Component
class ActingRights {

    /** How long a search counts as made first. */
    private static final Duration SEARCH_COUNTS = Duration.ofMinutes(30);

    /** Code of the purpose list. */
    private static final String SUPERVISION = "supervision";

    private final Archive archive;
    private final UseLog uses;
    private final SearchedBefore searches;

    ActingRights(Archive archive, UseLog uses, SearchedBefore searches) {
        this.archive = archive;
        this.uses = uses;
        this.searches = searches;
    }

    /**
     * Why the command may not be given; empty when it may.
     *
     * @param corrects whether it puts right what is recorded, and so acts on its own record also where it began that
     */
    List<Refusal> against(CaseworkCommand command, boolean corrects, AccessContext access, Instant now) {
        List<Refusal> refusals = new ArrayList<>();
        Optional<Acted> takenUp = ActedRecords.takenUp(command);
        Stream.concat(ActedRecords.of(command), corrects ? Stream.of(ActedRecords.own(command)) : Stream.<Acted>empty())
                .distinct()
                .filter(acted -> !mayActOn(acted, takenUp.map(Acted::id), access))
                .forEach(acted -> refusals.add(
                        wantsAnotherPurpose(command, acted, access)
                                ? RefusalCode.PURPOSE_NEEDED.at(acted.field(), Map.of("purpose", SUPERVISION))
                                : RefusalCode.NOT_FOUND.at(acted.field())));
        if (refusals.isEmpty()) {
            takenUp.filter(client -> !isWithinReach(client, access, now))
                    .ifPresent(client -> refusals.add(RefusalCode.SEARCH_FIRST.at(client.field())));
        }
        if (command instanceof Emergencies.OpenInEmergency open
                && !uses.found(open.clientId().value(), access.viewer().id(), now.minus(SEARCH_COUNTS))) {
            access.deny("Client", open.clientId().value(), open.clientId().value());
            refusals.add(RefusalCode.SEARCH_FIRST.at("clientId"));
        }
        if (command instanceof ClientRegistration.RegisterClient register) {
            againstRegistering(register, access, now).ifPresent(code -> refusals.add(code.at("search")));
        }
        if (command instanceof MisuseCases.OpenMisuseCase open) {
            refusals.addAll(againstOpening(open, access));
        }
        return refusals;
    }

    /** A search counts for who made it a while ago, and for the person who was sought. */
    private Optional<RefusalCode> againstRegistering(
            ClientRegistration.RegisterClient register, AccessContext access, Instant now) {
        return uses.searched(register.search(), access.viewer().id(), now.minus(SEARCH_COUNTS))
                ? searches.against(register)
                : Optional.of(RefusalCode.SEARCH_FIRST);
    }

    /** A restriction hides what it restricts from its own lifting: who may lift it for another purpose is told which. */
    private boolean wantsAnotherPurpose(CaseworkCommand command, Acted acted, AccessContext access) {
        return command instanceof ProcessingLimits.LiftRestriction
                && ProtectedRecord.of(archive.committed(acted.id()))
                        .filter(record -> access.mayActOnFor(SUPERVISION, record))
                        .isPresent();
    }

    /** A case is about uses in one's own unit that stand in the use log; an id that is not there tells nothing. */
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

    private boolean isWithinReach(Acted client, AccessContext access, Instant now) {
        // the log is asked last, so that recording about one's own clients goes on while it stands still
        return access.hasMatterWith(client.id())
                || uses.found(client.id(), access.viewer().id(), now.minus(SEARCH_COUNTS))
                || mayActOn(client, Optional.empty(), access);
    }

    /** Taking a client up opens the unit's own records of them, as a matter with them would. */
    private boolean mayActOn(Acted acted, Optional<UUID> takenUp, AccessContext access) {
        List<Envelope> events = archive.committed(acted.id());
        boolean may = ProtectedRecord.of(events)
                .filter(record -> acted.kind() == null
                        || record.recordClass().equals(acted.kind().declared().shownAs()))
                .map(record -> takenUp.equals(Optional.ofNullable(record.client())) ? record.withClient(null) : record)
                .filter(access::mayActOn)
                .isPresent();
        if (may && events.getFirst().event() instanceof ReferralSent sent) {
            access.actedOn(sent.rootId().value());
        }
        return may;
    }
}
