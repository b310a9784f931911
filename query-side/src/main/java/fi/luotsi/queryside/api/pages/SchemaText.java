package fi.luotsi.queryside.api.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The GraphQL schema as it was written, comments and all: every SDL file in the order of its name. */
@RestController
class SchemaText {

    private static final String FILES = "classpath*:graphql/**/*.graphqls";

    private final String schema;

    SchemaText(ResourcePatternResolver resources) throws IOException {
        this.schema = Arrays.stream(resources.getResources(FILES))
                .sorted(Comparator.comparing(SchemaText::path))
                .map(SchemaText::text)
                .collect(Collectors.joining("\n"));
    }

    @GetMapping(path = "/schema.graphqls", produces = "text/plain;charset=UTF-8")
    String show() {
        return schema;
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

    private static String text(Resource file) {
        try {
            return "# " + path(file) + "\n"
                    + file.getContentAsString(StandardCharsets.UTF_8).strip() + "\n";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
