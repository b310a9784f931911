package fi.luotsi.queryside.asking;

import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.archive.EmergencyRows;
import fi.luotsi.kernel.archive.GrantRows;
import fi.luotsi.kernel.archive.LimitRows;
import fi.luotsi.kernel.archive.MatterRows;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ClientEvent;
import fi.luotsi.kernel.casework.ClientFacts.ClientAddressRecorded;
import fi.luotsi.kernel.casework.ClientRegistration.ClientRegistered;
import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.casework.Destructions.RecordsDestroyed;
import fi.luotsi.kernel.casework.DisclosureEvent;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeOpened;
import fi.luotsi.kernel.casework.Metadata;
import fi.luotsi.kernel.casework.ReferralSending.ReferralSent;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestReceived;
import fi.luotsi.kernel.casework.SupervisionPacks.SupervisionPackMade;
import fi.luotsi.kernel.database.Bell;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.envelope.EnvelopeCodec;
import fi.luotsi.kernel.envelope.Seal;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.json.StoredJson;
import fi.luotsi.kernel.keys.AssociatedData;
import fi.luotsi.kernel.keys.DataKey;
import fi.luotsi.kernel.keys.DataKeys;
import fi.luotsi.kernel.keys.LogKeys;
import fi.luotsi.kernel.keys.LogTokens;
import fi.luotsi.kernel.keys.SearchKey;
import fi.luotsi.kernel.keys.SearchTokens;
import fi.luotsi.kernel.personal.Address;
import fi.luotsi.kernel.personal.Disclosure;
import fi.luotsi.kernel.personal.DisclosureEntry;
import fi.luotsi.kernel.personal.Identity;
import fi.luotsi.kernel.personal.IdentityCode;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import fi.luotsi.kernel.value.Destroyed;
import fi.luotsi.queryside.projection.ProjectionEngine;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Writes events as the command side does: sealed under their records' keys, each with a position. */
public final class Writer {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final DataSource database;
    private final EnvelopeCodec codec;
    private final DataKeys keys;
    private final SearchKey search;
    private final LogTokens logTokens;
    private final LogKeys logKeys;
    private final Bell bell;
    private final ProjectionEngine folds;
    private final Archive archive;

    Writer(
            DataSource database,
            EnvelopeCodec codec,
            DataKeys keys,
            SearchKey search,
            LogTokens logTokens,
            LogKeys logKeys,
            Bell bell,
            ProjectionEngine folds) {
        this.database = database;
        this.codec = codec;
        this.keys = keys;
        this.search = search;
        this.logTokens = logTokens;
        this.logKeys = logKeys;
        this.bell = bell;
        this.folds = folds;
        this.archive = new Archive(database, codec);
    }

    public Archive archive() {
        return archive;
    }

    /** Records that the person did this then, one microsecond after another, and waits until it can be read. */
    public void write(Person by, Instant occurredAt, CaseworkEvent... events) {
        append(by, occurredAt, events);
        caughtUp();
    }

    /** The same for a service task of its own. */
    public void write(Person by, String serviceTask, Instant occurredAt, CaseworkEvent... events) {
        append(by, serviceTask, occurredAt, events);
        caughtUp();
    }

    /** The same without waiting. */
    public void append(Person by, Instant occurredAt, CaseworkEvent... events) {
        append(by, "service-guidance", occurredAt, events);
    }

    /** The same for a service task of its own, without waiting. */
    public synchronized void append(Person by, String serviceTask, Instant occurredAt, CaseworkEvent... events) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            Instant at = occurredAt;
            for (CaseworkEvent event : events) {
                Metadata metadata = metadata(by, serviceTask, at);
                at = at.plusNanos(1_000);
                Envelope envelope =
                        new Envelope(Ids.next(), event.aggregateId(), next(connection, event), metadata, event);
                place(connection, envelope);
                LimitRows.write(connection, envelope);
                GrantRows.write(connection, envelope);
                MatterRows.write(connection, envelope);
                EmergencyRows.write(connection, envelope);
                if (event instanceof RecordsDestroyed certificate) {
                    for (Destroyed gone : certificate.destroyed()) {
                        destroy(connection, gone.record());
                    }
                }
                if (event instanceof ContactLinked linked) {
                    update(
                            connection,
                            "update data_key set subject = ? where aggregate_id = ?",
                            linked.clientId().value(),
                            event.aggregateId());
                }
                if (event instanceof ClientRegistered registered) {
                    searchable(connection, registered);
                }
                if (event instanceof ClientAddressRecorded lives
                        && lives.address() instanceof Personal.Fresh<Address>(Address address)) {
                    byte[] there = search.held(connection).tokens().address(address);
                    token(connection, lives.aggregateId(), SearchTokens.ADDRESS, there);
                }
                if (event instanceof DisclosureEvent told && told.tellsOutside()) {
                    disclosed(connection, envelope, told);
                }
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        bell.ring();
    }

    public void caughtUp() {
        if (!folds.awaitCaughtUp(archive.head(), SOON)) {
            throw new IllegalStateException("the folds did not catch up");
        }
    }

