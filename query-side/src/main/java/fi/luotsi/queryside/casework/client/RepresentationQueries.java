package fi.luotsi.queryside.casework.client;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.personal.Identity;
import fi.luotsi.kernel.value.FinnishTime;
import fi.luotsi.queryside.api.graphql.AccessContexts;
import fi.luotsi.queryside.api.graphql.ArgumentChecks;
import fi.luotsi.queryside.api.graphql.Records;
import fi.luotsi.queryside.api.graphql.RecordsFactory;
import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.casework.client.Represented.GuardianBan;
import fi.luotsi.queryside.casework.client.Represented.Representative;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The representatives of a client. Whether one is in force depends on the day in Finland, and is not stored. */
@Controller
class RepresentationQueries {

    private static final String CLASS = "Representative";

    /** The schema's {@code Telling}. */
    record Answer(boolean mayBeTold, String reason) {}

    private final Records<ClientDocument> clients;
    private final InstantSource clock;

    RepresentationQueries(RecordsFactory records, ObjectProvider<InstantSource> clock) {
        this.clients = records.of(ClientDocument.class);
        this.clock = clock.getIfAvailable(InstantSource::system);
    }

    @SchemaMapping(typeName = "Client")
    DataFetcherResult<List<Representative>> representatives(
            ClientDocument client, DataFetchingEnvironment environment) {
        return DataFetcherResult.<List<Representative>>newResult()
                .data(client.represented().representatives())
                .localContext(telling(client, AccessContexts.of(environment)))
                .build();
    }

    @SchemaMapping
    String state(Representative representative, DataFetchingEnvironment environment) {
        return tellingOf(environment).state(representative);
    }

    @SchemaMapping
    List<String> mayBeToldOf(Representative representative, DataFetchingEnvironment environment) {
        return tellingOf(environment).mayBeToldOf(representative);
    }

    /** That of the client whose representatives are shown. */
    private static Telling tellingOf(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Telling>getLocalContext());
    }

    @SchemaMapping(typeName = "Client")
    List<GuardianBan> guardianBans(ClientDocument client) {
        return client.represented().guardianBans();
    }

    /** An answer that the representative may not be told is logged as a denial. */
    @QueryMapping
    Optional<Answer> mayBeTold(
            @Argument UUID clientId,
            @Argument UUID representativeId,
            @Argument String informationClass,
            DataFetchingEnvironment environment) {
        new ArgumentChecks()
                .code(CodeList.INFORMATION_CLASS, informationClass, "informationClass")
                .done();
        AccessContext access = AccessContexts.of(environment);
        ClientDocument client = clients.one(clientId, access).orElse(null);
        if (client == null) {
            return Optional.empty();
        }
        Telling telling = telling(client, access);
        return client.represented().representatives().stream()
                .filter(each -> each.id().equals(representativeId))
                .findFirst()
                .map(each -> telling.reason(each, informationClass))
                .map(reason -> new Answer(reason.equals(Telling.MAY_BE_TOLD), reason))
                .map(answer -> {
                    if (!answer.mayBeTold()) {
                        access.deny(CLASS, representativeId, clientId);
                    }
                    return answer;
                });
    }

    private Telling telling(ClientDocument client, AccessContext access) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), FinnishTime.ZONE);
        return new Telling(client.represented(), birthDate(client, access), today);
    }

    /** The birth date is opened only where somebody's right ends when the client comes of age. */
    private static @Nullable LocalDate birthDate(ClientDocument client, AccessContext access) {
        boolean guarded = client.represented().representatives().stream()
                .anyMatch(each -> each.type().equals("guardian"));
        Identity identity = guarded
                ? access.open(List.of(client.identity()), Identity.class).get(client.identity())
                : null;
        return identity == null ? null : identity.birthDate();
    }
}
