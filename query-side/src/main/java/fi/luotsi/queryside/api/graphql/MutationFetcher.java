package fi.luotsi.queryside.api.graphql;

import com.mongodb.MongoException;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.command.CommandResult;
import fi.luotsi.kernel.command.Refusal;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.kernel.database.ArchiveUnavailable;
import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.projection.Documents;
import fi.luotsi.queryside.projection.Folded;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.SelectedField;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;

/** One mutation: its input becomes a command, the command's outcome its payload. */
final class MutationFetcher implements DataFetcher<Map<String, Object>> {

    private final Class<? extends CaseworkCommand> type;
    private final RecordsFactory records;
    private final ReadModelsAsked readModels;
    private final Commands commands;

    MutationFetcher(
            Class<? extends CaseworkCommand> type,
            RecordsFactory records,
            ReadModelsAsked readModels,
            Commands commands) {
        this.type = type;
        this.records = records;
        this.readModels = readModels;
        this.commands = commands;
    }

    @Override
    public Map<String, Object> get(DataFetchingEnvironment environment) {
        AccessContext access = AccessContexts.of(environment);
        MutationAnswers answers =
                Objects.requireNonNull(environment.getGraphQlContext().get(MutationAnswers.class));
        String key = environment.getExecutionStepInfo().getResultKey();
        answers.add(
                key,
                environment.getSelectionSet().getImmediateFields().stream()
                        .filter(field ->
                                field.getFieldDefinitions().stream().noneMatch(MutationFetcher::holdsClientData))
                        .map(SelectedField::getResultKey)
                        .collect(Collectors.toSet()));
        Map<String, Object> input = Objects.requireNonNull(environment.getArgument("input"));
        GraphQLFieldDefinition object = object(environment);
        try {
            CommandResult result = commands.send(type, input, access);
            access.carriedOut(result.aggregateId());
            return carriedOut(result, object, readModels.of(environment.getSelectionSet()), access);
        } catch (Refused refused) {
            if (refused.refusals().stream().anyMatch(MutationFetcher::tellsOfAClient)) {
                answers.refusalTellsOfAClient(key);
            }
            return refused(refused.refusals(), access);
        }
    }

    /** A shown record holds client data; a plain value, or a type that the schema declares open, does not. */
    private static boolean holdsClientData(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType type && !isOpen(type);
    }

    private static boolean isOpen(GraphQLObjectType type) {
        GraphQLAppliedDirective right = type.getAppliedDirective("right");
        return right != null && "open".equals(right.getArgument("of").getValue());
    }

    /** A taken code reveals that its holder is a client. */
    private static boolean tellsOfAClient(Refusal refusal) {
        return refusal.code().equals(RefusalCode.IDENTITY_CODE_TAKEN.name());
    }

    /** The payload's field that shows a record: the command's, as the command left it. */
    private GraphQLFieldDefinition object(DataFetchingEnvironment environment) {
        GraphQLObjectType payload = (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(environment.getFieldType());
        return payload.getFieldDefinitions().stream()
                .filter(field ->
                        field.getType() instanceof GraphQLObjectType shown && records.shownBy(shown.getName()) != null)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("The schema's " + payload.getName() + " has no field of a record."));
    }

    private Map<String, Object> carriedOut(
            CommandResult result, GraphQLFieldDefinition field, Set<Documents<?>> asked, AccessContext access) {
        Map<String, Object> payload = new HashMap<>();
        payload.put("id", result.aggregateId());
        payload.put("version", result.version());
        payload.put("userErrors", List.of());
        Outcome outcome = outcome(result, ((GraphQLObjectType) field.getType()).getName(), asked, access);
        payload.put("upToDate", outcome.upToDate());
        outcome.object().ifPresent(value -> payload.put(field.getName(), value));
        return payload;
    }

    /**
     * What the read side shows of a change.
     *
     * @param upToDate whether every read model that the answer is made of holds it
     */
    private record Outcome(Optional<?> object, boolean upToDate) {}

    /** A stored change is answered as stored, also when the read store is away and the object cannot be shown. */
    private Outcome outcome(CommandResult result, String shownBy, Set<Documents<?>> asked, AccessContext access) {
        try {
            return shown(Objects.requireNonNull(records.shownBy(shownBy)), result, asked, access);
        } catch (MongoException | DataAccessException | ArchiveUnavailable away) {
            return new Outcome(Optional.empty(), false);
        }
    }

    private <D extends Record & ShownRecord> Outcome shown(
            Records<D> records, CommandResult result, Set<Documents<?>> asked, AccessContext access) {
        long until = System.nanoTime() + commands.patience().toNanos();
        Optional<Folded<D>> arrived = records.await(result.aggregateId(), result.version(), commands.patience());
        // where the document has come to holds the change, so the others have to come there too
        boolean together = arrived.stream().allMatch(document -> asked.stream()
                .allMatch(each ->
                        each.awaitSeen(document.position(), Duration.ofNanos(Math.max(0, until - System.nanoTime())))));
        Optional<D> object = arrived.map(Folded::content).filter(found -> access.authorizeOutcome(found.record()));
        boolean gone = arrived.isEmpty() && records.isGone(result.aggregateId(), result.version());
        return new Outcome(object, gone || (object.isPresent() && together));
    }

    private static Map<String, Object> refused(List<Refusal> refusals, AccessContext access) {
        return Map.of(
                "upToDate",
                true,
                "userErrors",
                refusals.stream()
                        .map(refusal -> UserError.of(refusal, access.language()))
                        .toList());
    }
}
