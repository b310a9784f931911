package fi.luotsi.standalone.stores;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Sees to it that the program's own role and database are there. */
final class ArchiveDatabase {

    private static final String NAME = EmbeddedArchive.NAME;

    private ArchiveDatabase() {}

    /** Each step may have been done by a start that was killed after it. */
    static void prepare(int port, String administratorPassword, String password) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        try (Connection connection =
                        DriverManager.getConnection(url, EmbeddedArchive.ADMINISTRATOR, administratorPassword);
                Statement statement = connection.createStatement()) {
            if (absent(connection, "select 1 from pg_roles where rolname = ?")) {
                statement.execute("create role " + NAME + " login");
            }
            // Generated from characters that need no escaping; the server keeps a hash and logs no statement.
            statement.execute("alter role " + NAME + " password '" + password + "'");
            if (absent(connection, "select 1 from pg_database where datname = ?")) {
                statement.execute("create database " + NAME + " owner " + NAME);
            }
        }
    }

    private static boolean absent(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, NAME);
            try (ResultSet found = statement.executeQuery()) {
                return !found.next();
            }
        }
    }
}
