package fi.luotsi.queryside.api.admin;

import fi.luotsi.kernel.command.Refusal;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.queryside.api.graphql.AccessContexts;
import fi.luotsi.queryside.api.graphql.ArgumentChecks;
import fi.luotsi.queryside.api.graphql.Connection;
import fi.luotsi.queryside.api.graphql.Paging;
import fi.luotsi.queryside.api.graphql.UserError;
import fi.luotsi.queryside.projection.FrozenDocument;
import fi.luotsi.queryside.projection.ProjectionEngine;
import fi.luotsi.queryside.projection.ProjectionStatus;
import graphql.schema.DataFetchingEnvironment;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The administrator's care of read models. No answer holds client data. */
@Controller
class ReadModelCare {

    /** The schema's {@code ReadModelPayload}. */
    record Payload(String name, List<UserError> userErrors) {}

    /** The schema's {@code ReadModel}. */
    record ReadModel(
            String name,
            int lag,
            @Nullable Integer frozen,
            @Nullable String failing,
            @Nullable Rebuild rebuild) {

        static ReadModel of(ProjectionStatus status) {
            Long frozen = status.frozen();
            return new ReadModel(
                    status.projection(),
                    number(status.lag()),
                    frozen == null ? null : number(frozen),
                    status.failing(),
                    Rebuild.of(status));
        }
    }

    /** The schema's {@code ReadModelRebuild}. */
    record Rebuild(int percent, int lag, @Nullable String failing) {

        static @Nullable Rebuild of(ProjectionStatus status) {
            Integer percent = status.builtPercent();
            Long lag = status.buildingLag();
            return percent == null || lag == null ? null : new Rebuild(percent, number(lag), status.buildingFails());
        }
    }

    /** The schema's {@code FrozenDocument}. */
    record Frozen(String readModel, UUID document, String position, String exception) {

        static Frozen of(FrozenDocument frozen) {
            return new Frozen(
                    frozen.projection(), frozen.document(), String.valueOf(frozen.position()), frozen.exception());
        }

        /** Its place in the list. */
        String place() {
            return "%019d/%s/%s".formatted(Long.parseLong(position), readModel, document);
        }
    }

    /** The schema's {@code FrozenDocumentFilter}. */
    record Filter(@Nullable String readModel) {}

    private final ProjectionEngine engine;
    private final Paging paging;

    ReadModelCare(ProjectionEngine engine, Paging paging) {
        this.engine = engine;
        this.paging = paging;
    }

    private static int number(long any) {
        return (int) Math.min(Integer.MAX_VALUE, any);
    }

    @QueryMapping
    List<ReadModel> readModels() {
        return engine.status().stream().map(ReadModel::of).toList();
    }

    @QueryMapping
    Connection<Frozen> frozenDocuments(@Argument @Nullable Filter filter, DataFetchingEnvironment environment) {
        String wanted = filter == null ? null : filter.readModel();
        new ArgumentChecks()
                .not(
                        wanted != null && !names().contains(wanted),
                        RefusalCode.INVALID.at("filter.readModel", Map.of("allowed", String.join(", ", names()))))
                .done();
        List<Frozen> all = engine.frozen().stream()
                .filter(each -> wanted == null || each.projection().equals(wanted))
                .map(Frozen::of)
                .toList();
        return paging.of(environment).in(all, Frozen::place, Comparator.naturalOrder());
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
        return List.copyOf(engine.names());
    }

    private static Payload refused(String name, Refusal refusal, DataFetchingEnvironment environment) {
        return new Payload(
                name,
                List.of(UserError.of(refusal, AccessContexts.of(environment).language())));
    }
}
