package fi.luotsi.queryside.authorization;

import fi.luotsi.kernel.archive.EmergencyRows;
import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.keys.DataKey;
import fi.luotsi.kernel.keys.DataKeys;
import fi.luotsi.kernel.keys.Unsealing;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.queryside.authentication.Viewer;
import fi.luotsi.queryside.language.Language;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way through the door: what it may see, what it was shown, and what it was denied. Resolvers on several
 * threads share it.
 */
public final class AccessContext {

    /** The ground on which a client's own ban does not hold in the answer to her own request. */
    private static final String OWN_REQUEST = "gdpr-15";

    private final UUID id;
    private final Viewer viewer;
    private final Purpose reason;
    private final Language language;
    private final Rights rights;
    private final DataKeys keys;
    private final LimitsInForce limitsInForce;
    private final OpenClients open;
    private final OpenClients ever;

    private final Relations relations;
    private final LimitCheck limits;
    private final @Nullable String overrideGround;
    private @Nullable List<EmergencyRows.Open> emergencies;

    /** On what this request has acted: it is told what has become of it, also where that closed the matter. */
    private final Set<UUID> acted = new HashSet<>();

    private final AccessLogDraft noted;

    /** Whose request this passage answers; null but in an answer to one. */
    private final @Nullable UUID answered;

    AccessContext(
            Viewer viewer,
            Purpose reason,
            Language language,
            Rights rights,
            DataKeys keys,
            Relations relations,
            LimitsInForce limits,
            @Nullable String overrideGround) {
        this.id = Ids.next();
        this.viewer = viewer;
        this.reason = reason;
        this.language = language;
        this.rights = rights;
        this.keys = keys;
        this.relations = relations;
        this.limitsInForce = limits;
        this.limits = new LimitCheck(limits, viewer.role(), reason, overrideGround);
        this.overrideGround = overrideGround;
        this.open = new OpenClients(relations, viewer.unit(), false);
        this.ever = new OpenClients(relations, viewer.unit(), true);
        this.noted = new AccessLogDraft();
        this.answered = null;
    }

    /** The same request, in an answer to what a client has asked for. */
    private AccessContext(AccessContext from, UUID client) {
        this.id = from.id;
        this.viewer = from.viewer;
        this.reason = from.reason;
        this.language = from.language;
        this.rights = from.rights;
        this.keys = from.keys;
        this.relations = from.relations;
        this.limitsInForce = from.limitsInForce;
        this.limits = new LimitCheck(limitsInForce, viewer.role(), reason, OWN_REQUEST);
        this.overrideGround = OWN_REQUEST;
        this.open = from.open;
        this.ever = from.ever;
        this.noted = from.noted;
        this.answered = client;
    }

    /**
     * A passage that reaches every record of the client whose request it is, in every unit, while the viewer's unit has the request in
     * hand; empty where it has not. What is shown by it stands in this request's own row. Her own ban is not against herself, and each
     * record that it covers is marked; a restriction holds.
     *
     * @param answer what is made of it, a class of the matrix of rights
     */
    public synchronized Optional<AccessContext> answering(String answer, UUID request) {
        return scope(answer) == Scope.IN_HAND
                ? relations.inHand(viewer.unit(), request).map(client -> new AccessContext(this, client))
                : Optional.empty();
    }

    /** Whose request this passage answers; empty but in an answer to one. */
    public Optional<UUID> answered() {
        return Optional.ofNullable(answered);
    }

    /** Becomes the id of the use-log row. */
    public UUID id() {
        return id;
    }

    public Viewer viewer() {
        return viewer;
    }

    public Purpose reason() {
        return reason;
    }

    public Language language() {
        return language;
    }

    /**
     * How far the viewer's right to an operation reaches, as {@code Query.caseload}.
     *
     * @throws Denied when she has none; that is logged too
     */
    public synchronized Scope authorizeOperation(String operation) {
        Scope scope = scope(operation);
        if (scope == Scope.NONE) {
            noted.operation(operation);
            noted.refused();
            throw new Denied(operation);
        }
        if (scope != Scope.OPEN) {
            noted.operation(operation);
        }
        return scope;
    }

