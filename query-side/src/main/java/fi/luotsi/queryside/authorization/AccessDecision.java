package fi.luotsi.queryside.authorization;

import fi.luotsi.kernel.archive.EmergencyRows;
import fi.luotsi.queryside.authentication.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides what one request may see and do: by its role's right, the unit's relation to the client and an emergency, within the limits of
 * the client's data. It marks in the log's draft an emergency, or a ground against a ban, that opens a record. Resolvers on several
 * threads share it.
 */
final class AccessDecision {

    /** The ground on which a client's own ban does not hold in the answer to their own request. */
    private static final String OWN_REQUEST = "gdpr-15";

    private final Rights rights;
    private final Viewer viewer;
    private final Purpose purpose;
    private final UnitRelation unit;
    private final OpenEmergencies emergencies;
    private final LimitsInForce limitsInForce;
    private final LimitCheck limits;
    private final @Nullable String overrideGround;
    private final AccessLogDraft draft;

    /** The client whose request is answered; null outside such an answer. */
    private final @Nullable UUID answered;

    AccessDecision(
            Rights rights, Relations relations, LimitsInForce limits, AccessLog log, @Nullable String overrideGround) {
        this.rights = rights;
        this.viewer = log.viewer();
        this.purpose = log.purpose();
        this.unit = new UnitRelation(relations, viewer.unit());
        this.emergencies = new OpenEmergencies(relations, viewer);
        this.limitsInForce = limits;
        this.limits = new LimitCheck(limits, viewer.role(), purpose, overrideGround);
        this.overrideGround = overrideGround;
        this.draft = log.draft();
        this.answered = null;
    }

    private AccessDecision(AccessDecision from, UUID client) {
        this.rights = from.rights;
        this.viewer = from.viewer;
        this.purpose = from.purpose;
        this.unit = from.unit;
        this.emergencies = from.emergencies;
        this.limitsInForce = from.limitsInForce;
        this.limits = new LimitCheck(limitsInForce, viewer.role(), purpose, OWN_REQUEST);
        this.overrideGround = OWN_REQUEST;
        this.draft = from.draft;
        this.answered = client;
    }

    /** The same for the answer to a client's request; empty unless the viewer's unit has that request in hand. */
    Optional<AccessDecision> answering(String answer, UUID request) {
        return scope(answer) == Scope.IN_HAND
                ? unit.inHand(request).map(client -> new AccessDecision(this, client))
                : Optional.empty();
    }

    /** The viewer's unit's relation to records. */
    UnitRelation unit() {
        return unit;
    }

    Optional<UUID> answered() {
        return Optional.ofNullable(answered);
    }

    Scope scope(String what) {
        boolean granted = viewer.acting().serviceTasks().contains(purpose.serviceTask());
        if (granted && answered != null && !what.contains(".")) {
            return Scope.ALL;
        }
        return granted ? rights.scope(viewer.role(), what) : Scope.NONE;
    }

    synchronized boolean mayShow(ProtectedRecord asked) {
        return reaches(asked) || isOpenInEmergency(asked);
    }

    /** As {@link #mayShow}; the log's draft is not marked. */
    synchronized boolean wouldShow(ProtectedRecord asked) {
        return (isWithinRight(asked) || openedInEmergency(asked).isPresent()) && !hides(asked);
    }

    synchronized boolean mayShowInFull(ProtectedRecord asked) {
        return (reaches(asked) && isShownInFull(asked)) || isOpenInEmergency(asked);
    }

    /** Without an open matter a chain shows no more than other units' members do. */
    synchronized boolean isShownInFull(ProtectedRecord asked) {
        return scope(asked.recordClass()) != Scope.MATTER_CHAIN || unit.hasMatter(asked) || isOpenInEmergency(asked);
    }

    synchronized boolean mayActOn(ProtectedRecord asked) {
        boolean may = reaches(asked) && !isHidden(limits.withClient(asked));
        if (may) {
            unit.actedOn(asked.id());
        }
        return may;
    }

    /** The request has changed the record: it is shown the outcome, and the unit's relations are as the change has left them. */
    synchronized void carriedOut(UUID record) {
        unit.actedOn(record);
        unit.lookAgain();
        emergencies.lookAgain();
    }

