package fi.luotsi.queryside.authorization;

import fi.luotsi.kernel.archive.EmergencyRows;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.queryside.authentication.Viewer;
import fi.luotsi.queryside.language.Language;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Access control's view of one request: features ask here who asks and why, what may be shown, and what a sealed value says. All that
 * was shown or denied by it stands in one row of the use log. Resolvers on several threads share it.
 */
public final class AccessContext {

    private final AccessLog log;
    private final Language language;
    private final AccessDecision decision;
    private final Unsealer unsealer;

    AccessContext(AccessLog log, Language language, AccessDecision decision, Unsealer unsealer) {
        this.log = log;
        this.language = language;
        this.decision = decision;
        this.unsealer = unsealer;
    }

    /**
     * A context for the answer to a client's request: it reaches every record of that client in every unit. It is empty unless the
     * viewer's unit has the request in hand. The client's own ban does not hold in it, and each record that the ban covers is marked; a
     * restriction holds.
     *
     * @param answer the answer's class in the matrix of rights
     */
    public Optional<AccessContext> answering(String answer, UUID request) {
        return decision.answering(answer, request).map(in -> new AccessContext(log, language, in, unsealer));
    }

    /** The client whose request is answered; empty outside such an answer. */
    public Optional<UUID> answered() {
        return decision.answered();
    }

    /** Becomes the id of the use-log row. */
    public UUID id() {
        return log.id();
    }

    public Viewer viewer() {
        return log.viewer();
    }

    public Purpose reason() {
        return log.purpose();
    }

    public Language language() {
        return language;
    }

    /**
     * How far the viewer's right to an operation reaches, as {@code Query.caseload}.
     *
     * @throws Denied when they have none; that is logged too
     */
    public Scope authorizeOperation(String operation) {
        Scope scope = scope(operation);
        if (scope == Scope.NONE) {
            log.draft().operation(operation);
            log.draft().refused();
            throw new Denied(operation);
        }
        if (scope != Scope.OPEN) {
            log.draft().operation(operation);
        }
        return scope;
    }

    /** How far the viewer's right to a class of records reaches; a list is limited by it before it is read. */
    public Scope scope(String recordClass) {
        return decision.scope(recordClass);
    }

    /** Whether the record may be shown. It is logged as shown where it may, and as denied where it may not. */
    public boolean authorize(ProtectedRecord asked) {
        return noted(asked, decision.mayShow(asked));
    }

    /** Whether the record may be shown, where it is not yet known whether it will be. Nothing is logged. */
    public boolean mayShow(ProtectedRecord asked) {
        return decision.wouldShow(asked);
    }

    /**
     * As {@link #authorize}, for a record as the request's own command left it. A command that was carried out is no denial: where a limit
     * hides the record all the same, the answer is without it.
     */
    public boolean authorizeOutcome(ProtectedRecord asked) {
        boolean may = decision.mayShow(asked);
        if (may) {
            log.draft().shown(asked.recordClass(), asked.id(), asked.client());
        }
        return may;
    }

    /** As {@link #authorize}, for an answer that holds all of the record. */
    public boolean admitInFull(ProtectedRecord asked) {
        return noted(asked, decision.mayShowInFull(asked));
    }

    private boolean noted(ProtectedRecord asked, boolean may) {
        if (may) {
            log.draft().shown(asked.recordClass(), asked.id(), asked.client());
        } else {
            log.draft().denied(asked.recordClass(), asked.id(), asked.client());
        }
        return may;
    }

    /** Whether a record that may be shown is shown in full. Without an open matter a chain shows no more than other units' members do. */
    public boolean isShownInFull(ProtectedRecord asked) {
        return decision.isShownInFull(asked);
    }

    /** Whether it is the viewer's own emergency access that opens the record. Its use is marked in the log. */
    public boolean isOpenInEmergency(ProtectedRecord asked) {
        return decision.isOpenInEmergency(asked);
    }

    /** The clients whose records of the class the viewer has opened in an emergency. */
    public Set<UUID> emergencyClients(String recordClass) {
        return decision.emergencyClients(recordClass);
    }

    /** The viewer's emergency accesses that still hold. */
    public List<EmergencyRows.Open> emergencies() {
        return decision.emergencies();
    }

    /** Whether the record may be acted on. Nothing of it is shown by that, so only a refusal is logged. */
    public boolean mayActOn(ProtectedRecord asked) {
        boolean may = decision.mayActOn(asked);
        if (!may) {
            log.draft().denied(asked.recordClass(), asked.id(), asked.client());
        }
        return may;
    }

    /** Notes that a command of the request was carried out on the record: a matter that it began opens what follows in the answer. */
    public void carriedOut(UUID record) {
        decision.carriedOut(record);
    }

    /** Whether the viewer could act on this record, were the request made for another purpose. */
    public boolean mayActOnFor(String purpose, ProtectedRecord asked) {
        return decision.mayActOnFor(purpose, asked);
    }

    /** Notes that this record changes with one that the request may act on. */
    public void actedOn(UUID record) {
        decision.unit().actedOn(record);
    }

    /** Looks up at once the records that will be authorized one by one. */
    public void prefetch(String recordClass, Collection<UUID> clients) {
        decision.unit().prefetch(scope(recordClass), clients);
    }

    /** Every client with whom the viewer's unit has an open matter; a list is limited by them before it is read. */
    public Set<UUID> openClients() {
        return decision.unit().open().all();
    }

    /** Every client to whose records of the class the unit's relation lets the viewer; empty where that takes no relation. */
    public Optional<Set<UUID>> clientsWithin(String recordClass) {
        return decision.clientsWithin(recordClass);
    }

    /** Whether the unit's relation lets the viewer to the client's records of the class. */
    public boolean isClientWithin(String recordClass, UUID client) {
        return decision.isClientWithin(recordClass, client);
    }

    /** Whether the viewer's unit has an open matter with the client. */
    public boolean hasMatterWith(UUID client) {
        return decision.unit().open().contains(client);
    }

    /** The records that limits hide from this request; a list leaves them out before it is read. */
    public List<Hidden> hidden() {
        return decision.hidden();
    }

    /** Whether a limit of the client's hides the record. Nothing is logged, because nothing of it is shown. */
    public boolean hides(ProtectedRecord asked) {
        return decision.hides(asked);
    }

    /** Whether anything limits who may see this client's data. If so, a search shows no more than it takes to recognise them. */
    public boolean isLimited(UUID client) {
        return decision.isLimited(client);
    }

    /** Notes that a few fields of a record were shown by one of the named exceptions, as {@code ClientMatch}. */
    public void showMinimal(String exception, UUID record, @Nullable UUID client) {
        log.draft().shown(exception, record, client);
    }

    /** Notes a denial, though the viewer is answered: the record may not be told to the person asked about. */
    public void deny(String what, UUID record, @Nullable UUID client) {
        log.draft().denied(what, record, client);
    }

    /** Opens sealed values, all with one read of their keys. A value whose key was destroyed is absent from the answer. */
    public <T> Map<Personal<T>, T> open(Collection<Personal<T>> values, Class<T> type) {
        return unsealer.open(values, type);
    }

    /** Opens one sealed value of the type that its component declares; null where its key was destroyed. */
    public <T> @Nullable T openOne(Personal<?> sealed, Class<T> type) {
        // the component says which type the value was sealed as
        @SuppressWarnings("unchecked")
        Personal<T> value = (Personal<T>) sealed;
        return open(List.of(value), type).get(value);
    }

    AccessLog log() {
        return log;
    }
}
