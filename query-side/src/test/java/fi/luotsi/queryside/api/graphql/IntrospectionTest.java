package fi.luotsi.queryside.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import graphql.introspection.IntrospectionQuery;
import graphql.introspection.IntrospectionQueryBuilder;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Tools ask the schema what it has: what they send is answered, and what is refused says why. */
@OnRealStores
class IntrospectionTest {

    private static final String[] HEADERS = {
        "Luotsi-Purpose", "advice-and-guidance", "Luotsi-Service-Task", "service-guidance", "Accept-Language", "en"
    };

    @Autowired
    private Asking asking;

    private final Person aino = Person.counsellor(Records.newUnit());

    static Stream<Arguments> ofTools() {
        return Stream.of(
                Arguments.of("graphql-java", IntrospectionQuery.INTROSPECTION_QUERY),
                Arguments.of(
                        "graphql-java, everything",
                        IntrospectionQueryBuilder.build(IntrospectionQueryBuilder.Options.defaultOptions()
                                .descriptions(true)
                                .schemaDescription(true)
                                .specifiedByUrl(true)
                                .directiveIsRepeatable(true)
                                .inputValueDeprecation(true)
                                .typeRefFragmentDepth(7))),
                Arguments.of("GraphiQL, Insomnia (graphql-js 16)", graphqlJs("", "", 7)),
                Arguments.of(
                        "Apollo, graphql-codegen, Altair, Postman (graphql-js 16, everything)",
                        graphqlJs("(includeDeprecated: true)", "specifiedByURL", 9)),
                Arguments.of("the query type's fields beside all types'", """
                        { __schema { queryType { name fields { name args { name type { name kind ofType { name } } } } }
                            mutationType { fields { name } }
                            types { name kind fields { name type { name kind ofType { name kind } } } } } }"""),
                Arguments.of("the input of each mutation", """
                        { __schema { mutationType { fields { name args { name type { ofType { name
                            inputFields { name type { name kind ofType { name } } } } } } } } } }"""),
                Arguments.of("a type by name", "{ __type(name: \"Contact\") { name fields { name type { name } } } }"),
                Arguments.of(
                        "two types by name",
                        "{ a: __type(name: \"Contact\") { fields { name } } b: __type(name: \"Client\") { fields { name } } }"));
    }

    /** As getIntrospectionQuery of graphql-js 16 writes it, with its options. */
    private static String graphqlJs(String deprecated, String specified, int depth) {
        return """
                query IntrospectionQuery {
                  __schema {
                    queryType { name }
                    mutationType { name }
                    subscriptionType { name }
                    types { ...FullType }
                    directives { name description locations args%1$s { ...InputValue } }
                  }
                }
                fragment FullType on __Type {
                  kind name description %2$s
                  fields(includeDeprecated: true) {
                    name description
                    args%1$s { ...InputValue }
                    type { ...TypeRef }
                    isDeprecated deprecationReason
                  }
                  inputFields%1$s { ...InputValue }
                  interfaces { ...TypeRef }
                  enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
                  possibleTypes { ...TypeRef }
                }
                fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue }
                fragment TypeRef on __Type { kind name %3$s }
                """.formatted(deprecated, specified, "ofType { kind name ".repeat(depth) + "}".repeat(depth));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ofTools")
    void what_a_tool_asks_of_the_schema_is_answered(String tool, String query) {
        Answer answer = asking.query(aino, query, HEADERS);

        assertThat(answer.json().path("errors").isMissingNode())
                .as("%s: %s", tool, answer.json().path("errors"))
                .isTrue();
        assertThat(answer.body()).contains("\"name\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ __schema { types { fields { type { fields { name } } } } } }",
                "{ __schema { types { fields { type { ...F } } } } } fragment F on __Type { possibleTypes { name } }",
                "{ __schema { types { interfaces { possibleTypes { fields { name } } } } } }"
            })
    void lists_of_lists_of_lists_are_refused_for_good(String query) {
        Answer answer = asking.query(aino, query, HEADERS);

        assertThat(answer.json().at("/errors/0/extensions/code").asString()).isEqualTo("INTROSPECTION_TOO_LARGE");
        assertThat(answer.json().at("/errors/0/message").asString()).contains("at most two lists", "/schema.graphqls");
    }

    @Test
    void many_aliases_of_the_types_are_refused_for_good() {
        String types = "{ types { fields { name } } }";
        StringBuilder query = new StringBuilder("{");
        for (int i = 0; i < 20; i++) {
            query.append(" a").append(i).append(": __schema ").append(types);
        }

        assertThat(asking.query(aino, query.append(" }").toString(), HEADERS)
                        .json()
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("INTROSPECTION_TOO_LARGE");
    }
}
