package fi.luotsi.kernel.append;

import static fi.luotsi.kernel.append.RecordDestruction.change;
import static fi.luotsi.kernel.append.RecordDestruction.refuseUnless;

import fi.luotsi.kernel.casework.Destructions.DestructionProposed;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** The records whose destruction is proposed, as rows: each is in one proposal at most, and leaves it destroyed or spared. */
final class ProposedRecords {

    private ProposedRecords() {}

    static void propose(Connection connection, UUID id, DestructionProposed proposed) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into destruction (destruction_id, confirm_by) values (?, ?)")) {
            insert.setObject(1, id);
            insert.setObject(2, proposed.confirmBy());
            insert.executeUpdate();
        }
        for (UUID record : proposed.records()) {
            int added = change(
                    connection,
                    "insert into destruction_record (record, destruction_id) values (?, ?) on conflict do nothing",
                    record,
                    id);
            refuseUnless(added == 1, "records");
        }
    }

    static void hold(Connection connection, UUID id, UUID record, boolean held) throws SQLException {
        int changed = change(
                connection,
                "update destruction_record set held = " + held + " where record = ? and destruction_id = ?",
                record,
                id);
        refuseUnless(changed == 1, "record");
    }

    /** Takes the record out of its proposal; a hold that comes now waits, and is too late. */
    static void leave(Connection connection, UUID id, UUID record) throws SQLException {
        int left = change(
                connection,
                "delete from destruction_record where record = ? and destruction_id = ? and not held",
                record,
                id);
        refuseUnless(left == 1, "destroyed");
    }
}
