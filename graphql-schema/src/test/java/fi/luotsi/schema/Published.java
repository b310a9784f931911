package fi.luotsi.schema;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.MockedWiringFactory;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The schema of this module, in one piece. */
final class Published {

    private static final Path FOLDER = Path.of("src/main/resources/graphql");

    private Published() {}

    static TypeDefinitionRegistry definitions() {
        TypeDefinitionRegistry all = new TypeDefinitionRegistry();
        files(FOLDER, ".graphqls").forEach(file -> all.merge(new SchemaParser().parse(file.toFile())));
        return all;
    }

    static GraphQLSchema schema() {
        return schema(definitions());
    }

    static GraphQLSchema schema(TypeDefinitionRegistry definitions) {
        RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
                .wiringFactory(new MockedWiringFactory())
                .build();
        return new SchemaGenerator().makeExecutableSchema(definitions, wiring);
    }

    /** One text, sorted, with descriptions and directives: the form that is approved. */
    static String printed() {
        Set<String> ours = definitions().getDirectiveDefinitions().keySet();
        SchemaPrinter.Options options = SchemaPrinter.Options.defaultOptions()
                .includeScalarTypes(true)
                .includeDirectiveDefinitions(true)
                .includeDirectives(ours::contains)
                .includeDirectiveDefinition(ours::contains);
        return new SchemaPrinter(options).print(schema());
    }

    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
