package fi.luotsi.queryside.api.graphql;

import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.kernel.database.ArchiveUnavailable;
import fi.luotsi.queryside.authentication.Viewer;
import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.authorization.AccessControl;
import fi.luotsi.queryside.authorization.Denied;
import fi.luotsi.queryside.authorization.UseLogUnavailable;
import fi.luotsi.queryside.language.Language;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.ResultNodesInfo;
import graphql.introspection.GoodFaithIntrospection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives every GraphQL request its access context, and writes the use-log row before the answer leaves. */
@Component
class AccessInterceptor implements WebGraphQlInterceptor {

    /**
     * The most values that one answer may hold. A page of 200 contacts with all that can be asked of them has about 30,000; links that
     * lead round in circles would have millions, and take the memory of everyone.
     */
    private static final int MOST_VALUES = 50_000;

    private static final Logger LOG = LoggerFactory.getLogger(AccessInterceptor.class);

    private final AccessControl accessControl;
    private final EngineErrors engine;
    private final QueryBudget budget;
    private final Introspections introspections;

    AccessInterceptor(
            AccessControl accessControl, GraphQlSource source, QueryBudget budget, Introspections introspections) {
        this.accessControl = accessControl;
        this.budget = budget;
        this.introspections = introspections;
        this.engine = new EngineErrors(source.schema());
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        HttpHeaders headers = request.getHeaders();
        Language language = Language.choose(null, headers.getFirst(HttpHeaders.ACCEPT_LANGUAGE), Language.FI);
        Viewer viewer = Viewer.current();
        AccessContext access;
        try {
            access = accessControl.access(
                    viewer,
                    Headers.reason(viewer, headers.getFirst(Headers.PURPOSE), headers.getFirst(Headers.SERVICE_TASK)),
                    language,
                    Headers.overrideGround(headers.getFirst(Headers.OVERRIDE_GROUND)));
        } catch (Refused refused) {
            return Mono.just(withoutData(
                    request,
                    refused.refusals().stream()
                            .map(refusal -> RequestErrors.of(refusal, language, ErrorType.BAD_REQUEST, null))
                            .toList()));
        }
        Optional<Introspections.Known> known = introspections.known(request);
        if (known.isPresent()) {
            return Mono.just(known(request, known.get(), access));
        }
        MutationAnswers mutations = new MutationAnswers();
        request.configureExecutionInput((input, builder) -> builder.locale(EngineErrors.LANGUAGE)
                .graphQLContext(Map.of(
                        AccessContext.class,
                        access,
                        MutationAnswers.class,
                        mutations,
                        ResultNodesInfo.MAX_RESULT_NODES,
                        MOST_VALUES,
                        GoodFaithIntrospection.GOOD_FAITH_INTROSPECTION_DISABLED,
                        true))
                .build());
        return chain.next(request).map(response -> {
            introspections.keep(request, response);
            WebGraphQlResponse answer = release(request, coded(response, language), access, mutations);
            QueryBudget.Charge.of(response.getExecutionInput().getGraphQLContext())
                    .ifPresent(charge -> tell(charge, answer));
            return answer;
        });
    }

    private WebGraphQlResponse known(WebGraphQlRequest request, Introspections.Known known, AccessContext access) {
        QueryBudget.Charge charge = budget.charge(access, known.cost());
        WebGraphQlResponse answer = charge.seconds() == 0
                ? new WebGraphQlResponse(
                        new DefaultExecutionGraphQlResponse(request.toExecutionInput(), known.answer()))
                : withoutData(request, List.of(QueryBudget.refusal(charge, access)));
        tell(charge, answer);
        return answer;
    }

    private static void tell(QueryBudget.Charge charge, WebGraphQlResponse response) {
        response.getResponseHeaders().set(Headers.COST, String.valueOf(charge.cost()));
        if (charge.seconds() > 0) {
            response.getResponseHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(charge.seconds()));
        }
    }

    private WebGraphQlResponse coded(WebGraphQlResponse response, Language language) {
        List<GraphQLError> errors = response.getExecutionResult().getErrors();
        return errors.isEmpty()
                ? response
                : response.transform(builder -> builder.errors(errors.stream()
                        .map(error -> engine.coded(error, language))
                        .toList()));
    }

    private WebGraphQlResponse release(
            WebGraphQlRequest request, WebGraphQlResponse response, AccessContext access, MutationAnswers mutations) {
        try {
            accessControl.release(access);
            Optional<GraphQLError> brokenOff =
                    budget.brokenOff(response.getExecutionInput().getGraphQLContext(), access);
            if (brokenOff.isPresent()) {
                return heldBack(request, response, mutations, brokenOff.get());
            }
            return isCutShort(response) ? heldBack(request, response, mutations, tooMuch(access)) : response;
        } catch (Denied ended) {
            return heldBack(
                    request,
                    response,
                    mutations,
                    RequestErrors.of(RefusalCode.DENIED.at("access"), access.language(), ErrorType.FORBIDDEN, null));
        } catch (ArchiveUnavailable e) {
            LOG.warn("Rights cannot be read, so an answer was held back: {}", rootOf(e));
            return heldBack(
                    request,
                    response,
                    mutations,
                    RequestErrors.of(
                            RefusalCode.UNAVAILABLE.at("archive"), access.language(), ErrorType.INTERNAL_ERROR, null));
        } catch (UseLogUnavailable e) {
            LOG.warn("The use log cannot be written, so an answer was held back: {}", rootOf(e));
            GraphQLError error = RequestErrors.of(
                    RefusalCode.UNAVAILABLE.at("useLog"), access.language(), ErrorType.INTERNAL_ERROR, null);
            return heldBack(request, response, mutations, error);
        }
    }

    /** The engine leaves out what is beyond the limit; half an answer would be taken for a whole one. */
    private static boolean isCutShort(WebGraphQlResponse response) {
        ResultNodesInfo values =
                response.getExecutionInput().getGraphQLContext().get(ResultNodesInfo.RESULT_NODES_INFO);
        return values != null && values.isMaxResultNodesExceeded();
    }

    private static GraphQLError tooMuch(AccessContext access) {
        return EngineErrors.of("ANSWER_TOO_LARGE", Map.of("max", String.valueOf(MOST_VALUES)), access.language());
    }

    /** An answer without client data: it still tells which mutations were recorded. */
    private static WebGraphQlResponse heldBack(
            WebGraphQlRequest request, WebGraphQlResponse response, MutationAnswers mutations, GraphQLError error) {
        Map<String, Object> data = response.getExecutionResult().getData();
        if (mutations.isEmpty() || data == null) {
            return withoutData(request, List.of(error));
        }
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(
                request.toExecutionInput(),
                ExecutionResult.newExecutionResult()
                        .data(mutations.withoutClientData(data))
                        .addError(error)
                        .build()));
    }

    private static WebGraphQlResponse withoutData(WebGraphQlRequest request, List<GraphQLError> errors) {
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(
                request.toExecutionInput(),
                ExecutionResult.newExecutionResult().errors(errors).build()));
    }

    private static String rootOf(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName();
    }
}
