package fi.luotsi.standalone.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL's programs are unpacked once for a folder. */
class PostgresBinariesTest {

    @Test
    void starts_that_unpack_side_by_side_all_get_the_programs_and_leave_nothing_else(@TempDir Path folder)
            throws Exception {
        Path parent = folder.resolve("programs");
        Set<Path> homes = new HashSet<>();
        try (ExecutorService starts = Executors.newFixedThreadPool(3)) {
            List<Future<Path>> unpacking = IntStream.range(0, 3)
                    .mapToObj(_ -> starts.submit(() -> PostgresBinaries.unpackedIn(parent)))
                    .toList();
            for (Future<Path> each : unpacking) {
                homes.add(each.get());
            }
        }

        assertThat(homes).singleElement().satisfies(home -> {
            assertThat(home.resolve("bin/postgres")).isExecutable();
            try (Stream<Path> left = Files.list(parent)) {
                assertThat(left).containsExactly(home);
            }
        });
    }
}
