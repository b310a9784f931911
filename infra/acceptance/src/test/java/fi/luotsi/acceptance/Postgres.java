package fi.luotsi.acceptance;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** The PostgreSQL of a data folder: its processes, and its database as the administrator sees it. */
record Postgres(Path data) {

    /** The postmaster that runs now. */
    ProcessHandle postmaster() {
        return ProcessHandle.of(Long.parseLong(note().getFirst().strip())).orElseThrow();
    }

    /** The postmaster's children: backends of connections, and PostgreSQL's own. */
    List<ProcessHandle> children() {
        return postmaster().children().toList();
    }

    /** A connection of the administrator; the caller closes it. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + note().get(3).strip() + "/luotsi",
                "postgres",
                Folders.text(data.resolve("archive.password")).strip());
    }

    /** {@code postmaster.pid}: process, folder, start, port, … a line each. */
    private List<String> note() {
        return Folders.text(data.resolve("archive/postmaster.pid")).lines().toList();
    }
}
