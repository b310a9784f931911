package fi.luotsi.queryside.asking;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The mutations that take an input, read from the schema's files: a new one has its document and its test by being there. */
public final class SchemaMutations {

    private static final GraphQLSchema SCHEMA = UnExecutableSchemaGenerator.makeUnExecutableSchema(read());

    private SchemaMutations() {}

    /** Their names, in the schema's order. */
    public static List<String> names() {
        return Objects.requireNonNull(SCHEMA.getMutationType()).getFieldDefinitions().stream()
                .filter(mutation -> mutation.getArgument("input") != null)
                .map(GraphQLFieldDefinition::getName)
                .toList();
    }

    /** A document that sends {@code $input} and asks for the whole payload; of an object in it, for its id. */
    public static String document(String mutation) {
        GraphQLObjectType payload =
                (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(field(mutation).getType());
        String asked = payload.getFieldDefinitions().stream()
                .map(SchemaMutations::selection)
                .collect(Collectors.joining(" "));
        return "mutation($input: %s!) { %s(input: $input) { %s } }"
                .formatted(input(mutation).getName(), mutation, asked);
    }

    private static String selection(GraphQLFieldDefinition field) {
        if (!(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType part)) {
            return field.getName();
        }
        boolean hasId = part.getFieldDefinition("id") != null;
        return field.getName() + (hasId ? " { id }" : " { code path message }");
    }

    /** The fields of the input, as {@code name.given}; of a list, those of its elements. */
    public static Set<String> inputPaths(String mutation) {
        Set<String> paths = new TreeSet<>();
        walk("", input(mutation), paths);
        return paths;
    }

    private static void walk(String before, GraphQLInputObjectType type, Set<String> paths) {
        type.getFields().forEach(field -> {
            String path = before + field.getName();
            if (GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLInputObjectType part) {
                walk(path + ".", part, paths);
            } else {
                paths.add(path);
            }
        });
    }

    /** The names of those by which something can be put right, sorted. */
    public static Set<String> correctable() {
        return Objects.requireNonNull(SCHEMA.getMutationType()).getFieldDefinitions().stream()
                .filter(field -> field.hasAppliedDirective("correctable"))
                .map(GraphQLFieldDefinition::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static GraphQLInputObjectType input(String mutation) {
        return (GraphQLInputObjectType)
                GraphQLTypeUtil.unwrapAll(field(mutation).getArgument("input").getType());
    }

    private static GraphQLFieldDefinition field(String mutation) {
        return Objects.requireNonNull(
                Objects.requireNonNull(SCHEMA.getMutationType()).getFieldDefinition(mutation), mutation);
    }

    private static TypeDefinitionRegistry read() {
        TypeDefinitionRegistry all = new TypeDefinitionRegistry();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:graphql/*.graphqls")) {
                all.merge(new SchemaParser().parse(file.getContentAsString(StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