    /** How far the viewer's right to a class of records reaches; a list is limited by it before it is read. */
    public Scope scope(String recordClass) {
        boolean granted = viewer.acting().serviceTasks().contains(reason.serviceTask());
        if (granted && answered != null && !recordClass.contains(".")) {
            return Scope.ALL;
        }
        return granted ? rights.scope(viewer.role(), recordClass) : Scope.NONE;
    }

    /** Whether the record may be shown. What is admitted is logged as shown, what is not as denied. */
    public synchronized boolean authorize(ProtectedRecord subject) {
        return noted(subject, reaches(subject) || isOpenInEmergency(subject));
    }

    /** As {@link #admit}, for what tells all of the record. */
    public synchronized boolean admitInFull(ProtectedRecord subject) {
        return noted(subject, (reaches(subject) && isShownInFull(subject)) || isOpenInEmergency(subject));
    }

    private boolean noted(ProtectedRecord subject, boolean may) {
        if (may) {
            noted.shown(subject.recordClass(), subject.id(), subject.client());
        } else {
            noted.denied(subject.recordClass(), subject.id(), subject.client());
        }
        return may;
    }

    /** Whether a record that was admitted is shown in full; of a chain without an open matter no more is shown than of other units'. */
    public synchronized boolean isShownInFull(ProtectedRecord subject) {
        return scope(subject.recordClass()) != Scope.MATTER_CHAIN
                || mattersToUnit(subject)
                || isOpenInEmergency(subject);
    }

    /** Whether it is the viewer's own emergency access that opens the record. Its use is marked in the log. */
    public synchronized boolean isOpenInEmergency(ProtectedRecord subject) {
        UUID client = subject.client();
        Optional<EmergencyRows.Open> opening = isOpenedByMatter(subject.recordClass()) && client != null
                ? emergencies().stream()
                        .filter(each -> each.client().equals(client))
                        .findFirst()
                : Optional.empty();
        if (opening.isEmpty() || isHidden(subject)) {
            return false;
        }
        noted.shown("Emergency", opening.get().emergency(), client);
        return true;
    }

    /** The clients whose records of the class the viewer has opened in an emergency. */
    public synchronized Set<UUID> emergencyClients(String recordClass) {
        return isOpenedByMatter(recordClass)
                ? emergencies().stream().map(EmergencyRows.Open::client).collect(Collectors.toSet())
                : Set.of();
    }

    /** What the viewer has opened in an emergency, and may still read. */
    public synchronized List<EmergencyRows.Open> emergencies() {
        if (emergencies == null) {
            emergencies = relations.emergencies(viewer.id(), viewer.unit());
        }
        return emergencies;
    }

    private boolean isOpenedByMatter(String recordClass) {
        Scope scope = scope(recordClass);
        return scope == Scope.OPEN_MATTER || scope == Scope.MATTER_CHAIN;
    }

    /** Whether the record may be acted on. Nothing of it is shown by that, so only a refusal is logged. */
    public synchronized boolean mayActOn(ProtectedRecord subject) {
        boolean may = reaches(subject) && !isHidden(limits.withClient(subject));
        if (may) {
            actedOn(subject.id());
        } else {
            noted.denied(subject.recordClass(), subject.id(), subject.client());
        }
        return may;
    }

    /** This record changes with one that the request may act on. */
    public synchronized void actedOn(UUID record) {
        acted.add(record);
    }

    /** Looks up at once what will be admitted one by one. */
    public synchronized void prefetch(String recordClass, Collection<UUID> clients) {
        switch (scope(recordClass)) {
            case OPEN_MATTER, MATTER_CHAIN -> open.prefetch(clients);
            case OWN_UNIT, CHAIN -> ever.prefetch(clients);
            case ALL, NONE, OPEN, SEARCH, ANONYMOUS, IN_HAND -> {}
        }
    }

    /** Every client with whom the viewer's unit has an open matter; a list is limited by them before it is read. */
    public synchronized Set<UUID> openClients() {
        return open.all();
    }

    /** Whether the viewer's unit has an open matter with the client. */
    public synchronized boolean hasMatterWith(UUID client) {
        return open.contains(client);
    }

    /** What the limits of clients' data hide from this request; a list leaves it out before it is read. */
    public synchronized List<Hidden> hidden() {
        return limits.hidden();
    }

