package fi.luotsi.queryside.api.graphql;

import com.mongodb.MongoException;
import fi.luotsi.kernel.command.CommandUnanswered;
import fi.luotsi.kernel.command.Refusal;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.kernel.database.ArchiveUnavailable;
import fi.luotsi.kernel.fault.Fault;
import fi.luotsi.queryside.authorization.Denied;
import fi.luotsi.queryside.authorization.UseLogUnavailable;
import fi.luotsi.queryside.language.Language;
import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

/** Answers a query that is refused, or whose store is out of reach. The words never come from the exception. */
@Component
@Order(0)
class ExceptionResolver extends DataFetcherExceptionResolverAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(ExceptionResolver.class);

    @Override
    protected @Nullable List<GraphQLError> resolveToMultipleErrors(
            Throwable thrown, DataFetchingEnvironment environment) {
        Language language = AccessContexts.of(environment).language();
        return switch (thrown) {
            case Denied denied -> {
                yield List.of(RequestErrors.of(
                        RefusalCode.DENIED.at(environment.getField().getName()),
                        language,
                        ErrorType.FORBIDDEN,
                        environment));
            }
            case Refused refused ->
                refused.refusals().stream()
                        .map(refusal -> RequestErrors.of(refusal, language, ErrorType.BAD_REQUEST, environment))
                        .toList();
            case UseLogUnavailable unavailable -> unavailable("useLog", thrown, language, environment);
            case CommandUnanswered lost ->
                failed(RefusalCode.COMMAND_UNANSWERED.at("commands"), thrown, language, environment);
            case ArchiveUnavailable unavailable -> unavailable("archive", thrown, language, environment);
            case DataAccessException unavailable -> unavailable("documents", thrown, language, environment);
            case MongoException unavailable -> unavailable("documents", thrown, language, environment);
            default -> {
                LOG.error(
                        "{} failed: {}",
                        environment.getExecutionStepInfo().getPath(),
                        thrown.getClass().getName(),
                        Fault.placeOf(thrown));
                yield unavailable("luotsi", thrown, language, environment);
            }
        };
    }

    private static List<GraphQLError> unavailable(
            String part, Throwable thrown, Language language, DataFetchingEnvironment environment) {
        return failed(RefusalCode.UNAVAILABLE.at(part), thrown, language, environment);
    }

    private static List<GraphQLError> failed(
            Refusal refusal, Throwable thrown, Language language, DataFetchingEnvironment environment) {
        LOG.warn("{}: {} {}", refusal.path(), refusal.code(), thrown.getClass().getName());
        return List.of(RequestErrors.of(refusal, language, ErrorType.INTERNAL_ERROR, environment));
    }
}
