package fi.luotsi.standalone.sequences;

import fi.luotsi.kernel.command.Role;
import fi.luotsi.kernel.id.Ids;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Sends a step as the program's user would: what has to be looked up first is looked up. */
record Sending(GraphQLSchema schema, Edge edge) {

    private static final Someone AUDITOR = Someone.of("eero", Role.AUDITOR);

    Played.Done send(Step step) {
        Map<String, Object> input = new LinkedHashMap<>(step.input());
        if (input.containsKey("search") && input.get("name") instanceof Map<?, ?> name) {
            input.put("search", searched(step.by(), name));
        }
        if (input.containsKey("uses")) {
            input.put("uses", uses(step.by()));
        }
        Reply reply = sent(step, input);
        if (reply.refusals(step.mutation()).stream().anyMatch(refusal -> refusal.startsWith("SEARCH_FIRST "))) {
            found(step.by(), String.valueOf(input.get("clientId")));
            input.put("commandId", Ids.next().toString());
            reply = sent(step, input);
        }
        return new Played.Done(step, reply.status(), reply.refusals(step.mutation()), reply.isFault(step.mutation()));
    }

    private Reply sent(Step step, Map<String, Object> input) {
        GraphQLFieldDefinition field = Objects.requireNonNull(
                Objects.requireNonNull(schema.getMutationType()).getFieldDefinition(step.mutation()), step.mutation());
        GraphQLInputObjectType type = (GraphQLInputObjectType)
                GraphQLTypeUtil.unwrapAll(field.getArgument("input").getType());
        Map<String, Object> taken = new LinkedHashMap<>(input);
        // a command may have a component that the program fills in
        taken.keySet().removeIf(name -> type.getField(name) == null);
        String query = "mutation($input: %s!) { %s(input: $input) { %s } }"
                .formatted(type.getName(), step.mutation(), selection(field));
        return edge.ask(step.by(), query, Map.of("input", taken));
    }

    private static String selection(GraphQLFieldDefinition mutation) {
        return ((GraphQLObjectType) GraphQLTypeUtil.unwrapAll(mutation.getType()))
                .getFieldDefinitions().stream()
                        .map(part -> part.getName() + part(GraphQLTypeUtil.unwrapAll(part.getType())))
                        .collect(Collectors.joining(" "));
    }

    private static String part(Object type) {
        return !(type instanceof GraphQLObjectType part)
                ? ""
                : part.getFieldDefinition("id") != null ? " { id }" : " { code path }";
    }

    /** Rows of the use log that may be looked into. */
    private List<String> uses(Someone by) {
        List<String> ids = new ArrayList<>();
        edge.ask(by, "{ uses(first: 2) { nodes { id } } }", Map.of())
                .data()
                .at("/uses/nodes")
                .forEach(use -> ids.add(use.path("id").asString()));
        return ids;
    }

    /** Finds the client under the name that they have now. */
    private void found(Someone by, String client) {
        var name = edge.ask(AUDITOR, "{ client(id: \"%s\") { name { given family } } }".formatted(client), Map.of())
                .data()
                .at("/client/name");
        if (name.has("family")) {
            searched(
                    by,
                    Map.of(
                            "family", name.path("family").asString(),
                            "given", name.path("given").asString()));
        }
    }

    /** The id of a search of the person. */
    private String searched(Someone by, Map<?, ?> name) {
        return edge.ask(
                        by,
                        "query($input: ClientSearchInput!) { searchClients(input: $input) { searchId matches { clientId } } }",
                        Map.of(
                                "input",
                                Map.of(
                                        "familyName", Objects.requireNonNull(name.get("family")),
                                        "givenName", Objects.requireNonNull(name.get("given")))))
                .data()
                .at("/searchClients/searchId")
                .asString(Ids.next().toString());
    }
}