    /** Whether a limit of the client's hides the record, whatever else might; nothing is logged, for nothing of it is shown. */
    public synchronized boolean hides(ProtectedRecord subject) {
        return limits.on(subject) == LimitCheck.Hold.HIDDEN;
    }

    /** Whether anything limits who may see this client's data: then who only searches is told no more than it takes to know her. */
    public synchronized boolean isLimited(UUID client) {
        return limits.limits(client);
    }

    /** Whether a limit of the client's hides the record; that a ground overrides a ban is marked in the log. */
    private boolean isHidden(ProtectedRecord subject) {
        LimitCheck.Hold hold = limits.on(subject);
        if (hold == LimitCheck.Hold.OVERRIDDEN) {
            noted.shown("BanOverridden." + overrideGround, subject.id(), subject.client());
        }
        return hold == LimitCheck.Hold.HIDDEN;
    }

    /** A right that reaches the record is not enough where a limit of the client's hides it; nor is an emergency. */
    private boolean reaches(ProtectedRecord subject) {
        return isWithinRight(subject) && !isHidden(subject);
    }

    private boolean isWithinRight(ProtectedRecord subject) {
        return switch (scope(subject.recordClass())) {
            case ALL -> answered == null || isOfAnswered(subject);
            case OWN_UNIT, CHAIN -> isOfUnit(subject, ever);
            case OPEN_MATTER -> isOfUnit(subject, open) && mattersToUnit(subject);
            case MATTER_CHAIN -> isOfUnit(subject, open);
            case NONE, OPEN, SEARCH, ANONYMOUS, IN_HAND -> false;
        };
    }

    /** What is nobody's, as an anonymous caller's referral, is come to by way of her own records only. */
    private boolean isOfAnswered(ProtectedRecord subject) {
        return subject.client() == null || subject.client().equals(answered);
    }

    private boolean mattersToUnit(ProtectedRecord subject) {
        return subject.client() == null || open.contains(subject.client()) || acted.contains(subject.id());
    }

    /** A client is of each unit that has to do with her. */
    private boolean isOfUnit(ProtectedRecord subject, OpenClients clients) {
        return subject.id().equals(subject.client())
                ? clients.contains(subject.id())
                : subject.units().contains(viewer.unit());
    }

    /** Notes that a few fields of a record were shown by one of the named exceptions, as {@code ClientMatch}. */
    public synchronized void showMinimal(String exception, UUID record, @Nullable UUID client) {
        noted.shown(exception, record, client);
    }

    /** Notes that somebody who is not to be told of the record was asked for: a denial, though the viewer is answered. */
    public synchronized void deny(String what, UUID record, UUID client) {
        noted.denied(what, record, client);
    }

    /** Opens sealed values, all with one read of their keys. A value whose key was destroyed is absent from the answer. */
    public <T> Map<Personal<T>, T> open(Collection<Personal<T>> values, Class<T> type) {
        List<Personal.Sealed<T>> sealed = values.stream()
                .filter(Personal.Sealed.class::isInstance)
                .map(value -> (Personal.Sealed<T>) value)
                .toList();
        Map<UUID, DataKey> byId =
                keys.load(sealed.stream().map(Personal.Sealed::key).distinct().toList());
        Map<Personal<T>, T> opened = new HashMap<>();
        for (Personal.Sealed<T> value : sealed) {
            DataKey key = byId.get(value.key());
            if (key != null) {
                opened.put(value, Unsealing.open(value, type, key));
            }
        }
        return opened;
    }

    boolean isToBeLogged() {
        return noted.isToBeLogged();
    }

    /** The row of a session's first request. */
    UseLogEntry signIn() {
        return new UseLogEntry(
                viewer.session(),
                actor(),
                reason,
                "Access.signedIn",
                "answered",
                List.of(),
                List.of(),
                new UseLogEntry.Ids(viewer.name(), Map.of(), Map.of()));
    }

    /** Nothing of it is let out after all. */
    void holdBack() {
        noted.holdBack();
    }

    Actor actor() {
        return new Actor(viewer.id(), viewer.role().claim(), viewer.unit());
    }

    UseLogEntry use() {
        return noted.use(this);
    }
}
