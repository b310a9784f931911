package fi.luotsi.queryside.casework.client;

import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.ClientCommand;
import fi.luotsi.kernel.personal.Identity;
import fi.luotsi.kernel.personal.IdentityCode;
import fi.luotsi.queryside.api.graphql.AccessContexts;
import fi.luotsi.queryside.api.graphql.Link;
import fi.luotsi.queryside.api.graphql.PayloadObject;
import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.authorization.ProtectedRecord;
import fi.luotsi.queryside.projection.Documents;
import fi.luotsi.queryside.projection.DocumentsFactory;
import fi.luotsi.queryside.projection.Folded;
import graphql.schema.DataFetchingEnvironment;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Clients' files, as anyone asks for them. */
@Controller
class ClientQueries implements PayloadObject {

    private final Documents<ClientDocument> clients;

    ClientQueries(ClientProjection fold, DocumentsFactory documents) {
        this.clients = documents.of(fold);
    }

    @QueryMapping
    Optional<ClientDocument> client(@Argument UUID id, DataFetchingEnvironment environment) {
        return Optional.ofNullable(authorized(clients.byIds(List.of(id)), AccessContexts.of(environment))
                .get(id));
    }

    /** The code itself: its text form hides it. */
    @SchemaMapping(typeName = "Identity", field = "code")
    @Nullable
    String code(Identity identity) {
        IdentityCode code = identity.code();
        return code == null ? null : code.value();
    }

    @Bean
    Link<ClientDocument> clientLink() {
        return new Link<>(
                "client",
                Map.of(
                        "Contact.client",
                        "client",
                        "Episode.client",
                        "client",
                        "ReferralChain.client",
                        "client",
                        "RightsRequest.client",
                        "client",
                        "Obligation.client",
                        "client"),
                (ids, access) -> authorized(clients.byIds(ids), access));
    }

    @Override
    public Class<? extends CaseworkCommand> commands() {
        return ClientCommand.class;
    }

    @Override
    public String field() {
        return "client";
    }

    @Override
    public Optional<?> await(AccessContext access, UUID aggregate, long version, Duration atMost) {
        return clients.await(aggregate, aggregate, version, atMost)
                .flatMap(found -> Optional.ofNullable(
                        authorized(Map.of(aggregate, found), access).get(aggregate)));
    }

    private static Map<UUID, ClientDocument> authorized(Map<UUID, Folded<ClientDocument>> found, AccessContext access) {
        access.prefetch("Client", found.keySet());
        Map<UUID, ClientDocument> shown = new HashMap<>();
        found.forEach((id, client) -> {
            if (access.authorize(new ProtectedRecord(
                    "Client", id, id, Set.of(), client.content().serviceTask()))) {
                shown.put(id, client.content());
            }
        });
        return shown;
    }
}
