package fi.luotsi.commandside.archive;

import fi.luotsi.kernel.archive.LimitRows;
import fi.luotsi.kernel.casework.ProcessingLimits.BanSet;
import fi.luotsi.kernel.casework.ProcessingLimits.ProcessingRestricted;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.kernel.envelope.Envelope;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A limit holds, and no longer holds, from the moment that its event is committed: the door reads these rows. That a record which a
 * limit names is the client's own is known here, by the record's key.
 */
final class LimitStep implements AppendStep {

    @Override
    public void write(Connection connection, List<Envelope> fresh) throws SQLException {
        for (Envelope envelope : fresh) {
            switch (envelope.event()) {
                case BanSet set -> refuseUnlessHers(connection, set.record(), envelope.aggregate());
                case ProcessingRestricted restricted ->
                    refuseUnlessHers(connection, restricted.record(), envelope.aggregate());
                default -> {}
            }
            LimitRows.write(connection, envelope);
        }
    }

    private static void refuseUnlessHers(Connection connection, @Nullable UUID record, UUID client)
            throws SQLException {
        if (record != null
                && (record.equals(client)
                        || !LimitRows.clientOf(connection, record).equals(Optional.of(client)))) {
            throw new Refused(List.of(RefusalCode.NOT_FOUND.at("record")));
        }
    }
}
