package fi.luotsi.commandside.archive;

import fi.luotsi.kernel.archive.NamedSince;
import java.util.UUID;

/** The records that decisions go by, so that nothing is taken back of one that somebody is just acting on. */
public final class LookedAt {

    private static final String WHAT = "what was recorded since";

    private final ArchiveTransactions transactions;

    LookedAt(ArchiveTransactions transactions) {
        this.transactions = transactions;
    }

    /** Nothing is taken back of the record until the command is stored. */
    public void hold(UUID record) {
        transactions.read(WHAT, connection -> {
            NamedSince.hold(connection, record);
            return record;
        });
    }

    /** Whether an event of another record that came after the record's of that sequence number names it; nobody looks at it until then. */
    public boolean actedOnSince(UUID record, long sequence) {
        return transactions.read(WHAT, connection -> {
            NamedSince.holdAlone(connection, record);
            return NamedSince.by(connection, record, sequence);
        });
    }
}
