package fi.luotsi.queryside.oversight.uselog;

import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.json.StoredJson;
import fi.luotsi.kernel.keys.AssociatedData;
import fi.luotsi.kernel.keys.DataKey;
import fi.luotsi.kernel.keys.LogKeys;
import fi.luotsi.kernel.keys.LogTokens;
import fi.luotsi.kernel.personal.DisclosureEntry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The disclosure log, opened row by row. */
@Component
class DisclosureLogRows {

    private final OpenedLog<LoggedDisclosure> log;
    private final LogKeys keys;
    private final LogTokens tokens;

    DisclosureLogRows(DataSource database, LogKeys keys, LogTokens tokens) {
        this.log = new OpenedLog<>(database, "disclosure_log", "disclosed_at", "disclosure_id", this::row);
        this.keys = keys;
        this.tokens = tokens;
    }

    OpenedLog<LoggedDisclosure> log() {
        return log;
    }

    /** The rows that a filter is about. */
    Selection about(DisclosureFilter filter) {
        UUID client = filter.client();
        return Selection.ALL
                .ids("disclosure_id", filter.ids())
                .where("client_token = ?", client == null ? null : tokens.client(new ClientId(client)))
                .where("unit = ?", filter.unit())
                .where("basis = ?", filter.basis())
                .where("disclosed_at >= ?", filter.disclosedFrom())
                .where("disclosed_at < ?", filter.disclosedBefore());
    }

    private LoggedDisclosure row(Connection connection, ResultSet row) throws SQLException {
        UUID id = row.getObject("disclosure_id", UUID.class);
        DisclosureEntry entry = opened(connection, id, row);
        return new LoggedDisclosure(
                id,
                row.getObject("disclosed_at", OffsetDateTime.class).toInstant(),
                row.getObject("actor", UUID.class),
                row.getString("role"),
                row.getString("unit"),
                row.getString("purpose"),
                row.getString("basis"),
                entry == null ? null : entry.client().value(),
                entry == null || entry.referral() == null
                        ? null
                        : entry.referral().value(),
                entry == null || entry.pack() == null ? null : entry.pack().value(),
                entry == null ? null : entry.disclosure().recipient(),
                entry == null ? null : entry.target().text(),
                entry == null ? null : entry.disclosure().information(),
                entry == null ? null : entry.disclosure().consentReference(),
                entry == null ? null : entry.organiser(),
                entry == null ? null : entry.producer());
    }

    private @Nullable DisclosureEntry opened(Connection connection, UUID id, ResultSet row) throws SQLException {
        DataKey key = keys.known(connection, row.getObject("key_month", LocalDate.class));
        return key == null
                ? null
                : StoredJson.mapper()
                        .readValue(
                                key.open(row.getBytes("sealed"), AssociatedData.of(DisclosureEntry.KIND, id)),
                                DisclosureEntry.class);
    }
}
