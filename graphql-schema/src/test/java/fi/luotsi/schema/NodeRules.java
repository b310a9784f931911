package fi.luotsi.schema;

import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Every kind of record is a {@code Node}, and nothing else is: {@code node(id)} finds what begins in the archive by that id. Each finding
 * is a sentence.
 */
final class NodeRules {

    private static final String NODE = "Node";

    private final GraphQLSchema schema;
    private final Set<String> records;

    /**
     * The rules.
     *
     * @param records the types that aggregates are shown by
     */
    NodeRules(GraphQLSchema schema, Set<String> records) {
        this.schema = schema;
        this.records = records;
    }

    List<String> findings() {
        List<String> found = new ArrayList<>();
        if (!(schema.getType(NODE) instanceof GraphQLInterfaceType node)
                || node.getFieldDefinitions().size() != 1
                || !"UUID!"
                        .equals(GraphQLTypeUtil.simplePrint(
                                node.getFieldDefinitions().getFirst().getType()))) {
            return List.of("Node is not an interface of id: UUID! alone");
        }
        Set<String> nodes = new TreeSet<>();
        schema.getImplementations(node).stream().map(GraphQLObjectType::getName).forEach(nodes::add);
        records.stream()
                .filter(record -> !nodes.contains(record))
                .forEach(record -> found.add(record + " shows a record of its own, and does not implement Node"));
        nodes.stream()
                .filter(type -> !records.contains(type))
                .forEach(type ->
                        found.add(type + " implements Node, but no @Aggregate is shown as it, so node(id) finds none"));
        return found;
    }
}
