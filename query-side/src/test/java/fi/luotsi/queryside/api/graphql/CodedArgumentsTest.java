package fi.luotsi.queryside.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.command.Role;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.authorization.Rights;
import fi.luotsi.queryside.authorization.Scope;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

/**
 * An argument of a query, or a part of a filter, is held to the list that the schema says it is of, and to none where it says none: every
 * text that a query takes is sent as a code that no list has.
 */
@OnRealStores
class CodedArgumentsTest {

    private static final String NO_CODE = "no-such-code";
    private static final Set<String> OF_THE_PAGE = Set.of("after", "before");

    private record Given(GraphQLFieldDefinition query, String argument, String path, String value, String list) {}

    @Autowired
    private Asking asking;

    @Autowired
    private GraphQlSource source;

    @Autowired
    private Rights rights;

    @TestFactory
    List<DynamicTest> a_query_takes_codes_of_the_list_that_the_schema_names() {
        List<Given> all = texts();
        assertThat(all.stream().filter(each -> !each.list().isEmpty())).hasSizeGreaterThan(25);
        return all.stream()
                .map(given -> DynamicTest.dynamicTest(given.query().getName() + " " + given.path(), () -> asked(given)))
                .toList();
    }

    private void asked(Given given) {
        Answer answer = asking.query(
                mayAsk(given.query().getName()),
                "{ %s(%s) { __typename } }".formatted(given.query().getName(), arguments(given)));

        if (given.list().isEmpty()) {
            assertThat(answer.errors()).noneMatch(error -> error.startsWith("UNKNOWN_CODE"));
        } else {
            assertThat(answer.errors()).containsExactly("UNKNOWN_CODE " + given.path());
            assertThat(answer.json().at("/errors/0/extensions/details/list").asString())
                    .isEqualTo(given.list());
        }
    }

    private List<Given> texts() {
        List<Given> found = new ArrayList<>();
        for (GraphQLFieldDefinition query : source.schema().getQueryType().getFieldDefinitions()) {
            for (GraphQLArgument argument : query.getArguments()) {
                String name = argument.getName();
                if (GraphQLTypeUtil.unwrapAll(argument.getType()) instanceof GraphQLInputObjectType input
                        && name.equals("filter")) {
                    input.getFields().stream()
                            .filter(part -> isText(part.getType()))
                            .forEach(part -> found.add(new Given(
                                    query,
                                    name,
                                    name + "." + part.getName(),
                                    "{%s: %s}".formatted(part.getName(), sent(part.getType())),
                                    list(part))));
                } else if (isText(argument.getType()) && !OF_THE_PAGE.contains(name)) {
                    found.add(new Given(query, name, name, sent(argument.getType()), list(argument)));
                }
            }
        }
        return found;
    }

    /** The argument, and every other one that has to be given. */
    private static String arguments(Given given) {
        return given.query().getArguments().stream()
                .filter(argument -> argument.getName().equals(given.argument())
                        || (GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue()))
                .map(argument -> argument.getName() + ": "
                        + (argument.getName().equals(given.argument()) ? given.value() : right(argument.getType())))
                .collect(Collectors.joining(", "));
    }

    private static String right(GraphQLType type) {
        return switch (((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(type)).getName()) {
            case "UUID" -> "\"" + Records.unknown() + "\"";
            case "Date" -> "\"2026-03-02\"";
            case "ContactDimension" -> "[MONTH]";
            case "ClientSearchInput" -> "{familyName: \"Nobody\", givenName: \"Nobody\"}";
            default -> "\"2026-03\"";
        };
    }

    private static String sent(GraphQLType type) {
        boolean isList = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(type));
        return isList ? "[\"" + NO_CODE + "\"]" : "\"" + NO_CODE + "\"";
    }

    private static boolean isText(GraphQLType type) {
        return ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(type)).getName().equals("String");
    }

    private static String list(GraphQLDirectiveContainer given) {
        GraphQLAppliedDirective coded = given.getAppliedDirective("coded");
        return coded == null ? "" : String.valueOf(coded.getArgument("list").<Object>getValue());
    }

    private Person mayAsk(String query) {
        return Arrays.stream(Role.values())
                .filter(Role::isGranted)
                .filter(role -> rights.scope(role, "Query." + query) != Scope.NONE)
                .map(role -> Person.of(role.claim(), Records.newUnit()))
                .findFirst()
                .orElseThrow();
    }
}
