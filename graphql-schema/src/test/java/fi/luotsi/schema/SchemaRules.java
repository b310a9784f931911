package fi.luotsi.schema;

import graphql.language.StringValue;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules of the schema, so that a reader who knows a part of it can guess the rest. Each finding is a sentence. */
final class SchemaRules {

    private static final String TYPE = "[A-Z][A-Za-z]*";
    private static final String FIELD = "[a-z][A-Za-z]*";
    private static final String CHOICE = "[A-Z]+(_[A-Z0-9]+)*";

    private static final Map<String, String> PAGE_INFO = Map.of(
            "hasNextPage", "Boolean!",
            "hasPreviousPage", "Boolean!",
            "startCursor", "String",
            "endCursor", "String");

    /** Lists that have one order only: by name, and as they are looked through. */
    private static final Set<String> IN_ONE_ORDER = Set.of("Query.staff", "Query.suspectedUses");

    private static final Set<String> PAGED = Set.of("filter", "first", "after", "last", "before");

    /** Answered for programs only: nobody reads them, so they need no words in three languages. */
    private static final Set<String> FOR_PROGRAMS = Set.of("RefusalCode", "Language", "ProofLog", "WatchedList");

    private final GraphQLSchema schema;
    private final Set<String> codeLists;
    private final Set<String> personal;
    private final List<String> found = new ArrayList<>();

    SchemaRules(GraphQLSchema schema, Set<String> codeLists, Set<String> personal) {
        this.schema = schema;
        this.codeLists = codeLists;
        this.personal = personal;
    }

    List<String> findings() {
        schema.getAllTypesAsList().stream()
                .filter(type -> !type.getName().startsWith("__"))
                .forEach(this::look);
        operations("Query").forEach(this::query);
        operations("Mutation").forEach(this::mutation);
        return found;
    }

    private List<GraphQLFieldDefinition> operations(String root) {
        GraphQLObjectType type = schema.getObjectType(root);
        return type == null ? List.of() : type.getFieldDefinitions();
    }

    private void look(GraphQLNamedType type) {
        expect(type.getName().matches(TYPE), type.getName() + " is not in UpperCamelCase");
        switch (type) {
            case GraphQLInputObjectType input -> input(input);
            case GraphQLObjectType object -> object(object);
            case GraphQLEnumType choices ->
                choices.getValues()
                        .forEach(value -> expect(
                                value.getName().matches(CHOICE),
                                choices.getName() + "." + value.getName() + " is not in UPPER_CASE"));
            case GraphQLScalarType _ -> {}
            case GraphQLInterfaceType node when node.getName().equals("Node") -> {}
            default -> expect(false, type.getName() + " is an interface or a union, which clients here do not expect");
        }
    }

    private void input(GraphQLInputObjectType input) {
        String name = input.getName();
        expect(
                name.endsWith("Input") || name.endsWith("Filter"),
                name + " is an input and does not end in Input or Filter");
        input.getFields().forEach(field -> {
            expect(field.getName().matches(FIELD), name + "." + field.getName() + " is not in lowerCamelCase");
            if (name.endsWith("Filter")) {
                expect(
                        !GraphQLTypeUtil.isNonNull(field.getType()),
                        name + "." + field.getName() + " is a filter that must be given");
            }
        });
    }

    private void object(GraphQLObjectType object) {
        String name = object.getName();
        expect(!name.endsWith("Input"), name + " is an answer and ends in Input");
        object.getFieldDefinitions().forEach(field -> field(name, field));
        if (name.endsWith("Payload")) {
            expect(
                    "[UserError!]!".equals(typeOf(object, "userErrors")),
                    name + " is a payload without userErrors: [UserError!]!");
        }
        if (name.endsWith("Connection")) {
            String edge = name.replaceAll("Connection$", "Edge");
            expect(("[" + edge + "!]!").equals(typeOf(object, "edges")), name + " has no edges: [" + edge + "!]!");
            expect(
                    List.of("[" + node(name) + "!]!", "[" + node(name) + "Entry!]!")
                            .contains(Objects.requireNonNullElse(typeOf(object, "nodes"), "")),
                    name + " has no nodes: [" + node(name) + "!]!");
            expect("PageInfo!".equals(typeOf(object, "pageInfo")), name + " has no pageInfo: PageInfo!");
            expect(
                    "Int!".equals(typeOf(object, "totalCount")) || isDescribedAsUnknown(object),
                    name + " has no totalCount: Int!, nor says when it is null");
        }
        if (name.endsWith("Edge")) {
            String node = name.replaceAll("Edge$", "");
            expect("String!".equals(typeOf(object, "cursor")), name + " has no cursor: String!");
            expect(
                    Set.of(node + "!", node + "Entry!")
                            .contains(Objects.requireNonNullElse(typeOf(object, "node"), "")),
                    name + " has no node of its type");
        }
        if (name.equals("PageInfo")) {
            PAGE_INFO.forEach((field, type) ->
                    expect(type.equals(typeOf(object, field)), "PageInfo has no " + field + ": " + type));
        }
    }

    private static String node(String connection) {
        return connection.replaceAll("Connection$", "");
    }

    private static boolean isDescribedAsUnknown(GraphQLObjectType connection) {
        GraphQLFieldDefinition total = connection.getFieldDefinition("totalCount");
        return total != null
                && GraphQLTypeUtil.simplePrint(total.getType()).equals("Int")
                && total.getDescription() != null;
    }

