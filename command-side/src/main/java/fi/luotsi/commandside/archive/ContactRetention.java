package fi.luotsi.commandside.archive;

import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.event.ContactEvent.ContactLinked;
import fi.luotsi.kernel.event.ContactEvent.ContactUnlinked;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact and its notes are kept as their client's from the moment they are linked, and as an anonymous caller's again after. */
final class ContactRetention implements AppendStep {

    @Override
    public void write(Connection connection, List<Envelope> fresh) throws SQLException {
        for (Envelope envelope : fresh) {
            switch (envelope.event()) {
                case ContactLinked linked ->
                    classify(connection, envelope.aggregate(), linked.clientId().value(), "contact-linked");
                case ContactUnlinked _ ->
                    classify(connection, envelope.aggregate(), null, RecordKind.CONTACT.retentionClass());
                default -> {}
            }
        }
    }

    private static void classify(Connection connection, UUID contact, @Nullable UUID client, String retentionClass)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update data_key set subject = ?, retention_class = ? where aggregate_id = ?")) {
            update.setObject(1, client);
            update.setString(2, retentionClass);
            update.setObject(3, contact);
            update.executeUpdate();
        }
    }
}
