package fi.luotsi.queryside.door;

import fi.luotsi.kernel.archive.EmergencyRows;
import fi.luotsi.kernel.envelope.Actor;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.keys.DataKey;
import fi.luotsi.kernel.keys.DataKeys;
import fi.luotsi.kernel.keys.Opening;
import fi.luotsi.kernel.keys.Personal;
import fi.luotsi.queryside.access.Viewer;
import fi.luotsi.queryside.language.Language;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way through the door: what it may see, what it was shown, and what it was denied. Resolvers on several
 * threads share it.
 */
public final class Passage {

    private final UUID id = Ids.next();
    private final Viewer viewer;
    private final Reason reason;
    private final Language language;
    private final Rights rights;
    private final DataKeys keys;
    private final OpenClients open;
    private final OpenClients ever;

    private final Relations relations;
    private final Limits limits;
    private final @Nullable String overrideGround;
    private @Nullable List<EmergencyRows.Open> emergencies;

    /** On what this request has acted: it is told what has become of it, also where that closed the matter. */
    private final Set<UUID> acted = new HashSet<>();

    private final Set<String> operations = new LinkedHashSet<>();
    private final SortedMap<String, SortedSet<UUID>> shown = new TreeMap<>();
    private final SortedMap<String, SortedSet<UUID>> denied = new TreeMap<>();
    private final SortedSet<UUID> clients = new TreeSet<>();
    private boolean refused;
    private boolean logged;

    Passage(
            Viewer viewer,
            Reason reason,
            Language language,
            Rights rights,
            DataKeys keys,
            Relations relations,
            LimitsInForce limits,
            @Nullable String overrideGround) {
        this.viewer = viewer;
        this.reason = reason;
        this.language = language;
        this.rights = rights;
        this.keys = keys;
        this.relations = relations;
        this.limits = new Limits(limits, viewer.role(), reason, overrideGround);
        this.overrideGround = overrideGround;
        this.open = new OpenClients(relations, viewer.unit(), false);
        this.ever = new OpenClients(relations, viewer.unit(), true);
    }

    /** Becomes the id of the use-log row. */
    public UUID id() {
        return id;
    }

    public Viewer viewer() {
        return viewer;
    }

