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
 */
public record Reach(
        String recordClass, String unit, @Nullable String client) {

    private static final String ID = "content.id";
    private static final String SERVICE_TASK = "content.serviceTask";

    public Reach(String recordClass, String unit) {
        this(recordClass, unit, null);
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
            within.add(new Criteria()
                    .orOperator(ofClient().exists(false), ofClient().in(access.openClients())));
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
            all.add(Criteria.where(ID).is(hidden.record()));
        }
        if (hidden.task() != null) {
            all.add(Criteria.where(SERVICE_TASK).is(hidden.task()));
        }
        if (hidden.otherThan() != null) {
            all.add(Criteria.where(SERVICE_TASK).ne(hidden.otherThan()));
        }
        return Records.and(all);
    }
}
