package fi.luotsi.queryside.casework.client;

import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.queryside.api.graphql.AccessContexts;
import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.authorization.ProtectedRecord;
import fi.luotsi.queryside.casework.client.Limited.Ban;
import fi.luotsi.queryside.casework.client.Limited.Permit;
import fi.luotsi.queryside.casework.client.Limited.Restriction;
import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * The limits on who may see a client's data, for the client's file. A viewer is told which record a limit names, unless the limit hides
 * that record from them.
 */
@Controller
class LimitQueries {

    private final Archive archive;

    LimitQueries(Archive archive) {
        this.archive = archive;
    }

    @SchemaMapping(typeName = "Client")
    @Nullable
    Instant undisclosedSince(ClientDocument client) {
        return client.limited().undisclosedSince();
    }

    @SchemaMapping(typeName = "Client")
    List<Permit> permits(ClientDocument client) {
        return client.limited().permits();
    }

    @SchemaMapping(typeName = "Client")
    List<Ban> bans(ClientDocument client, DataFetchingEnvironment environment) {
        AccessContext access = AccessContexts.of(environment);
        return client.limited().bans().stream()
                .map(each -> each.withRecord(known(each.record(), client, access)))
                .toList();
    }

    @SchemaMapping(typeName = "Client")
    List<Restriction> restrictions(ClientDocument client, DataFetchingEnvironment environment) {
        AccessContext access = AccessContexts.of(environment);
        return client.limited().restrictions().stream()
                .map(each -> each.withRecord(known(each.record(), client, access)))
                .toList();
    }

    private @Nullable UUID known(@Nullable UUID record, ClientDocument client, AccessContext access) {
        return record == null
                ? null
                : archive.beginning(record)
                        .map(begun -> begun.metadata().serviceTask())
                        .filter(task ->
                                !access.hides(new ProtectedRecord("Record", record, client.id(), Set.of(), task)))
                        .map(_ -> record)
                        .orElse(null);
    }
}
