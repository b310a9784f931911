package fi.luotsi.counsellorui.draft;

import com.zaxxer.hikari.HikariDataSource;
import fi.luotsi.counsellorui.session.KeptForAWhile;
import fi.luotsi.counsellorui.session.Sealing;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * One key for each person on each device, by which their browser seals what they type. It lies sealed for its owner alone, and is forgotten when
 * nobody has asked for it for a while: what was sealed by it then opens nowhere any more.
 */
@Component
class DraftKeys implements KeptForAWhile {

    /** Twice as long as a draft is kept, so that who comes back late is warned before it goes. */
    private static final Duration UNASKED = Duration.ofDays(14);

    private static final int BYTES = 32;
    private static final String PLACE = "luotsi-desk-draft-key ";

    private static final String TABLE = """
            create table if not exists desk.draft_key (
                owner char(43) primary key,
                sealed bytea not null,
                asked_at timestamptz not null)
            """;

    /** Of two who ask at once, both are given the one that came first. */
    private static final String ASK = """
            insert into desk.draft_key as known (owner, sealed, asked_at) values (?, ?, ?)
            on conflict (owner) do update set asked_at = excluded.asked_at
            returning known.sealed
            """;

    private final JdbcTemplate database;
    private final Sealing sealing;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    DraftKeys(@Qualifier("deskDatabase") HikariDataSource database, Sealing sealing, Clock clock) {
        this.database = new JdbcTemplate(database);
        this.sealing = sealing;
        this.clock = clock;
        this.database.execute(TABLE);
    }

    /** The owner's key: 32 bytes, for AES-GCM. */
    byte[] of(String owner) {
        forgetOld();
        return asked(owner)
                .or(() -> {
                    // sealed under a key of the desk's that is gone: it opens nothing any more
                    database.update("delete from desk.draft_key where owner = ?", owner);
                    return asked(owner);
                })
                .orElseThrow(() -> new IllegalStateException("a key that was just sealed does not open"));
    }

    private Optional<byte[]> asked(String owner) {
        byte[] made = new byte[BYTES];
        random.nextBytes(made);
        byte[] sealed = database.queryForObject(
                ASK, byte[].class, owner, sealing.seal(made, PLACE + owner), OffsetDateTime.now(clock));
        return sealing.open(Objects.requireNonNull(sealed), PLACE + owner);
    }

    @Override
    public void forgetOld() {
        database.update(
                "delete from desk.draft_key where asked_at < ?",
                OffsetDateTime.now(clock).minus(UNASKED));
    }
}
