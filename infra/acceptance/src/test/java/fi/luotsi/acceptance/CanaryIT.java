package fi.luotsi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No plaintext personal value is at rest in any file, at any time: write-ahead log, logs and document store included. */
class CanaryIT {

    private static final Pattern DOCUMENTS = Pattern.compile("document store is ready on port (\\d+)");

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final Canaries canaries = new Canaries(random);
    private final Canaries controls = new Canaries(random);

    @TempDir
    Path folder;

    @Test
    void a_value_of_any_personal_type_is_found_in_no_file_and_one_that_is_planted_beside_it_is() throws Exception {
        Path data = folder.resolve("data");
        Map<String, Path> planted = new HashMap<>();
        try (Program program = Program.start(data)) {
            for (Canaries.Kind kind : Canaries.Kind.values()) {
                PersonalCase one = new PersonalCase(program, canaries, kind);
                one.record();
                one.read();
                sendWhatIsRefused(program, kind);
                plant(program, kind, planted);
            }
            assertThat(canaries.types())
                    .as("a canary of each personal type that the schema has")
                    .isNotEmpty()
                    .isEqualTo(PersonalTypes.of(program.as("helmi")));
            try (Connection connection = program.postgres().connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("checkpoint");
            }
            assertThat(found(canaries.texts())).as("with seed %s", seed).isEmpty();
        }
        assertThat(found(canaries.texts()))
                .as("after the stop, with seed %s", seed)
                .isEmpty();
        Map<Path, Set<String>> control = found(controls.texts());
        planted.forEach((text, where) -> assertThat(control.entrySet())
                .as("the control planted in %s", where)
                .anyMatch(file -> file.getKey().startsWith(where)
                        && ByteSearch.texts(file.getValue()).contains(text)));
    }

    /** By file, at any depth of the test's folder: the data folder, and beside it what the program printed. */
    private Map<Path, Set<String>> found(Set<String> texts) {
        ByteSearch search = new ByteSearch(texts);
        Map<Path, Set<String>> found = new TreeMap<>();
        for (Path file : Folders.files(folder)) {
            Set<String> inFile = search.find(Folders.bytes(file));
            if (!inFile.isEmpty()) {
                found.put(folder.relativize(file), inFile);
            }
        }
        return found;
    }

    /** A refused value is not stored, so it may be nowhere; the danger is a log line or a message that quotes it. */
    private void sendWhatIsRefused(Program program, Canaries.Kind kind) {
        Caller helmi = program.as("helmi");
        Map<String, Object> tooLong = Inputs.contact(Inputs.id());
        tooLong.put("noteId", Inputs.id());
        tooLong.put("note", canaries.own(kind) + " sana".repeat(5000));
        helmi.mutate("receiveContact", "ReceiveContactInput", tooLong);
        Map<String, Object> withCode = Inputs.contact(Inputs.id());
        withCode.put("noteId", Inputs.id());
        withCode.put("note", canaries.own(kind) + " 040 123 4567 " + canaries.own(kind) + "@esimerkki.fi");
        helmi.mutate("receiveContact", "ReceiveContactInput", withCode);
        Map<String, Object> noCode = Inputs.contact(Inputs.id());
        noCode.put("channel", canaries.own(kind));
        noCode.put("municipality", canaries.own(kind));
        helmi.mutate("receiveContact", "ReceiveContactInput", noCode);
        Map<String, Object> wrongTypes = Inputs.contact(canaries.own(kind));
        wrongTypes.put("receivedAt", canaries.own(kind));
        wrongTypes.put("resolvedAtFirstContact", canaries.own(kind));
        helmi.mutate("receiveContact", "ReceiveContactInput", wrongTypes);
        helmi.post("{ contact(id: \"" + canaries.own(kind) + "\") { id } }", Map.of());
        helmi.post("{ " + canaries.own(kind) + " { id } } } " + canaries.own(kind), Map.of());
        helmi.post("query { contacts(filter: { channel: \"" + canaries.own(kind) + "\" }) { totalCount } }", Map.of());
        helmi.mutate("registerClient", "RegisterClientInput", Inputs.client(Inputs.id(), canaries.own(kind)));
        program.as("lempi")
                .post("mutation { rebuildReadModel(name: \"" + canaries.own(kind) + "\") { name } }", Map.of());
        String inAddress = URLEncoder.encode(canaries.own(kind), StandardCharsets.UTF_8);
        helmi.get("/" + inAddress + "?q=" + inAddress);
        program.as("eero").get("/reports/contacts.csv?from=" + inAddress + "&to=2026-01&by=" + inAddress);
        program.as("eero").get("/export/events?from=" + inAddress);
        Caller.text(HttpRequest.newBuilder(program.address("/graphql"))
                .header("Authorization", "Bearer " + canaries.own(Canaries.Kind.SHORT_ASCII))
                .header("Luotsi-Purpose", canaries.own(Canaries.Kind.SHORT_ASCII))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"" + canaries.own(kind)))
                .build());
        Caller.text(helmi.request("/graphql")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"" + canaries.own(kind)))
                .build());
    }

    /** In a row, in a document, and in what the program printed: where a value that leaked would be. */
    private void plant(Program program, Canaries.Kind kind, Map<String, Path> planted)
            throws SQLException, IOException {
        String inRow = controls.own(kind);
        try (Connection connection = program.postgres().connect();
                Statement statement = connection.createStatement();
                PreparedStatement insert = connection.prepareStatement("insert into control values (?, ?)")) {
            statement.execute("create table if not exists control (text text, bytes bytea)");
            insert.setString(1, inRow + " sana toisensa perään".repeat(200));
            insert.setBytes(2, Base64.getEncoder().encode(inRow.getBytes(StandardCharsets.UTF_8)));
            // a page of the database's own log ends in the middle of one now and then
            for (int copies = 0; copies < 3; copies++) {
                insert.executeUpdate();
            }
        }
        planted.put(inRow, Path.of("data/archive/pg_wal"));
        Matcher port = DOCUMENTS.matcher(program.printed());
        assertThat(port.find()).isTrue();
        String inDocument = controls.own(kind);
        try (MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + port.group(1))) {
            client.getDatabase("luotsi").getCollection("control").insertOne(new Document("text", inDocument));
        }
        planted.put(inDocument, Path.of("data/documents"));
        String inLog = controls.own(kind);
        Files.writeString(folder.resolve("data.log"), inLog + "\n", StandardOpenOption.APPEND);
        planted.put(inLog, Path.of("data.log"));
    }

    /** A search that finds nothing proves nothing until it is seen to find each form it looks for. */
    @Test
    void the_search_finds_a_text_in_every_form() {
        String text = "Käpyåöxyz";
        Set<String> forms = new HashSet<>();
        for (int offset = 0; offset < 3; offset++) {
            String before = "x".repeat(offset);
            for (byte[] written : List.of(
                    Base64.getEncoder().encode((before + text + "yy").getBytes(StandardCharsets.UTF_8)),
                    Base64.getUrlEncoder().encode((before + text + "yy").getBytes(StandardCharsets.UTF_8)),
                    (before + text).getBytes(StandardCharsets.UTF_8),
                    (before + text).getBytes(StandardCharsets.ISO_8859_1),
                    (before + text).getBytes(StandardCharsets.UTF_16LE),
                    (before + text).getBytes(StandardCharsets.UTF_16BE))) {
                Set<String> found = new ByteSearch(Set.of(text)).find(written);
                assertThat(found).isNotEmpty();
                forms.addAll(found);
            }
        }
        assertThat(forms).hasSize(7);
    }
}
