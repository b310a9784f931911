package fi.luotsi.commandside.client;

import fi.luotsi.commandside.decision.Refusals;
import fi.luotsi.kernel.casework.ClientEvent;
import fi.luotsi.kernel.casework.ProcessingLimits;
import fi.luotsi.kernel.casework.ProcessingLimits.BanLifted;
import fi.luotsi.kernel.casework.ProcessingLimits.BanSet;
import fi.luotsi.kernel.casework.ProcessingLimits.EndNonDisclosure;
import fi.luotsi.kernel.casework.ProcessingLimits.GivePermit;
import fi.luotsi.kernel.casework.ProcessingLimits.LiftBan;
import fi.luotsi.kernel.casework.ProcessingLimits.LiftRestriction;
import fi.luotsi.kernel.casework.ProcessingLimits.NonDisclosureEnded;
import fi.luotsi.kernel.casework.ProcessingLimits.NonDisclosureSet;
import fi.luotsi.kernel.casework.ProcessingLimits.PermitGiven;
import fi.luotsi.kernel.casework.ProcessingLimits.PermitRevoked;
import fi.luotsi.kernel.casework.ProcessingLimits.ProcessingRestricted;
import fi.luotsi.kernel.casework.ProcessingLimits.RestrictProcessing;
import fi.luotsi.kernel.casework.ProcessingLimits.RestrictionLifted;
import fi.luotsi.kernel.casework.ProcessingLimits.RevokePermit;
import fi.luotsi.kernel.casework.ProcessingLimits.SetBan;
import fi.luotsi.kernel.casework.ProcessingLimits.SetNonDisclosure;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Situation;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.LimitId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The limits on who may see a client's data: non-disclosure for the client's safety (turvakielto), permits and bans (703/2023
 * §55–59), and restriction of processing (GDPR 18, 703/2023 §12).
 *
 * @param covered the coverage of each ban in force
 */
record ClientLimits(
        boolean undisclosed, OpenItems permits, OpenItems bans, OpenItems restrictions, Map<UUID, Coverage> covered) {

    static final ClientLimits NONE = new ClientLimits(false, OpenItems.NONE, OpenItems.NONE, OpenItems.NONE, Map.of());

    private static final String SERVICE_TASK = "service-task";
    private static final String DOCUMENT = "document";

    /** A ban on the whole controller covers neither a task nor a record alone, but all. */
    record Coverage(Optional<String> serviceTask, Optional<UUID> document) {

        boolean holds(String task, UUID record) {
            return serviceTask.map(task::equals).orElse(true)
                    && document.map(record::equals).orElse(true);
        }
    }

    /** Setting non-disclosure or ending it twice changes nothing. */
    List<ClientEvent> decide(ProcessingLimits.Command command) {
        ClientId client = command.clientId();
        switch (command) {
            case SetNonDisclosure _, EndNonDisclosure _ -> {}
            case GivePermit give -> refuseIfTaken(give.permitId(), client, "permitId");
            case RevokePermit revoke ->
                permits.refuseUnlessInForce(revoke.permitId().value(), "permitId");
            case SetBan set -> {
                refuseIfTaken(set.banId(), client, "banId");
                refuseUnlessItSaysWhatItCovers(set);
            }
            case LiftBan lift -> bans.refuseUnlessInForce(lift.banId().value(), "banId");
            case RestrictProcessing restrict -> refuseIfTaken(restrict.restrictionId(), client, "restrictionId");
            case LiftRestriction lift ->
                restrictions.refuseUnlessInForce(lift.restrictionId().value(), "restrictionId");
        }
        return holdsAlready(command) ? List.of() : List.of(command.event());
    }

    private boolean holdsAlready(ProcessingLimits.Command command) {
        return (command instanceof SetNonDisclosure && undisclosed)
                || (command instanceof EndNonDisclosure && !undisclosed);
    }

    ClientLimits evolve(ProcessingLimits.Event event) {
        return switch (event) {
            case NonDisclosureSet _ -> new ClientLimits(true, permits, bans, restrictions, covered);
            case NonDisclosureEnded _ -> new ClientLimits(false, permits, bans, restrictions, covered);
            case PermitGiven given -> permitted(permits.begin(given.permitId().value()));
            case PermitRevoked revoked ->
                permitted(permits.end(revoked.permitId().value()));
            case BanSet set -> {
                Map<UUID, Coverage> more = new TreeMap<>(covered);
                more.put(
                        set.banId().value(),
                        new Coverage(Optional.ofNullable(set.serviceTask()), Optional.ofNullable(set.record())));
                yield new ClientLimits(
                        undisclosed, permits, bans.begin(set.banId().value()), restrictions, Map.copyOf(more));
            }
            case BanLifted lifted -> {
                Map<UUID, Coverage> fewer = new TreeMap<>(covered);
                fewer.remove(lifted.banId().value());
                yield new ClientLimits(
                        undisclosed, permits, bans.end(lifted.banId().value()), restrictions, Map.copyOf(fewer));
            }
            case ProcessingRestricted restricted ->
                restricted(restrictions.begin(restricted.restrictionId().value()));
            case RestrictionLifted lifted ->
                restricted(restrictions.end(lifted.restrictionId().value()));
        };
    }

    boolean permitsDisclosure() {
        return permits.any();
    }

    boolean forbidsDisclosure(String serviceTask, UUID record) {
        return covered.values().stream().anyMatch(coverage -> coverage.holds(serviceTask, record));
    }

    private static void refuseUnlessItSaysWhatItCovers(SetBan set) {
        boolean ofDocument = set.coverage().equals(DOCUMENT);
        new Refusals()
                .exactlyWhen(
                        set.coverage().equals(SERVICE_TASK),
                        set.serviceTask(),
                        "serviceTask",
                        Situation.ONLY_A_BAN_OF_A_SERVICE_TASK)
                .when(ofDocument && set.record() == null, RefusalCode.REQUIRED, "record")
                .when(!ofDocument && set.record() != null, Situation.ONLY_A_BAN_OF_A_DOCUMENT, "record")
                .refuse();
    }

    /** All of them are rows of one table, so an id is used once among all kinds. */
    private void refuseIfTaken(LimitId id, ClientId client, String path) {
        for (OpenItems kind : List.of(permits, bans, restrictions)) {
            kind.refuseIfTaken(id.value(), client.value(), path);
        }
    }

    private ClientLimits permitted(OpenItems newPermits) {
        return new ClientLimits(undisclosed, newPermits, bans, restrictions, covered);
    }

    private ClientLimits restricted(OpenItems newRestrictions) {
        return new ClientLimits(undisclosed, permits, bans, newRestrictions, covered);
    }
}
