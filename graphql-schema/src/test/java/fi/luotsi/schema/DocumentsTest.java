package fi.luotsi.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.validation.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every query that stands in a file of its own, whichever module's, fits the schema. */
class DocumentsTest {

    private static final GraphQLSchema SCHEMA = Published.schema();

    static List<Path> documents() {
        return List.of(Path.of("../query-side/src"), Path.of("../infra")).stream()
                .filter(Files::isDirectory)
                .flatMap(folder -> Published.files(folder, ".graphql").stream())
                .filter(file -> !file.toString().contains("/target/"))
                .toList();
    }

    @Test
    void there_are_documents() {
        assertThat(documents()).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_document_fits_the_schema_and_its_operations_have_names(Path file) throws IOException {
        Document document = new Parser().parseDocument(Files.readString(file));

        assertThat(new Validator().validateDocument(SCHEMA, document, Locale.ENGLISH))
                .isEmpty();
        assertThat(document.getDefinitionsOfType(OperationDefinition.class))
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(operation.getName()).isNotBlank());
    }

    @Test
    void a_document_that_does_not_fit_is_told() {
        Document document = new Parser().parseDocument("query Wrong { contact(id: 1) { weather } }");

        assertThat(new Validator().validateDocument(SCHEMA, document, Locale.ENGLISH))
                .isNotEmpty();
    }
}
