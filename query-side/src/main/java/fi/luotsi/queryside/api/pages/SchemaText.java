package fi.luotsi.queryside.api.pages;

import fi.luotsi.schema.Described;
import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.parser.Parser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The GraphQL schema with a description of everything: every SDL file in the order of its name. */
@RestController
class SchemaText {

    private static final String FILES = "classpath*:graphql/**/*.graphqls";

    /** Made when it is first asked for: the files are read and parsed for it once more. */
    private final SingletonSupplier<String> schema;

    SchemaText(ResourcePatternResolver resources, Described descriptions) throws IOException {
        Resource[] files = resources.getResources(FILES);
        this.schema = SingletonSupplier.of(() -> text(files, descriptions));
    }

    private static String text(Resource[] files, Described descriptions) {
        return Arrays.stream(files)
                .sorted(Comparator.comparing(SchemaText::path))
                .map(file -> "# " + path(file) + "\n" + described(file, descriptions) + "\n")
                .collect(Collectors.joining("\n"));
    }

    @GetMapping(path = "/schema.graphqls", produces = "text/plain;charset=UTF-8")
    String show() {
        return schema.obtain();
    }

    /** The path below the folder {@code graphql}, so that the order is the same from folders and from archives. */
    private static String path(Resource file) {
        try {
            var url = file.getURL().toString();
            return url.substring(url.lastIndexOf("/graphql/") + 1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String described(Resource file, Described descriptions) {
        try {
            Document written = Parser.parse(file.getContentAsString(StandardCharsets.UTF_8));
            return AstPrinter.printAst(descriptions.describe(written)).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