    public Reason reason() {
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
    public synchronized Scope enter(String operation) {
        Scope scope = scope(operation);
        if (scope == Scope.NONE) {
            operations.add(operation);
            refused = true;
            logged = true;
            throw new Denied(operation);
        }
        if (scope != Scope.OPEN) {
            operations.add(operation);
            logged = true;
        }
        return scope;
    }

    /** How far the viewer's right to a class of records reaches; a list is limited by it before it is read. */
    public Scope scope(String recordClass) {
        boolean granted = viewer.acting().serviceTasks().contains(reason.serviceTask());
        return granted ? rights.scope(viewer.role(), recordClass) : Scope.NONE;
    }

    /** Whether the record may be shown. What is admitted is logged as shown, what is not as denied. */
    public synchronized boolean admit(Subject subject) {
        return noted(subject, reaches(subject) || isOpenInEmergency(subject));
    }

    /** As {@link #admit}, for what tells all of the record. */
    public synchronized boolean admitInFull(Subject subject) {
        return noted(subject, (reaches(subject) && isShownInFull(subject)) || isOpenInEmergency(subject));
    }

    private boolean noted(Subject subject, boolean may) {
        note(may ? shown : denied, subject.recordClass(), subject.id(), subject.client());
        refused |= !may;
        return may;
    }

    /** Whether a record that was admitted is shown in full; of a chain without an open matter no more is shown than of other units'. */
    public synchronized boolean isShownInFull(Subject subject) {
        return scope(subject.recordClass()) != Scope.MATTER_CHAIN
                || mattersToUnit(subject)
                || isOpenInEmergency(subject);
    }

    /** Whether it is the viewer's own emergency access that opens the record. Its use is marked in the log. */
    public synchronized boolean isOpenInEmergency(Subject subject) {
        UUID client = subject.client();
        Optional<EmergencyRows.Open> opening = isOpenedByMatter(subject.recordClass()) && client != null
                ? emergencies().stream()
                        .filter(each -> each.client().equals(client))
                        .findFirst()
                : Optional.empty();
        if (opening.isEmpty() || isHidden(subject)) {
            return false;
        }
        note(shown, "Emergency", opening.get().emergency(), client);
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
    public synchronized boolean mayActOn(Subject subject) {
        boolean may = reaches(subject) && !isHidden(limits.withClient(subject));
        if (may) {
            actedOn(subject.id());
        } else {
            note(denied, subject.recordClass(), subject.id(), subject.client());
            refused = true;
        }
        return may;
    }

    /** This record changes with one that the request may act on. */
    public synchronized void actedOn(UUID record) {
        acted.add(record);
    }

    /** Looks up at once what will be admitted one by one. */
    public synchronized void foresee(String recordClass, Collection<UUID> clients) {
        switch (scope(recordClass)) {
            case OPEN_MATTER, MATTER_CHAIN -> open.foresee(clients);
            case OWN_UNIT, CHAIN -> ever.foresee(clients);
            case ALL, NONE, OPEN, SEARCH -> {}
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
    public synchronized boolean hides(Subject subject) {
        return limits.on(subject) == Limits.Hold.HIDDEN;
    }

    /** Whether anything limits who may see this client's data: then who only searches is told no more than it takes to know her. */
    public synchronized boolean isLimited(UUID client) {
        return limits.limits(client);
    }

    /** Whether a limit of the client's hides the record; that a ground overrides a ban is marked in the log. */
    private boolean isHidden(Subject subject) {
        Limits.Hold hold = limits.on(subject);
        if (hold == Limits.Hold.OVERRIDDEN) {
            note(shown, "BanOverridden." + overrideGround, subject.id(), subject.client());
        }
        return hold == Limits.Hold.HIDDEN;
    }

    /** A right that reaches the record is not enough where a limit of the client's hides it; nor is an emergency. */
    private boolean reaches(Subject subject) {
        return isWithinRight(subject) && !isHidden(subject);
    }

    private boolean isWithinRight(Subject subject) {
        return switch (scope(subject.recordClass())) {
            case ALL -> true;
            case OWN_UNIT, CHAIN -> isOfUnit(subject, ever);
            case OPEN_MATTER -> isOfUnit(subject, open) && mattersToUnit(subject);
            case MATTER_CHAIN -> isOfUnit(subject, open);
            case NONE, OPEN, SEARCH -> false;
        };
    }

    private boolean mattersToUnit(Subject subject) {
        return subject.client() == null || open.contains(subject.client()) || acted.contains(subject.id());
    }

    /** A client is of each unit that has to do with her. */
    private boolean isOfUnit(Subject subject, OpenClients clients) {
        return subject.id().equals(subject.client())
                ? clients.contains(subject.id())
                : subject.units().contains(viewer.unit());
    }

    /** Notes that a few fields of a record were shown by one of the named exceptions, as {@code ClientMatch}. */
    public synchronized void showMinimal(String exception, UUID record, @Nullable UUID client) {
        note(shown, exception, record, client);
    }

    /** Notes that somebody who is not to be told of the record was asked for: a denial, though the viewer is answered. */
    public synchronized void deny(String what, UUID record, UUID client) {
        note(denied, what, record, client);
        refused = true;
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
                opened.put(value, Opening.open(value, type, key));
            }
        }
        return opened;
    }

    private void note(SortedMap<String, SortedSet<UUID>> where, String what, UUID record, @Nullable UUID client) {
        logged = true;
        where.computeIfAbsent(what, absent -> new TreeSet<>()).add(record);
        if (client != null) {
            clients.add(client);
        }
    }

    synchronized boolean isToBeLogged() {
        return logged;
    }

    /** The row of a session's first request. */
    Use signIn() {
        return new Use(
                viewer.session(),
                actor(),
                reason,
                "Access.signedIn",
                "answered",
                List.of(),
                List.of(),
                new Use.Ids(viewer.name(), Map.of(), Map.of()));
    }

    /** Nothing of it is let out after all. */
    synchronized void holdBack() {
        shown.forEach((what, ids) ->
                denied.computeIfAbsent(what, absent -> new TreeSet<>()).addAll(ids));
        shown.clear();
        refused = true;
    }

    private Actor actor() {
        return new Actor(viewer.id(), viewer.role().claim(), viewer.unit());
    }

    synchronized Use use() {
        return new Use(
                id,
                actor(),
                reason,
                String.join(" ", operations),
                refused ? "denied" : "answered",
                List.copyOf(shown.keySet()),
                List.copyOf(clients),
                new Use.Ids(viewer.name(), copy(shown), copy(denied)));
    }

    private static Map<String, List<UUID>> copy(SortedMap<String, SortedSet<UUID>> ids) {
        Map<String, List<UUID>> copied = new TreeMap<>();
        ids.forEach((what, values) -> copied.put(what, List.copyOf(values)));
        return copied;
    }
}
