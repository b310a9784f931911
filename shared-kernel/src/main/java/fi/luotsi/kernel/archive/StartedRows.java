package fi.luotsi.kernel.archive;

import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.casework.ContactLinking.ContactParted;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeOpened;
import fi.luotsi.kernel.casework.ReferralSending.ReferralSent;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.RecordId;
import fi.luotsi.kernel.value.Origin;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * The records that started from a contact, as rows beside the events: its episodes, its referrals, those of its episodes, and all
 * that such a referral was referred on to. A contact that was linked or unlinked has a row until all of them are in line with it.
 */
public final class StartedRows {

    private StartedRows() {}

    /** A contact whose records are to be brought in line, as it was linked or unlinked at this version. */
    public record Unsettled(ContactId contact, long version) {}

    /** Updates the rows for the event; ignores events of other kinds. */
    public static void write(Connection connection, Envelope envelope) throws SQLException {
        switch (envelope.event()) {
            case EpisodeOpened opened
            when opened.contactId() != null -> {
                start(
                        connection,
                        envelope.aggregate(),
                        Objects.requireNonNull(opened.contactId()).value());
            }
            case ReferralSent sent -> send(connection, sent);
            case ContactLinked _, ContactParted _ -> unsettle(connection, envelope);
            default -> {}
        }
    }

    /** A record of which nothing stands did not start from anything. */
    public static void forget(Connection connection, UUID record) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from started where record = ?")) {
            delete.setObject(1, record);
            delete.executeUpdate();
        }
    }

    /** The referrals and episodes that started from a contact, the oldest first. */
    public static List<UUID> of(Connection connection, ContactId contact) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select record from started where contact = ? order by record")) {
            select.setObject(1, contact.value());
            try (ResultSet rows = select.executeQuery()) {
                List<UUID> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
                return found;
            }
        }
    }

    /** As {@link #of}; until the transaction ends, nothing more starts from the contact. */
    public static List<UUID> held(Connection connection, ContactId contact) throws SQLException {
        lock(connection, contact, "no key update");
        return of(connection, contact);
    }

    /** Until the transaction ends, the contact is linked to nobody, and unlinked from nobody. */
    public static void hold(Connection connection, ContactId contact) throws SQLException {
        lock(connection, contact, "share");
    }

    /** On the contact's key, which names whose it is. */
    private static void lock(Connection connection, ContactId contact, String strength) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select 1 from data_key where key_id = ? for " + strength)) {
            lock.setObject(1, contact.value());
            lock.executeQuery().close();
        }
    }

    /** All contacts whose records are not known to be in line. */
    public static List<Unsettled> unsettled(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select contact, version from unsettled order by contact");
                ResultSet rows = select.executeQuery()) {
            List<Unsettled> found = new ArrayList<>();
            while (rows.next()) {
                found.add(new Unsettled(new ContactId(rows.getObject(1, UUID.class)), rows.getLong(2)));
            }
            return found;
        }
    }

    /** All are in line, unless the contact was linked or unlinked again. */
    public static void settled(Connection connection, Unsettled contact) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from unsettled where contact = ? and version = ?")) {
            delete.setObject(1, contact.contact().value());
            delete.setLong(2, contact.version());
            delete.executeUpdate();
        }
    }

    private static void send(Connection connection, ReferralSent sent) throws SQLException {
        Origin origin = sent.origin();
        ContactId contact = origin.contact();
        if (contact != null) {
            start(connection, sent.referralId().value(), contact.value());
            return;
        }
        RecordId previous = origin.episode() == null ? origin.referral() : origin.episode();
        if (previous == null) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into started (record, contact)"
                + " select ?, contact from started where record = ? on conflict do nothing")) {
            insert.setObject(1, sent.referralId().value());
            insert.setObject(2, previous.value());
            insert.executeUpdate();
        }
    }

    private static void start(Connection connection, UUID record, UUID contact) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into started (record, contact) values (?, ?) on conflict do nothing")) {
            insert.setObject(1, record);
            insert.setObject(2, contact);
            insert.executeUpdate();
        }
    }

    private static void unsettle(Connection connection, Envelope envelope) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into unsettled (contact, version)"
                + " select ?, ? where exists (select from started where contact = ?)"
                + " on conflict (contact) do update set version = excluded.version")) {
            insert.setObject(1, envelope.aggregate());
            insert.setLong(2, envelope.sequence());
            insert.setObject(3, envelope.aggregate());
            insert.executeUpdate();
        }
    }
}
