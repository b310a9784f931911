package fi.luotsi.queryside.api.admin;

import fi.luotsi.kernel.command.Refusal;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.queryside.api.graphql.AccessContexts;
import fi.luotsi.queryside.api.graphql.UserError;
import fi.luotsi.queryside.projection.ProjectionEngine;
import fi.luotsi.queryside.projection.ProjectionStatus;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The administrator's care of read models. No answer holds client data. */
@Controller
class ReadModelCare {

    /** The schema's {@code ReadModelPayload}. */
    record Payload(String name, List<UserError> userErrors) {}

    private final ProjectionEngine engine;

    ReadModelCare(ProjectionEngine engine) {
        this.engine = engine;
    }

    @MutationMapping
    Payload rebuildReadModel(@Argument String name, DataFetchingEnvironment environment) {
        if (!names().contains(name)) {
            return refused(name, unknown(), environment);
        }
        engine.rebuild(name);
        return new Payload(name, List.of());
    }

    @MutationMapping
    Payload retryDocument(@Argument String name, @Argument UUID id, DataFetchingEnvironment environment) {
        if (!names().contains(name)) {
            return refused(name, unknown(), environment);
        }
        return engine.retry(name, id)
                ? new Payload(name, List.of())
                : refused(name, RefusalCode.NOT_FOUND.at("id"), environment);
    }

    private Refusal unknown() {
        return RefusalCode.INVALID.at("name", Map.of("allowed", String.join(", ", names())));
    }

    private List<String> names() {
        return engine.status().stream().map(ProjectionStatus::projection).toList();
    }

    private static Payload refused(String name, Refusal refusal, DataFetchingEnvironment environment) {
        return new Payload(
                name,
                List.of(UserError.of(refusal, AccessContexts.of(environment).language())));
    }
}
