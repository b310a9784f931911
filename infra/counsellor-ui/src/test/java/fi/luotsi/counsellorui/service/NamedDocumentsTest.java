package fi.luotsi.counsellorui.service;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every document that the desk asks by is one of the schema's. */
class NamedDocumentsTest {

    private static final GraphQLSchema SCHEMA = schema();

    static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/graphql-documents"))) {
            return files.toList();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_document_asks_for_what_the_schema_has(Path document) throws IOException {
        String name = document.getFileName().toString().replace(".graphql", "");
        String text = Files.readString(document);

        assertThat(new Validator().validateDocument(SCHEMA, Parser.parse(text), Locale.ENGLISH))
                .isEmpty();
        assertThat(text).containsPattern("^(query|mutation) " + name + "\\b");
    }

    private static GraphQLSchema schema() {
        TypeDefinitionRegistry types = new TypeDefinitionRegistry();
        try {
            for (Resource part :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:graphql/*.graphqls")) {
                types.merge(new SchemaParser().parse(part.getContentAsString(StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SchemaGenerator().makeExecutableSchema(types, RuntimeWiring.MOCKED_WIRING);
    }
}
