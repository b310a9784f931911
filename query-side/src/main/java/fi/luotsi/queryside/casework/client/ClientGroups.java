package fi.luotsi.queryside.casework.client;

import static java.util.stream.Collectors.toSet;

import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.projection.Documents;
import fi.luotsi.queryside.projection.DocumentsFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** The clients of a group whose files the viewer may see, for lists of their other records. */
@Component
public final class ClientGroups {

    private final Documents<ClientDocument> clients;

    ClientGroups(ClientDocument.Model clients, DocumentsFactory documents) {
        this.clients = documents.of(clients);
    }

    /** Their ids. */
    public Set<UUID> of(String group, AccessContext access) {
        List<Criteria> criteria = new ArrayList<>(ClientFilter.REACH.ofItsClients(access));
        criteria.add(Criteria.where("content.clientGroups").is(group));
        return clients.find(new Criteria().andOperator(criteria), Sort.by("_id"), Integer.MAX_VALUE).stream()
                .map(found -> found.content().id())
                .collect(toSet());
    }
}
