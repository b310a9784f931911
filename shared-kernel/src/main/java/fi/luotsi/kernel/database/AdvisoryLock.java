package fi.luotsi.kernel.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Locks for work that only one copy of the program does at a time on a database; each is held apart from the others. */
public enum AdvisoryLock {
    /** Making and reading the file of the key-encryption key. */
    KEY_FILE(4711704),
    /** Wrapping the stored keys anew. */
    KEY_ROTATION(4711705),
    /** Signing checkpoints. */
    CHECKPOINTS(4711706),
    /** Making and reading the file of the key that signs checkpoints. */
    CHECKPOINT_KEY(4711707),
    /** Granting the first administrator's right. */
    FIRST_ADMINISTRATOR(4711708),
    /** The daily search for records that are kept no longer. */
    DESTRUCTION(4711709),
    /** Which keys of the search there are: shared by all who write tokens, alone by who makes or changes a key. */
    SEARCH_KEY(4711710),
    /** Making all search tokens anew with another key. */
    SEARCH_KEY_RENEWAL(4711711);

    // archive.sql takes 4711703 while it sets up the schema
    private final long number;

    AdvisoryLock(long number) {
        this.number = number;
    }

    /** Waits for the lock, which the transaction of the statement's connection then holds until it ends. */
    public void awaitInTransaction(Statement statement) throws SQLException {
        statement.execute("select pg_advisory_xact_lock(" + number + ")");
    }

    /** As {@link #awaitInTransaction}, beside others who share it. */
    public void shareInTransaction(Statement statement) throws SQLException {
        statement.execute("select pg_advisory_xact_lock_shared(" + number + ")");
    }

    /** Takes the lock for the statement's connection, until it is released or the connection ends; false where another has it. */
    public boolean tryTake(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select pg_try_advisory_lock(" + number + ")")) {
            return row.next() && row.getBoolean(1);
        }
    }

    public void release(Statement statement) throws SQLException {
        statement.execute("select pg_advisory_unlock(" + number + ")");
    }
}