    private void place(Connection connection, Envelope envelope) throws SQLException {
        byte[] bytes = codec.encode(envelope, sealing(connection, envelope));
        update(
                connection,
                "insert into event (event_id, aggregate_id, sequence, name, epoch, envelope) values (?, ?, ?, ?, 0, ?)",
                envelope.id(),
                envelope.aggregate(),
                envelope.sequence(),
                codec.storedName(envelope.event()),
                bytes);
        update(
                connection,
                "update sequencer set position = position + 1, recorded_at = greatest(recorded_at, ?)",
                Instant.now().atOffset(ZoneOffset.UTC));
        update(
                connection,
                "insert into event_position select s.position, e.insert_id, s.recorded_at, sha256('\\x00'::bytea"
                        + " || int8send(s.position) || int8send((extract(epoch from s.recorded_at) * 1000000)::bigint)"
                        + " || e.envelope)"
                        + " from event e, sequencer s where e.event_id = ?",
                envelope.id());
    }

    private Seal sealing(Connection connection, Envelope envelope) throws SQLException {
        Set<UUID> needed =
                new HashSet<>(List.of(envelope.aggregate(), envelope.event().keyId()));
        for (UUID id : needed) {
            update(
                    connection,
                    "insert into data_key (key_id, wrapped, record, aggregate_id, subject, retention_class)"
                            + " values (?, ?, 'test', ?, ?, 'guidance') on conflict do nothing",
                    id,
                    keys.wrapped(id, DataKey.random()),
                    envelope.aggregate(),
                    client(envelope.event()));
        }
        Map<UUID, DataKey> loaded = keys.load(connection, needed);
        return (key, plain, place) -> Objects.requireNonNull(loaded.get(key)).seal(plain, place);
    }

    private static @Nullable UUID client(CaseworkEvent event) {
        return switch (event) {
            case ClientEvent of -> of.aggregateId();
            case EpisodeOpened opened -> opened.clientId().value();
            case ReferralSent sent
            when sent.clientId() != null -> sent.clientId().value();
            case RightsRequestReceived received -> received.clientId().value();
            default -> null;
        };
    }

    private static void destroy(Connection connection, UUID record) throws SQLException {
        update(connection, "delete from data_key where aggregate_id = ?", record);
        update(connection, "update event set envelope = null, name = 'destroyed' where aggregate_id = ?", record);
        update(connection, "delete from matter where source = ?", record);
    }

    private void searchable(Connection connection, ClientRegistered registered) throws SQLException {
        UUID client = registered.clientId().value();
        if (registered.name() instanceof Personal.Fresh<PersonName>(PersonName name)
                && registered.identity() instanceof Personal.Fresh<Identity>(Identity identity)) {
            SearchTokens tokens = search.held(connection).tokens();
            token(connection, client, SearchTokens.NAME, tokens.name(name));
            if (identity.birthDate() != null) {
                byte[] familyBirth = tokens.familyBirth(name.family(), identity.birthDate());
                token(connection, client, SearchTokens.FAMILY_BIRTH, familyBirth);
            }
            IdentityCode code = identity.code();
            if (code != null) {
                update(
                        connection,
                        "insert into client_identity (token, client_id) values (?, ?)",
                        tokens.identityCode(code),
                        client);
            }
        }
    }

    private void disclosed(Connection connection, Envelope envelope, DisclosureEvent sent) throws SQLException {
        ClientId client = Objects.requireNonNull(sent.clientId());
        if (sent.disclosure() instanceof Personal.Fresh<Disclosure>(Disclosure disclosure)
                && sent.target() instanceof Personal.Fresh<Text>(Text target)) {
            Metadata why = envelope.metadata();
            UUID id = Ids.next();
            LocalDate month = LogKeys.monthOf(why.appendedAt());
            DisclosureEntry entry = new DisclosureEntry(
                    client,
                    sent instanceof ReferralSent referral ? referral.referralId() : null,
                    sent instanceof SupervisionPackMade made ? made.packId() : null,
                    disclosure,
                    target,
                    why.serviceTask(),
                    why.organiser(),
                    why.producer());
            update(
                    connection,
                    "insert into disclosure_log (disclosure_id, event_id, disclosed_at, actor, role, unit, purpose,"
                            + " basis, client_token, key_month, sealed) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    id,
                    envelope.id(),
                    why.occurredAt().atOffset(ZoneOffset.UTC),
                    why.actor().id(),
                    why.actor().role(),
                    why.actor().unit(),
                    why.purpose(),
                    Objects.requireNonNull(sent.basis()),
                    logTokens.client(client),
                    month,
                    logKeys.ofMonth(connection, month)
                            .seal(
                                    StoredJson.mapper().writeValueAsBytes(entry),
                                    AssociatedData.of(DisclosureEntry.KIND, id)));
        }
    }

    private static void token(Connection connection, UUID client, String kind, byte[] token) throws SQLException {
        update(connection, "insert into client_search (client_id, kind, token) values (?, ?, ?)", client, kind, token);
    }

    private static long next(Connection connection, CaseworkEvent event) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select count(*) from event where aggregate_id = ?")) {
            select.setObject(1, event.aggregateId());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void update(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    static Metadata metadata(Person by, Instant at) {
        return metadata(by, "service-guidance", at);
    }

    private static Metadata metadata(Person by, String serviceTask, Instant at) {
        return new Metadata(
                by.actor(),
                "advice-and-guidance",
                "gdpr-6-1-c",
                serviceTask,
                "pirkanmaan-hyvinvointialue",
                "pirkanmaan-hyvinvointialue",
                at,
                at,
                Ids.next(),
                Ids.next());
    }
}
