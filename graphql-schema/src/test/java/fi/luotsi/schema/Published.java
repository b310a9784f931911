package fi.luotsi.schema;

import fi.luotsi.kernel.command.Role;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.MockedWiringFactory;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The schema of this module, in one piece. */
final class Published {

    private static final Path FOLDER = Path.of("src/main/resources/graphql");

    /** The policies are data of another module; they are read where they stand. */
    private static final Path POLICIES =
            Path.of("../query-side/src/main/resources/fi/luotsi/queryside/authorization/rights.csv");

    private static final Map<String, List<String>> RIGHTS = rights();

    private Published() {}

    static Set<String> policies() {
        return RIGHTS.keySet();
    }

    /** As the program has them: with a description of everything. */
    static TypeDefinitionRegistry definitions() {
        TypeDefinitionRegistry all = written();
        described().describe(all);
        return all;
    }

    static Described described() {
        return new Described(policy -> {
            List<String> row = RIGHTS.getOrDefault(policy, List.of());
            return Arrays.stream(Role.values())
                    .filter(role -> !row.isEmpty())
                    .filter(role -> !row.get(
                                    RIGHTS.getOrDefault("policy", List.of()).indexOf(role.claim()))
                            .equals("none"))
                    .toList();
        });
    }

    /** Rows of the matrix of rights by policy, and its head. */
    private static Map<String, List<String>> rights() {
        try {
            return Files.readAllLines(POLICIES).stream()
                    .map(line -> List.of(line.split(";", -1)))
                    .collect(Collectors.toMap(List::getFirst, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As they stand in their files. */
    static TypeDefinitionRegistry written() {
        TypeDefinitionRegistry all = new TypeDefinitionRegistry();
        files(FOLDER, ".graphqls").forEach(file -> all.merge(new SchemaParser().parse(file.toFile())));
        return all;
    }

    /** Of one text with the whole schema: without the limit that is meant for the documents of strangers. */
    static TypeDefinitionRegistry parsed(String text) {
        return new SchemaParser().parse(new StringReader(text), ParserOptions.getDefaultSdlParserOptions());
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
