package fi.luotsi.commandside.archive;

import fi.luotsi.kernel.archive.StartedRows;
import fi.luotsi.kernel.database.ArchiveUnavailable;
import fi.luotsi.kernel.id.ContactId;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** The records that started from a contact, for a decision about all of them. */
public final class StartedRecords {

    private final ArchiveTransactions transactions;

    StartedRecords(ArchiveTransactions transactions) {
        this.transactions = transactions;
    }

    /** Ids of referrals and episodes, the oldest first; nothing more starts from the contact until the command is stored. */
    public List<UUID> of(ContactId contact) {
        return within(connection -> StartedRows.held(connection, contact));
    }

    /** The contact stays whose it is until the command is stored. */
    public void hold(ContactId contact) {
        within(connection -> {
            StartedRows.hold(connection, contact);
            return contact;
        });
    }

    private <T> T within(ArchiveTransactions.Work<T> work) {
        try {
            return transactions.within(work);
        } catch (SQLException e) {
            throw new ArchiveUnavailable("the records that started from a contact cannot be read", e);
        }
    }
}