    /** A code is no record, and neither are the errors of a mutation; an id stands for one. */
    private static boolean isListOfRecords(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType()))
                && switch (GraphQLTypeUtil.unwrapAll(field.getType())) {
                    case GraphQLFieldsContainer record ->
                        !Set.of("Code", "UserError").contains(record.getName());
                    case GraphQLScalarType scalar -> scalar.getName().equals("UUID");
                    default -> false;
                };
    }

    private static @Nullable String typeOf(GraphQLObjectType object, String field) {
        GraphQLFieldDefinition definition = object.getFieldDefinition(field);
        return definition == null ? null : GraphQLTypeUtil.simplePrint(definition.getType());
    }

    private void field(String type, GraphQLFieldDefinition field) {
        String name = type + "." + field.getName();
        expect(field.getName().matches(FIELD), name + " is not in lowerCamelCase");
        String of = typeName(field.getType());
        if (of.endsWith("Connection")) {
            expect("Int".equals(argument(field, "first")), name + " is a list without first: Int");
            expect("String".equals(argument(field, "after")), name + " is a list without after: String");
            expect(
                    (argument(field, "last") == null) == (argument(field, "before") == null),
                    name + " has one of last and before, and not the other");
            expect(field.getArgument("filter") != null, name + " is a list without filter");
            expect(
                    field.getArgument("sort") != null || IN_ONE_ORDER.contains(name),
                    name + " is a list without sort, as ListOrder with its own order as the default");
            field.getArguments().stream()
                    .filter(argument -> !PAGED.contains(argument.getName()))
                    .filter(argument -> !GraphQLTypeUtil.isNonNull(argument.getType()))
                    .forEach(argument -> expect(
                            false, name + "(" + argument.getName() + ") limits the list: put it into its filter"));
        }
        expect(
                !isListOfRecords(field) || type.endsWith("Connection") || field.hasAppliedDirective("whole"),
                name + " is a list that can grow: make it a connection, or say by @whole why it is answered whole");
        expect(
                !(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLEnumType) || FOR_PROGRAMS.contains(of),
                name + " answers the enum " + of + ", which has no words: make it a Code of a list");
        directive(field, "coded", "list").ifPresent(list -> {
            expect(codeLists.contains(list), name + " is @coded by an unknown list: " + list);
            expect(of.equals("Code"), name + " is @coded and no Code");
        });
        boolean isSealed = field.hasAppliedDirective("sealed");
        boolean isPersonal = personal.contains(of);
        expect(!isSealed || isPersonal || of.equals("String"), name + " is @sealed, but no event holds a sealed " + of);
        expect(
                !isSealed || !GraphQLTypeUtil.isNonNull(field.getType()),
                name + " is @sealed and never null, but its key may be destroyed");
        expect(isSealed || !isPersonal, name + " is personal and not @sealed");
    }

    private static Stream<String> values(GraphQLAppliedDirective directive, String argument) {
        Object value = directive.getArgument(argument).getArgumentValue().getValue();
        return Stream.of(value instanceof StringValue text ? text.getValue() : String.valueOf(value));
    }

    private static Optional<String> directive(GraphQLFieldDefinition field, String name, String argument) {
        return Stream.ofNullable(field.getAppliedDirective(name))
                .flatMap(directive -> values(directive, argument))
                .findFirst();
    }

    private void query(GraphQLFieldDefinition field) {
        field.getArguments()
                .forEach(argument -> expect(
                        argument.getName().matches(FIELD),
                        "Query." + field.getName() + "(" + argument.getName() + ") is not in lowerCamelCase"));
        boolean self = Set.of("viewer", "codes").contains(field.getName());
        expect(self || field.getDescription() != null, "Query." + field.getName() + " is not described");
    }

    private void mutation(GraphQLFieldDefinition field) {
        String name = "Mutation." + field.getName();
        expect(typeName(field.getType()).endsWith("Payload"), name + " does not answer with a payload");
        expect(
                !GraphQLTypeUtil.isNonNull(field.getType()),
                name + " is never null: where it fails, the outcomes of the request's other mutations are lost");
        if (field.getArgument("input") == null) {
            return; // care of the read models names one in plain arguments
        }
        GraphQLType input = GraphQLTypeUtil.unwrapAll(field.getArgument("input").getType());
        String expected = Character.toUpperCase(field.getName().charAt(0))
                + field.getName().substring(1) + "Input!";
        expect(expected.equals(argument(field, "input")), name + " does not take input: " + expected);
        if (input instanceof GraphQLInputObjectType object) {
            var command = object.getFieldDefinition("commandId");
            expect(
                    command != null
                            && GraphQLTypeUtil.simplePrint(command.getType()).equals("UUID!"),
                    object.getName() + " has no commandId: UUID!, so a repeat is not recognised");
        }
    }

    private static @Nullable String argument(GraphQLFieldDefinition field, String name) {
        var argument = field.getArgument(name);
        return argument == null ? null : GraphQLTypeUtil.simplePrint(argument.getType());
    }

    private static String typeName(GraphQLType type) {
        return ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(type)).getName();
    }

    private void expect(boolean kept, String finding) {
        if (!kept) {
            found.add(finding);
        }
    }
}
