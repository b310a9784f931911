package fi.luotsi.queryside.api.graphql;

import fi.luotsi.queryside.api.graphql.County.Thing;
import fi.luotsi.queryside.asking.Records;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Random requests made from the schema itself, so that additions to it are asked for too. Every query has its turn, and fields that were
 * not asked for yet go first.
 */
final class AnyRequest {

    /** A query that shows no record, and so is not asked: {@code SignalsTest}. */
    private static final String STATE_OF_LISTS = "listsState";

    /** Deep enough for a record, its client, the client's other records and their parts. */
    private static final int DEPTH = 7;

    /** The program itself refuses more than 600. */
    private static final int FIELDS = 450;

    /** The fields that the oracle needs to judge a record. */
    private static final Set<String> TOLD = Set.of("id", "unit", "rule", "request");

    /** The fields that lead to the records of a list. */
    private static final Set<String> LED_BY = Set.of("edges", "node", "nodes", "totalCount");

    /**
     * A request.
     *
     * @param field of the schema's queries
     * @param about the id that it is asked by, where it is
     * @param of the record of that id, where there is one
     * @param listed the type of what is in the list that it answers with, where it is one
     * @param filtered a list that is not asked for in whole
     */
    record Asked(
            String field,
            String query,
            @Nullable UUID about,
            @Nullable Thing of,
            @Nullable String listed,
            boolean filtered) {}

    private final GraphQLSchema schema;
    private final County county;
    private final Random random;
    private final List<GraphQLFieldDefinition> turn = new ArrayList<>();
    private final Set<String> asked = new TreeSet<>();
    private int left;

    AnyRequest(GraphQLSchema schema, County county, Random random) {
        this.schema = schema;
        this.county = county;
        this.random = random;
    }

    /** The field whose turn it is. */
    String nextField() {
        if (turn.isEmpty()) {
            turn.addAll(queries());
            // of every kind of record there is a history
            queries().stream()
                    .filter(field -> field.getName().equals("history"))
                    .forEach(history -> turn.addAll(Collections.nCopies(5, history)));
            Collections.shuffle(turn, random);
        }
        return turn.getLast().getName();
    }

    Asked next() {
        String name = nextField();
        GraphQLFieldDefinition field = turn.removeLast();
        asked.add("Query." + name);
        left = FIELDS;
        Given given = given(name);
        return new Asked(
                name,
                "{ " + name + given.arguments() + selected(field, given.of()) + " }",
                given.about(),
                given.of(),
                listed(field),
                given.filtered());
    }

