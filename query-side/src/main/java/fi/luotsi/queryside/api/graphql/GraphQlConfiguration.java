package fi.luotsi.queryside.api.graphql;

import fi.luotsi.kernel.code.Code;
import fi.luotsi.kernel.command.Role;
import fi.luotsi.queryside.authorization.Rights;
import fi.luotsi.queryside.authorization.Scope;
import fi.luotsi.queryside.language.Language;
import fi.luotsi.schema.Described;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.analysis.QueryComplexityInfo;
import graphql.execution.AbortExecutionException;
import graphql.schema.DataFetchingEnvironment;
import java.util.Arrays;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Scalars, directives, labels and limits of the schema. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:fi/luotsi/queryside/api/graphql/defaults.properties")
class GraphQlConfiguration {

    /** The standard introspection query is 13 deep; the deepest sensible one of ours is 9. */
    private static final int DEPTH = 16;

    /**
     * Fields of one request: introspection has about 200, a screen of ours at most 150; a thousand aliases are refused. It does not
     * limit {@link SchemaQuery}: the document of an access export grows with the schema.
     */
    private static final int FIELDS = 600;

    @Bean
    RuntimeWiringConfigurer scalarsAndDirectives() {
        return wiring -> wiring.scalar(TextScalar.UUID_TEXT)
                .scalar(TextScalar.DATE_TIME)
                .scalar(TextScalar.DATE)
                .directive("coded", new CodedDirective())
                .directive("sealed", new SealedDirective())
                .directive("staff", new StaffDirective())
                .type("Code", type -> type.dataFetcher(
                                "code", environment -> source(environment).value())
                        .dataFetcher("label", GraphQlConfiguration::label))
                .type("CodeListEntry", type -> type.dataFetcher(
                                "code", environment -> source(environment).value())
                        .dataFetcher("label", GraphQlConfiguration::label));
    }

    /** Everything in the schema is described; of queries and mutations also who may. */
    @Bean
    Described descriptions(Rights rights) {
        return new Described(policy -> Arrays.stream(Role.values())
                .filter(role -> rights.policies().contains(policy) && rights.scopeIn(policy, role) != Scope.NONE)
                .toList());
    }

    @Bean
    GraphQlSourceBuilderCustomizer described(
            Described descriptions, InputCheck inputs, ObjectProvider<GraphQlSource> source) {
        return builder -> builder.configureTypeDefinitions(descriptions::describe)
                .configureGraphQl(engine -> engine.preparsedDocumentProvider(
                        new KnownDocuments(inputs, () -> source.getObject().schema())));
    }

    @Bean
    MaxQueryDepthInstrumentation depthLimit() {
        return new MaxQueryDepthInstrumentation(DEPTH) {
            @Override
            protected AbortExecutionException mkAbortException(int depth, int max) {
                return new AbortExecutionException("QUERY_TOO_DEEP max=" + max);
            }
        };
    }

    @Bean
    MaxQueryComplexityInstrumentation fieldLimit() {
        return new MaxQueryComplexityInstrumentation(FIELDS, GraphQlConfiguration::isFromOutside) {
            @Override
            protected AbortExecutionException mkAbortException(int fields, int max) {
                return new AbortExecutionException("QUERY_TOO_WIDE max=" + max);
            }
        };
    }

    private static boolean isFromOutside(QueryComplexityInfo query) {
        return !query.getInstrumentationExecuteOperationParameters()
                .getExecutionContext()
                .getGraphQLContext()
                .hasKey(SchemaQuery.class);
    }

    private static String label(DataFetchingEnvironment environment) {
        String asked = environment.getArgument("language");
        Language language = asked == null ? AccessContexts.of(environment).language() : Language.valueOf(asked);
        return source(environment).label(language.tag());
    }

    private static Code source(DataFetchingEnvironment environment) {
        if (environment.getSource() instanceof Code code) {
            return code;
        }
        throw new IllegalStateException("a field of type Code lacks its @coded directive");
    }
}