    /** Whether the record could be acted on, were the request made for another purpose. */
    synchronized boolean mayActOnFor(String other, ProtectedRecord asked) {
        LimitCheck then =
                new LimitCheck(limitsInForce, viewer.role(), new Purpose(other, purpose.serviceTask()), overrideGround);
        return isWithinRight(asked) && then.on(then.withClient(asked)) != LimitCheck.Hold.HIDDEN;
    }

    synchronized boolean isOpenInEmergency(ProtectedRecord asked) {
        Optional<EmergencyRows.Open> opening = openedInEmergency(asked);
        if (opening.isEmpty() || isHidden(asked)) {
            return false;
        }
        draft.shown("Emergency", opening.get().emergency(), asked.client());
        return true;
    }

    private Optional<EmergencyRows.Open> openedInEmergency(ProtectedRecord asked) {
        UUID client = asked.client();
        return client != null && isOpenedByMatter(asked.recordClass()) ? emergencies.of(client) : Optional.empty();
    }

    Set<UUID> emergencyClients(String recordClass) {
        return isOpenedByMatter(recordClass)
                ? emergencies().stream().map(EmergencyRows.Open::client).collect(Collectors.toSet())
                : Set.of();
    }

    List<EmergencyRows.Open> emergencies() {
        return emergencies.all();
    }

    private boolean isOpenedByMatter(String recordClass) {
        Scope scope = scope(recordClass);
        return scope == Scope.OPEN_MATTER || scope == Scope.MATTER_CHAIN;
    }

    Optional<Set<UUID>> clientsWithin(String recordClass) {
        return switch (scope(recordClass)) {
            case ALL -> Optional.empty();
            case OPEN_MATTER, MATTER_CHAIN -> Optional.of(unit.open().all());
            case OWN_UNIT, CHAIN -> Optional.of(unit.ever().all());
            case NONE, OPEN, SEARCH, ANONYMOUS, IN_HAND -> Optional.of(Set.of());
        };
    }

    boolean isClientWithin(String recordClass, UUID client) {
        return switch (scope(recordClass)) {
            case ALL -> true;
            case OPEN_MATTER, MATTER_CHAIN -> unit.open().contains(client);
            case OWN_UNIT, CHAIN -> unit.ever().contains(client);
            case NONE, OPEN, SEARCH, ANONYMOUS, IN_HAND -> false;
        };
    }

    synchronized List<Hidden> hidden() {
        return limits.hidden();
    }

    synchronized boolean hides(ProtectedRecord asked) {
        return limits.on(asked) == LimitCheck.Hold.HIDDEN;
    }

    synchronized boolean isLimited(UUID client) {
        return limits.limits(client);
    }

    /** As {@link #hides}, for a record that is to be shown; it marks in the log that a ground overrides a ban. */
    private boolean isHidden(ProtectedRecord asked) {
        LimitCheck.Hold hold = limits.on(asked);
        if (hold == LimitCheck.Hold.OVERRIDDEN) {
            draft.shown("BanOverridden." + overrideGround, asked.id(), asked.client());
        }
        return hold == LimitCheck.Hold.HIDDEN;
    }

    /** A right that reaches the record is not enough where a limit of the client's hides it; nor is an emergency. */
    private boolean reaches(ProtectedRecord asked) {
        return isWithinRight(asked) && !isHidden(asked);
    }

    private boolean isWithinRight(ProtectedRecord asked) {
        return switch (scope(asked.recordClass())) {
            case ALL -> answered == null || isOfAnswered(asked);
            case OWN_UNIT, CHAIN -> unit.tookPart(asked);
            case OPEN_MATTER -> unit.takesPart(asked) && unit.hasMatter(asked);
            case MATTER_CHAIN -> unit.takesPart(asked);
            case NONE, OPEN, SEARCH, ANONYMOUS, IN_HAND -> false;
        };
    }

    /** An anonymous record, as an unknown caller's referral, is reached only by way of the client's own records. */
    private boolean isOfAnswered(ProtectedRecord asked) {
        return asked.client() == null || asked.client().equals(answered);
    }
}