    /** Of a connection, by way of its edges. */
    private static @Nullable String listed(GraphQLFieldDefinition field) {
        GraphQLFieldDefinition node = field("node", field("edges", field));
        return node == null ? null : ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(node.getType())).getName();
    }

    private static @Nullable GraphQLFieldDefinition field(String name, @Nullable GraphQLFieldDefinition of) {
        return of != null && GraphQLTypeUtil.unwrapAll(of.getType()) instanceof GraphQLObjectType type
                ? type.getField(name)
                : null;
    }

    /** Every field that was asked for, as {@code Client.name}. */
    Set<String> asked() {
        return asked;
    }

    /** Every field that can be reached by a query. */
    Set<String> reachable() {
        Set<String> fields = new TreeSet<>();
        reach(Objects.requireNonNull(schema.getQueryType()), fields, new HashSet<>());
        fields.remove("Query." + STATE_OF_LISTS);
        return fields;
    }

    private List<GraphQLFieldDefinition> queries() {
        return Objects.requireNonNull(schema.getQueryType()).getFieldDefinitions().stream()
                .filter(query -> !query.getName().equals(STATE_OF_LISTS))
                .toList();
    }

    private static void reach(GraphQLObjectType type, Set<String> fields, Set<String> types) {
        if (types.add(type.getName())) {
            for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
                fields.add(type.getName() + "." + field.getName());
                if (GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType of) {
                    reach(of, fields, types);
                }
            }
        }
    }

    /** Of any record, the fields of its own type; of one that may be of any, those of some type. */
    private String selected(GraphQLFieldDefinition field, @Nullable Thing of) {
        if (!(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLInterfaceType any)) {
            return selected(field, DEPTH);
        }
        List<GraphQLObjectType> types = schema.getImplementations(any);
        GraphQLObjectType type = types.stream()
                .filter(each -> of != null && each.getName().equals(of.recordClass()))
                .findFirst()
                .orElseGet(() -> types.get(random.nextInt(types.size())));
        return " { __typename id ... on " + type.getName() + " {" + fields(type, DEPTH) + " } }";
    }

    private String selected(GraphQLFieldDefinition field, int depth) {
        return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType type
                ? " { __typename" + fields(type, depth) + " }"
                : "";
    }

    private String fields(GraphQLObjectType type, int depth) {
        left--;
        StringBuilder selection = new StringBuilder();
        List<GraphQLFieldDefinition> fields = new ArrayList<>(type.getFieldDefinitions());
        Collections.shuffle(fields, random);
        fields.sort(Comparator.comparing(field -> asked.contains(name(type, field)) ? 1 : 0));
        String unasked = notOfAPage(depth);
        fields.removeIf(field -> field.getName().equals(unasked));
        for (GraphQLFieldDefinition field : fields) {
            if (isTold(type, field) || (left > 0 && isChosen(type, field, depth))) {
                left--;
                asked.add(name(type, field));
                selection.append(' ').append(field.getName()).append(selected(field, below(field, depth)));
            }
        }
        return selection.toString();
    }

    /** Within an answer a page's nodes are asked for once, by themselves or by way of its edges. */
    private String notOfAPage(int depth) {
        return depth == DEPTH ? "" : random.nextBoolean() ? "nodes" : "edges";
    }

    /** The list that is judged has its edges deep, and its nodes shallow. */
    private static int below(GraphQLFieldDefinition field, int depth) {
        return depth == DEPTH && field.getName().equals("nodes") ? 0 : depth - 1;
    }

    private boolean isChosen(GraphQLObjectType type, GraphQLFieldDefinition field, int depth) {
        boolean isRecord = GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType of
                && !of.getFieldDefinitions().stream()
                        .allMatch(each -> GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(each.getType())));
        return isRecord
                ? depth > 0 && (!asked.contains(name(type, field)) || random.nextBoolean())
                : !asked.contains(name(type, field)) || random.nextInt(4) > 0;
    }

    private static boolean isTold(GraphQLObjectType type, GraphQLFieldDefinition field) {
        return TOLD.contains(field.getName())
                || LED_BY.contains(field.getName())
                || Set.of(
                                "Code.code",
                                "SuspectedUse.use",
                                "Referral.minimal",
                                "ContactReport.contacts",
                                "ClientSearch.matches")
                        .contains(name(type, field));
    }

    private static String name(GraphQLObjectType type, GraphQLFieldDefinition field) {
        return type.getName() + "." + field.getName();
    }

    /** The arguments of a query. */
    private record Given(
            String arguments,
            @Nullable UUID about,
            @Nullable Thing of,
            boolean filtered) {

        static Given nothing(String arguments) {
            return new Given(arguments, null, null, false);
        }
    }

    private Given given(String field) {
        return switch (field) {
            case "codes" -> Given.nothing("(list: \"channel\")");
            case "referralChain" -> byId("referralId", "ReferralChain", "");
            case "logReport" -> byId("id", "RightsRequest", ", language: EN");
            case "accessExport" -> byId("id", "RightsRequest", "");
            case "unlinking" -> byId("contactId", "Contact", "");
            case "history" -> byId("id", null, ", first: 100");
            case "undoOffer", "correctable" -> byId("id", null, "");
            case "node" -> byId("id", null, "");
            case "nodes" ->
                Given.nothing(Stream.generate(() -> "\"" + any(anyClass()).id() + "\"")
                        .limit(8)
                        .collect(Collectors.joining(", ", "(ids: [", "])")));
            case "mayBeTold" -> mayBeTold();
            case "searchClients" ->
                Given.nothing("(input: {familyName: \""
                        + county.familyNames().get(any("Client").id()) + "\", givenName: \"Väinö\"})");
            case "contactReport" -> Given.nothing("(from: \"2026-03\", to: \"2026-03\", by: [HUB, TOPIC])");
            case "unusualVolumes" -> {
                LocalDate today = LocalDate.now(ZoneOffset.UTC);
                yield Given.nothing("(from: \"%s\", to: \"%s\", first: 100)".formatted(today.minusDays(7), today));
            }
            case "caseload" -> list("unitWide: true", "filter: {state: \"open\"}");
            case "contacts" -> list("", "filter: {anonymous: false}");
            case "obligations" -> list("", "filter: {overdue: true}");
            case "accessGrants" -> list("", "filter: {person: \"" + Records.unknown() + "\"}");
            case "emergencies" -> list("", "filter: {reviewed: false}");
            case "rightsRequests" -> list("", "filter: {kind: \"access\"}");
            case "accessibilityFeedbacks", "misuseCases" -> list("", "filter: {state: \"open\"}");
            case "destructions" ->
                list("", "filter: {record: \"" + any("Contact").id() + "\"}");
            case "supervisionPacks" ->
                list("", "filter: {client: \"" + any("Client").id() + "\"}");
            case "uses", "suspectedUses", "disclosures" ->
                list("", "filter: {client: \"" + any("Client").id() + "\"}");
            default -> asItsArgumentsSay(field);
        };
    }

    /** A query that takes nothing else than an id asks for a record of the type that it answers with; a list needs nothing. */
    private Given asItsArgumentsSay(String field) {
        GraphQLFieldDefinition query =
                Objects.requireNonNull(schema.getQueryType()).getField(field);
        if (query.getArguments().size() == 1
                && query.getArgument("id") != null
                && query.getType() instanceof GraphQLObjectType type) {
            return byId("id", type.getName(), "");
        }
        if (query.getArguments().stream()
                .allMatch(each -> each.hasSetDefaultValue() || !GraphQLTypeUtil.isNonNull(each.getType()))) {
            return query.getArgument("first") == null ? Given.nothing("") : list("", "");
        }
        throw new IllegalStateException("it is not known how to ask for " + field);
    }

    /** Mostly the id of a record of the kind; now and then of another kind, or of nothing. */
    private Given byId(String argument, @Nullable String recordClass, String more) {
        boolean known = random.nextInt(8) > 0;
        Thing thing = any(recordClass != null && random.nextInt(8) > 0 ? recordClass : anyClass());
        UUID id = known ? thing.id() : Records.unknown();
        return new Given("(" + argument + ": \"" + id + "\"" + more + ")", id, known ? thing : null, false);
    }

    private Given mayBeTold() {
        Thing client = any("Client");
        UUID representative = county.representatives().getOrDefault(client.id(), Records.unknown());
        return new Given(
                "(clientId: \"%s\", representativeId: \"%s\", informationClass: \"contacts\")"
                        .formatted(client.id(), representative),
                client.id(),
                client,
                false);
    }

    private Given list(String always, String filter) {
        boolean filtered = !filter.isEmpty() && random.nextInt(3) == 0;
        return new Given("(first: 200 " + always + " " + (filtered ? filter : "") + ")", null, null, filtered);
    }

    /** A random class, each equally often, however many records it has. */
    private String anyClass() {
        List<String> classes =
                county.things().stream().map(Thing::recordClass).distinct().toList();
        return classes.get(random.nextInt(classes.size()));
    }

    private Thing any(String recordClass) {
        List<Thing> those = county.things().stream()
                .filter(thing -> thing.recordClass().equals(recordClass))
                .toList();
        return those.get(random.nextInt(those.size()));
    }
}
