package fi.luotsi.standalone.stores;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import fi.luotsi.standalone.startup.RefusedStart;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** Asks the configured databases once, before anything is built on them. No sentence repeats a credential. */
final class ConfiguredStores {

    private static final int WAIT_SECONDS = 10;

    private ConfiguredStores() {}

    static void refuseUnreachableArchive(String url, String username, String password) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new RefusedStart("luotsi.archive.url must be the address of a PostgreSQL database, as in"
                    + " jdbc:postgresql://host:5432/luotsi.");
        }
        Properties properties = new Properties();
        if (!username.isBlank()) {
            properties.setProperty("user", username);
            properties.setProperty("password", password);
        }
        properties.setProperty("loginTimeout", Integer.toString(WAIT_SECONDS));
        try (Connection connection = DriverManager.getConnection(url, properties)) {
            refuseUnsynced(connection, withoutCredentials(url));
        } catch (SQLException failure) {
            throw new RefusedStart(archiveSentence(withoutCredentials(url), failure), failure);
        }
    }

    /** An acknowledged write must be on disk; {@code fsync} is the server's own to turn on. */
    private static void refuseUnsynced(Connection connection, String url) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet setting = statement.executeQuery("show fsync")) {
            if (setting.next() && setting.getString(1).equals("off")) {
                throw new RefusedStart(
                        "The archive database at " + url + " runs with fsync=off and can lose what it has"
                                + " acknowledged: set fsync=on there and start again.");
            }
        }
    }

    static void refuseUnreachableDocuments(String uri) {
        try {
            ConnectionString address = new ConnectionString(uri);
            MongoClientSettings settings = MongoClientSettings.builder()
                    .applyConnectionString(address)
                    .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(WAIT_SECONDS, TimeUnit.SECONDS))
                    .build();
            String database = address.getDatabase();
            try (MongoClient client = MongoClients.create(settings)) {
                client.getDatabase(database == null ? "admin" : database).runCommand(new Document("ping", 1));
            }
        } catch (IllegalArgumentException malformed) {
            throw new RefusedStart(
                    "luotsi.documents.uri must be the address of a MongoDB database, as in"
                            + " mongodb://host:27017/luotsi.",
                    malformed);
        } catch (MongoSecurityException refused) {
            throw new RefusedStart(
                    "The document database at " + withoutCredentials(uri)
                            + " refuses the user name or password: correct them in luotsi.documents.uri.",
                    refused);
        } catch (MongoException failure) {
            throw new RefusedStart(
                    "The document database at " + withoutCredentials(uri)
                            + " cannot be reached: see that it runs, or correct luotsi.documents.uri.",
                    failure);
        }
    }

    private static String archiveSentence(String url, SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (state.startsWith("28")) {
            return "The archive database at " + url + " refuses the user name or password: correct"
                    + " luotsi.archive.username and luotsi.archive.password.";
        }
        if (state.equals("3D000")) {
            return "The server at " + url + " has no such database: create it, or correct luotsi.archive.url.";
        }
        return "The archive database at " + url
                + " cannot be reached: see that it runs, or correct luotsi.archive.url.";
    }

    /** Without the part before an at sign and the part after a question mark. */
    private static String withoutCredentials(String address) {
        return address.replaceFirst("\\?.*$", "").replaceFirst("//.*@", "//");
    }
}
