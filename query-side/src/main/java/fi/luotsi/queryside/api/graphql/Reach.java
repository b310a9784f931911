package fi.luotsi.queryside.api.graphql;

import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.authorization.Hidden;
import fi.luotsi.queryside.authorization.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Limits lists of documents at the store to what the viewer may see.
 *
 * @param recordClass the class of records, by which a right's scope is asked
 * @param unit where the documents hold their unit or units, as {@code content.unit}
 * @param client where they hold their client; null where no list is limited by client
 * @param parts where they hold the ids of the records that are shown with them, and then the service tasks of all of these; null where there
 *     are no such records
 */
public record Reach(
        String recordClass,
        String unit,
        @Nullable String client,
        @Nullable String parts) {

    private static final String ID = "content.id";
    private static final String SERVICE_TASK = "content.serviceTask";
    private static final String SERVICE_TASKS = "content.serviceTasks";

    public Reach(String recordClass, String unit) {
        this(recordClass, unit, null, null);
    }

    public Reach(String recordClass, String unit, String client) {
        this(recordClass, unit, client, null);
    }

    /** The criterion that keeps a list to the viewer's own unit; none for viewers who may see every unit's. */
    public List<Criteria> ownUnit(AccessContext access) {
        return access.scope(recordClass) == Scope.ALL
                ? List.of()
                : List.of(Criteria.where(unit).is(access.viewer().unit()));
    }

    /** As {@link #ownUnit}, and every unit's of a client whose file the viewer has opened in an emergency. */
    public List<Criteria> ownUnitOrEmergency(AccessContext access) {
        Set<UUID> emergencies = access.emergencyClients(recordClass);
        return ownUnit(access).stream()
                .map(own -> emergencies.isEmpty()
                        ? own
                        : new Criteria().orOperator(own, ofClient().in(emergencies)))
                .toList();
    }

    /**
     * The criteria that keep a list to the clients' and the anonymous records that the viewer may see. Limits leave records out by the id
     * and service task that the documents hold.
     */
    public List<Criteria> ofClientsAndNobody(AccessContext access) {
        List<Criteria> within = new ArrayList<>(ownUnit(access));
        if (access.scope(recordClass) == Scope.OPEN_MATTER) {
            within.add(new RelatedClients(recordClass, Objects.requireNonNull(client), true, access));
        }
        within.addAll(notHidden(access));
        return within;
    }

    /** The criteria that keep a list to the clients to whom the viewer's unit has or had a relation, as their right asks for. */
    public List<Criteria> ofItsClients(AccessContext access) {
        List<Criteria> within = new ArrayList<>();
        if (access.scope(recordClass) != Scope.ALL) {
            within.add(new RelatedClients(recordClass, Objects.requireNonNull(client), false, access));
        }
        within.addAll(notHidden(access));
        return within;
    }

    /** The criterion that leaves out records hidden by limits; none while there are no limits. */
    public List<Criteria> notHidden(AccessContext access) {
        List<Criteria> hidden = access.hidden().stream().map(this::hidden).toList();
        return hidden.isEmpty() ? List.of() : List.of(new Criteria().norOperator(hidden));
    }

    private Criteria ofClient() {
        return Criteria.where(Objects.requireNonNull(client));
    }

    private Criteria hidden(Hidden hidden) {
        List<Criteria> all = new ArrayList<>();
        if (hidden.client() != null) {
            all.add(ofClient().is(hidden.client()));
        }
        if (hidden.record() != null) {
            all.add(is(hidden.record()));
        }
        if (hidden.task() != null) {
            all.add(tasks().is(hidden.task()));
        }
        if (hidden.otherThan() != null) {
            // a record of several tasks is of another one, unless all of its parts are of this
            all.add(parts == null ? tasks().ne(hidden.otherThan()) : tasks().ne(List.of(hidden.otherThan())));
        }
        return Records.and(all);
    }

    private Criteria is(UUID record) {
        Criteria itself = Criteria.where(ID).is(record);
        return parts == null
                ? itself
                : new Criteria().orOperator(itself, Criteria.where(parts).is(record));
    }

    private Criteria tasks() {
        return Criteria.where(parts == null ? SERVICE_TASK : SERVICE_TASKS);
    }
}
