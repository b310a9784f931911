package fi.luotsi.queryside.oversight.uselog;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.parser.Parser;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.MockedWiringFactory;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A document of an access export, read side by side with the schema. */
final class CopiedFields {

    /**
     * A field of the document.
     *
     * @param path as {@code Client.notes.text}
     * @param parent name of the field that it stands in
     */
    record Asked(String path, String parent, GraphQLFieldDefinition definition, boolean isLeaf) {

        String name() {
            return definition.getName();
        }

        String type() {
            return CopyMarks.type(definition).getName();
        }
    }

    final List<Asked> asked = new ArrayList<>();

    /** Fields beside those of the document, as {@code Note.writtenBy}, which lead to no type on the path. */
    final Map<String, GraphQLFieldDefinition> left = new TreeMap<>();

    private final GraphQLSchema schema;

    private CopiedFields(GraphQLSchema schema) {
        this.schema = schema;
    }

    static CopiedFields of(AccessExportFields fields, GraphQLSchema schema) {
        CopiedFields copied = new CopiedFields(schema);
        Document document = new Parser().parseDocument(fields.document());
        SelectionSet query = document.getDefinitionsOfType(OperationDefinition.class)
                .getFirst()
                .getSelectionSet();
        Field client = query.getSelectionsOfType(Field.class).getFirst();
        copied.walk(client.getSelectionSet(), List.of("Client"), schema.getObjectType("Client"), Set.of("Client"));
        return copied;
    }

    /** The published schema, with more to it where more is given. */
    static GraphQLSchema schema(String... more) {
        TypeDefinitionRegistry definitions = new TypeDefinitionRegistry();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:graphql/**/*.graphqls")) {
                definitions.merge(new SchemaParser().parse(file.getContentAsString(StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List.of(more).forEach(each -> definitions.merge(new SchemaParser().parse(each)));
        return new SchemaGenerator()
                .makeExecutableSchema(
                        definitions,
                        RuntimeWiring.newRuntimeWiring()
                                .wiringFactory(new MockedWiringFactory())
                                .build());
    }

    List<String> paths() {
        return asked.stream().map(Asked::path).toList();
    }

    private void walk(SelectionSet selected, List<String> path, GraphQLObjectType type, Set<String> types) {
        Set<String> names = new TreeSet<>();
        for (Field field : selected.getSelectionsOfType(Field.class)) {
            names.add(field.getName());
            GraphQLFieldDefinition definition = Objects.requireNonNull(type.getFieldDefinition(field.getName()));
            List<String> further = with(path, field.getName());
            boolean pages = CopyMarks.type(definition).getName().endsWith("Connection");
            SelectionSet inner = pages ? nodes(field) : field.getSelectionSet();
            String of = AccessExportFields.recordOf(definition).getName();
            boolean leaf = inner == null || of.equals("Code");
            asked.add(new Asked(String.join(".", further), path.getLast(), definition, leaf));
            if (inner != null && !leaf) {
                walk(inner, further, schema.getObjectType(of), Set.copyOf(with(List.copyOf(types), of)));
            }
        }
        type.getFieldDefinitions().stream()
                .filter(field -> !names.contains(field.getName()))
                .filter(field ->
                        !types.contains(AccessExportFields.recordOf(field).getName()))
                .forEach(field -> left.put(type.getName() + "." + field.getName(), field));
    }

    /** What is asked of the nodes of a list; nothing else may be, or the list would not be answered whole. */
    private static SelectionSet nodes(Field list) {
        List<Field> asked = list.getSelectionSet().getSelectionsOfType(Field.class);
        if (asked.size() != 1
                || !asked.getFirst().getName().equals("nodes")
                || !list.getArguments().isEmpty()) {
            throw new AssertionError(list.getName() + " is asked for in part");
        }
        return asked.getFirst().getSelectionSet();
    }

    private static List<String> with(List<String> path, String name) {
        List<String> further = new ArrayList<>(path);
        further.add(name);
        return further;
    }
}
