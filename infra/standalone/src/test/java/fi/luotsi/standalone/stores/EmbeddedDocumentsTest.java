package fi.luotsi.standalone.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

class EmbeddedDocumentsTest {

    private final DataFolder folder;

    record Kept(@Id String id, int position, List<String> parts) {}

    EmbeddedDocumentsTest(@TempDir Path parent) {
        folder = DataFolder.open(parent.resolve("data"));
    }

    @AfterEach
    void close() {
        folder.close();
    }

    @Test
    void spring_data_writes_and_reads_across_a_restart() {
        Kept written = new Kept("one", 7, List.of("ä", "b"));
        try (EmbeddedDocuments documents = EmbeddedDocuments.start(folder)) {
            template(documents).save(written);
        }

        try (EmbeddedDocuments documents = EmbeddedDocuments.start(folder)) {
            assertThat(template(documents).findById("one", Kept.class)).isEqualTo(written);
        }
        assertThat(setAside()).isEmpty();
    }

    /** So a kill in the middle of an insert left it once: the document could neither be found nor written again. */
    @ParameterizedTest
    @ValueSource(strings = {"databases.luotsi.texts", "luotsi.texts._index__id_"})
    void a_document_without_its_index_entry_and_an_entry_without_its_document_are_damage(String map) {
        write(10);
        try (MVStore store = MVStore.open(file().toString())) {
            store.openMap(map).remove(store.openMap(map).firstKey());
        }

        assertThat(texts()).isEmpty();
        assertThat(setAside()).hasSize(1);
    }

    @Test
    void nothing_is_saved_in_the_middle_of_a_command() {
        try (EmbeddedDocuments documents = EmbeddedDocuments.start(folder)) {
            assertThat(documents.store().getAutoCommitDelay()).isZero();
            assertThat(documents.store().getAutoCommitMemory()).isZero();
        }
    }

    /** So a full disk leaves it. */
    @Test
    void a_store_that_has_closed_itself_is_opened_again_on_the_same_port() {
        Kept written = new Kept("one", 7, List.of("ä", "b"));
        try (EmbeddedDocuments documents = EmbeddedDocuments.start(folder)) {
            MongoTemplate template = template(documents);
            template.save(written);
            documents.store().commit();

            documents.store().closeImmediately();

            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .until(() -> written.equals(template.findById("one", Kept.class)));
        }
        assertThat(setAside()).isEmpty();
    }

    @Test
    void it_answers_on_this_machine_only_and_names_its_database() {
        try (EmbeddedDocuments documents = EmbeddedDocuments.start(folder)) {
            assertThat(documents.uri()).matches("mongodb://127\\.0\\.0\\.1:\\d+/luotsi");
        }
    }

    @Test
    void a_file_of_garbage_is_set_aside_and_the_store_starts_empty() throws IOException {
        write(10);
        Files.write(file(), "no store at all".repeat(1000).getBytes(StandardCharsets.UTF_8));

        assertThat(texts()).isEmpty();
        assertThat(setAside()).hasSize(1);
    }

    /** The store either goes back to a state it had before, position and all, or is set aside: both are caught up. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void a_file_damaged_anywhere_is_never_an_obstacle_and_never_half_read(long seed) throws IOException {
        write(500);
        write(500);
        Random random = new Random(seed);
        try (RandomAccessFile damaged = new RandomAccessFile(file().toFile(), "rw")) {
            for (int n = 0; n < 5; n++) {
                byte[] noise = new byte[1 + random.nextInt(2000)];
                random.nextBytes(noise);
                damaged.seek(random.nextLong(damaged.length() - noise.length));
                damaged.write(noise);
            }
        }

        List<String> found = texts();
        write(3);

        assertThat(found).allMatch(text -> text.matches("text \\d+")).hasSizeLessThanOrEqualTo(1000);
        assertThat(texts()).hasSize(found.size() + 3);
        assertThat(setAside()).hasSizeLessThanOrEqualTo(1);
    }

    private void write(int documents) {
        with(collection -> collection.insertMany(IntStream.range(0, documents)
                .mapToObj(n -> new Document("text", "text " + n))
                .toList()));
    }

    private List<String> texts() {
        return with(collection ->
                collection.find().map(found -> found.getString("text")).into(new ArrayList<>()));
    }

    private <T> T with(Function<MongoCollection<Document>, T> work) {
        try (EmbeddedDocuments documents = EmbeddedDocuments.start(folder);
                MongoClient client = MongoClients.create(documents.uri())) {
            return work.apply(client.getDatabase("luotsi").getCollection("texts"));
        }
    }

    private static MongoTemplate template(EmbeddedDocuments documents) {
        return new MongoTemplate(new SimpleMongoClientDatabaseFactory(documents.uri()));
    }

    private Path file() {
        return folder.file("documents").resolve("documents.mv");
    }

    private List<Path> setAside() {
        try (Stream<Path> entries = Files.list(folder.path())) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith("documents.damaged-"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
