package fi.luotsi.queryside.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.schema.Described;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class SchemaTextTest {

    @Test
    void every_file_is_there_in_the_order_of_its_name(@TempDir Path first, @TempDir Path second) throws IOException {
        write(first, "graphql/b/later.graphqls", "type Later { \"Öinen\" later: Int }");
        write(second, "graphql/a.graphqls", "\"\"\"Öinen\"\"\"\ntype Early { a: Int }\n");
        write(second, "graphql/notes.txt", "no schema");
        var folders = new URL[] {first.toUri().toURL(), second.toUri().toURL()};
        try (var classes = new URLClassLoader(folders, null)) {
            assertThat(new SchemaText(new PathMatchingResourcePatternResolver(classes), new Described(_ -> List.of()))
                            .show())
                    .isEqualTo("""
                            # graphql/a.graphqls
                            "Öinen"
                            type Early {
                              a: Int
                            }

                            # graphql/b/later.graphqls
                            type Later {
                              "Öinen"
                              later: Int
                            }
                            """);
        }
    }

    private static void write(Path folder, String file, String text) throws IOException {
        var path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
