package fi.luotsi.commandside.archive;

import fi.luotsi.kernel.database.ArchiveUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The archive's transactions. A connection is taken from the pool at the first statement only, so that a command that waits for
 * an aggregate's lock holds none.
 */
public final class ArchiveTransactions {

    private final DataSource database;
    private final JdbcTransactionManager manager;
    private final TransactionTemplate template;

    public ArchiveTransactions(DataSource pool) {
        LazyConnectionDataSourceProxy lazy = new LazyConnectionDataSourceProxy();
        lazy.setTargetDataSource(pool);
        lazy.setDefaultAutoCommit(true);
        lazy.setDefaultTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        this.database = lazy;
        this.manager = new JdbcTransactionManager(lazy);
        this.template = new TransactionTemplate(manager);
    }

    public PlatformTransactionManager manager() {
        return manager;
    }

    /** Runs work in the current transaction, or in one of its own where there is none. */
    <T> T within(Work<T> work) throws SQLException {
        try {
            return template.<T>execute(_ -> {
                Connection connection = DataSourceUtils.getConnection(database);
                try {
                    return work.on(connection);
                } catch (SQLException e) {
                    throw new Failed(e);
                } finally {
                    DataSourceUtils.releaseConnection(connection, database);
                }
            });
        } catch (Failed e) {
            throw e.failure;
        }
    }

    /**
     * Reads for a decision, in the command's own transaction.
     *
     * @param what as a sentence names it, as "rights"
     * @throws ConcurrencyException when the database let another command go first
     * @throws ArchiveUnavailable when it does not answer
     */
    <T> T read(String what, Work<T> work) {
        try {
            return within(work);
        } catch (SQLException e) {
            if (StorageFailure.isLostRace(e)) {
                throw new ConcurrencyException("another command was first", e);
            }
            throw new ArchiveUnavailable(what + " cannot be read", e);
        }
    }

    /** Runs something as soon as the current transaction is committed; not at all if it is rolled back. */
    static void afterCommit(Runnable what) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                what.run();
            }
        });
    }

    /** Work on the transaction's connection. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Carries a failure of the database through Spring's template, which then rolls back. */
    private static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final SQLException failure;

        private Failed(SQLException failure) {
            super(failure);
            this.failure = failure;
        }
    }
}
