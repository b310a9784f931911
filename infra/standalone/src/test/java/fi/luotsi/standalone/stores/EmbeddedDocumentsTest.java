package fi.luotsi.standalone.stores;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

        assertThat(count()).isZero();
        assertThat(setAside()).hasSize(1);
    }

    @Test
    void a_file_damaged_in_its_middle_is_set_aside_before_anybody_reads_it() throws IOException {
        write(5_000);
        try (RandomAccessFile damaged = new RandomAccessFile(file().toFile(), "rw")) {
            long middle = damaged.length() / 3;
            damaged.seek(middle);
            damaged.write(new byte[(int) (damaged.length() / 3)]);
        }

        assertThat(count()).isZero();
        assertThat(setAside()).hasSize(1);
        write(3);
        assertThat(count()).isEqualTo(3);
        assertThat(setAside()).hasSize(1);
    }

    private void write(int documents) {
        with(collection -> {
            IntStream.range(0, documents)
                    .forEach(n -> collection.replaceOne(
                            Filters.eq("_id", n),
                            new Document("_id", n).append("text", "text " + n),
                            new ReplaceOptions().upsert(true)));
            return documents;
        });
    }

    private long count() {
        return with(MongoCollection::countDocuments);
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
