package fi.luotsi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The read store can always be made again, so damage to it asks nobody for help and changes no answer. */
class DamagedDocumentsIT {

    private static final String EVERYTHING =
            "{ contacts { totalCount edges { node { id version notes { nodes { id text } } client { id } } } }"
                    + " caseload { totalCount edges { node { id version state { code } notes { nodes { text } } client { name { family } } } } } }";

    private interface Damage {
        void to(Path file) throws IOException;
    }

    @TempDir
    Path folder;

    @Test
    void a_damaged_document_store_changes_no_answer() throws Exception {
        Path data = folder.resolve("data");
        Path file = data.resolve("documents/documents.mv");
        String before;
        try (Program program = Program.start(data)) {
            record(program.as("helmi"));
            before = answers(program);
            assertThat(before).contains("Uusinimi").contains("\"totalCount\":5");
        }
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Map<String, Damage> damages = Map.of(
                "bytes flipped", store -> flip(store, random),
                "truncated", store -> truncate(store),
                "emptied", store -> Files.write(store, new byte[0]),
                "garbage",
                        store -> Files.write(
                                store, "no store at all ".repeat(5000).getBytes(StandardCharsets.UTF_8)));
        for (Map.Entry<String, Damage> damage : damages.entrySet()) {
            damage.getValue().to(file);
            try (Program program = Program.start(data)) {
                assertThat(answers(program))
                        .as("%s, with seed %s", damage.getKey(), seed)
                        .isEqualTo(before);
            }
        }
        assertThat(setAside(data))
                .as("what was damaged is kept for whoever wants to know why")
                .isNotEmpty();
    }

    private static void record(Caller helmi) {
        String search = helmi.graphql(
                        "query($input: ClientSearchInput!) { searchClients(input: $input) { searchId } }",
                        Map.of("input", Map.of("familyName", "Koekäyttäjä", "givenName", "Testi")))
                .at("/data/searchClients/searchId")
                .asString();
        Journey journey = new Journey("helmi", search);
        for (int n = 0; n < 5 * Journey.STEPS; n++) {
            assertThat(Load.sent(helmi, journey.next())).isPresent();
        }
    }

    private static String answers(Program program) {
        return program.as("helmi").post(EVERYTHING, Map.of()).body();
    }

    private static void flip(Path file, Random random) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int n = 0; n < 400; n++) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
        }
        Files.write(file, bytes);
    }

    private static void truncate(Path file) throws IOException {
        try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }
    }

    private static List<Path> setAside(Path data) throws IOException {
        try (Stream<Path> entries = Files.list(data)) {
            return new ArrayList<>(
                    entries.filter(entry -> entry.getFileName().toString().startsWith("documents.damaged-"))
                            .toList());
        }
    }
}
