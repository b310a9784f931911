package fi.luotsi.commandside.archive;

import fi.luotsi.kernel.archive.GrantRows;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** The rights that people hold, for a decision that names one of them. */
public final class GrantsHeld {

    private final ArchiveTransactions transactions;

    GrantsHeld(ArchiveTransactions transactions) {
        this.transactions = transactions;
    }

    /** Whether the person holds a right in the unit at that moment, in one of the roles. */
    public boolean by(UUID person, String unit, Set<String> roles, Instant at) {
        return transactions.read("rights", connection -> GrantRows.validFor(connection, person, at).stream()
                .anyMatch(grant -> grant.unit().equals(unit) && roles.contains(grant.role())));
    }
}
