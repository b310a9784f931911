package fi.luotsi.commandside.archive;

import fi.luotsi.kernel.archive.StartedRows;
import fi.luotsi.kernel.id.ContactId;
import java.util.List;
import java.util.UUID;

/** The records that started from a contact, for a decision about all of them. */
public final class StartedRecords {

    private static final String WHAT = "the records that started from a contact";

    private final ArchiveTransactions transactions;

    StartedRecords(ArchiveTransactions transactions) {
        this.transactions = transactions;
    }

    /** Ids of referrals and episodes, the oldest first; nothing more starts from the contact until the command is stored. */
    public List<UUID> of(ContactId contact) {
        return transactions.read(WHAT, connection -> StartedRows.held(connection, contact));
    }

    /** The contact stays whose it is until the command is stored. */
    public void hold(ContactId contact) {
        transactions.read(WHAT, connection -> {
            StartedRows.hold(connection, contact);
            return contact;
        });
    }
}
