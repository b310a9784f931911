package fi.luotsi.benchmarks.history;

import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.archive.StoredRow;
import fi.luotsi.kernel.envelope.EnvelopeCodec;
import fi.luotsi.kernel.json.StoredJson;
import fi.luotsi.kernel.keys.DataKey;
import fi.luotsi.kernel.keys.DataKeys;
import fi.luotsi.kernel.keys.KeyEncryptionKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.postgresql.ds.PGSimpleDataSource;

/** All events of a running demonstration, opened: contacts, episodes and referrals in the published proportions. */
public final class DemoHistory {

    private static final int AT_ONCE = 1_000;

    private final List<Template> templates;

    private DemoHistory(List<Template> templates) {
        this.templates = templates;
    }

    /** Reads it from the embedded archive of a data folder. */
    public static DemoHistory of(Path data) throws IOException {
        PGSimpleDataSource database = archive(data);
        Archive archive = new Archive(database, new EnvelopeCodec());
        DataKeys keys = new DataKeys(database, KeyEncryptionKey.read(data.resolve("key-encryption-key.json")));
        List<Template> templates = new ArrayList<>();
        for (List<StoredRow> rows = archive.rows(0, AT_ONCE);
                !rows.isEmpty();
                rows = archive.rows(rows.getLast().position() + 1, AT_ONCE)) {
            Map<UUID, DataKey> loaded = keys.load(keysOf(rows));
            rows.stream().map(row -> Template.of(row, loaded)).forEach(templates::add);
        }
        return new DemoHistory(List.copyOf(templates));
    }

    /** How many events it has. */
    public int size() {
        return templates.size();
    }

    List<Template> templates() {
        return templates;
    }

    private static Set<UUID> keysOf(List<StoredRow> rows) {
        Set<UUID> keys = new HashSet<>();
        for (StoredRow row : rows) {
            String key =
                    StoredJson.mapper().readTree(row.envelope()).path("key").asString("");
            if (!key.isEmpty()) {
                keys.add(UUID.fromString(key));
            }
        }
        return keys;
    }

    /** As its administrator: the port stands in the server's own note, a line each for process, folder, start and port. */
    public static PGSimpleDataSource archive(Path data) throws IOException {
        PGSimpleDataSource database = new PGSimpleDataSource();
        String port = Files.readAllLines(data.resolve("archive/postmaster.pid"))
                .get(3)
                .strip();
        database.setUrl("jdbc:postgresql://127.0.0.1:" + port + "/luotsi");
        database.setUser("postgres");
        database.setPassword(Files.readString(data.resolve("archive.password")).strip());
        return database;
    }
}
