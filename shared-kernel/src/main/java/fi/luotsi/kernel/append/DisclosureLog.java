package fi.luotsi.kernel.append;

import fi.luotsi.kernel.casework.DisclosureEvent;
import fi.luotsi.kernel.casework.Metadata;
import fi.luotsi.kernel.casework.ReferralSending.ReferralSent;
import fi.luotsi.kernel.casework.SupervisionPacks.SupervisionPackMade;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.json.StoredJson;
import fi.luotsi.kernel.keys.AssociatedData;
import fi.luotsi.kernel.keys.LogKeys;
import fi.luotsi.kernel.keys.LogTokens;
import fi.luotsi.kernel.personal.Disclosure;
import fi.luotsi.kernel.personal.DisclosureEntry;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * Logs each disclosure in the transaction that records it (703/2023 §10(3)): no disclosure is without its row, and no row without
 * its disclosure.
 */
final class DisclosureLog implements AppendStep {

    private static final String INSERT =
            "insert into disclosure_log (disclosure_id, event_id, disclosed_at, actor, role, unit, purpose, basis,"
                    + " client_token, key_month, sealed) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final LogKeys keys;
    private final LogTokens tokens;

    DisclosureLog(LogKeys keys, LogTokens tokens) {
        this.keys = keys;
        this.tokens = tokens;
    }

    @Override
    public void write(Connection connection, List<Envelope> fresh) throws SQLException {
        for (Envelope envelope : fresh) {
            if (envelope.event() instanceof DisclosureEvent event && event.tellsOutside()) {
                write(connection, envelope, event);
            }
        }
    }

    private void write(Connection connection, Envelope envelope, DisclosureEvent event) throws SQLException {
        ClientId client = event.clientId();
        String basis = event.basis();
        if (client == null
                || basis == null
                || !(event.disclosure() instanceof Personal.Fresh<Disclosure>(Disclosure disclosure))
                || !(event.target() instanceof Personal.Fresh<Text>(Text target))) {
            throw new IllegalStateException("a disclosure without its client, basis or content");
        }
        Metadata metadata = envelope.metadata();
        UUID id = Ids.next();
        LocalDate month = LogKeys.monthOf(metadata.appendedAt());
        DisclosureEntry entry = new DisclosureEntry(
                client,
                envelope.event() instanceof ReferralSent sent ? sent.referralId() : null,
                envelope.event() instanceof SupervisionPackMade made ? made.packId() : null,
                disclosure,
                target,
                metadata.serviceTask(),
                metadata.organiser(),
                metadata.producer());
        byte[] sealed = keys.ofMonth(connection, month)
                .seal(StoredJson.mapper().writeValueAsBytes(entry), AssociatedData.of(DisclosureEntry.KIND, id));
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, id);
            insert.setObject(2, envelope.id());
            insert.setObject(3, metadata.occurredAt().atOffset(ZoneOffset.UTC));
            insert.setObject(4, metadata.actor().id());
            insert.setString(5, metadata.actor().role());
            insert.setString(6, metadata.actor().unit());
            insert.setString(7, metadata.purpose());
            insert.setString(8, basis);
            insert.setBytes(9, tokens.client(client));
            insert.setObject(10, month);
            insert.setBytes(11, sealed);
            insert.executeUpdate();
        }
    }
}
