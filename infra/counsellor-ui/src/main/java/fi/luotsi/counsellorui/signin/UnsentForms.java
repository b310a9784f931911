package fi.luotsi.counsellorui.signin;

import com.zaxxer.hikari.HikariDataSource;
import fi.luotsi.counsellorui.page.Shell;
import fi.luotsi.counsellorui.session.KeptForAWhile;
import fi.luotsi.counsellorui.session.Sealing;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was typed when a session had ended, the latest form of each person. A browser has many users one after the other, so whose a form is
 * stands in the form itself, sealed when its page was made. It waits by its person and not by the browser: who signs in there next finds
 * nothing, and whose it is finds it wherever they sign in. Of a form that does not tell whose it is nothing is kept, for it could be shown to
 * the wrong one.
 */
@Component
public class UnsentForms implements KeptForAWhile {

    /** A working day with its breaks: what waits tells of clients. */
    private static final Duration KEPT = Duration.ofHours(12);

    private static final String MARK = "luotsi-desk-typist";
    private static final String PLACE = "luotsi-desk-unsent ";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String TABLE = """
            create table if not exists desk.unsent (
                person text primary key,
                sealed bytea not null,
                kept_at timestamptz not null)
            """;

    private static final String KEEP = """
            insert into desk.unsent (person, sealed, kept_at) values (?, ?, ?)
            on conflict (person) do update set sealed = excluded.sealed, kept_at = excluded.kept_at
            """;

    private final JdbcTemplate database;
    private final Sealing sealing;
    private final Clock clock;

    UnsentForms(@Qualifier("deskDatabase") HikariDataSource database, Sealing sealing, Clock clock) {
        this.database = new JdbcTemplate(database);
        this.sealing = sealing;
        this.clock = clock;
        this.database.execute(TABLE);
    }

    /** What stands in each form of a person's pages: nobody else can make it, and it tells nobody who they are. */
    public String mark(String person) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(sealing.seal(person.getBytes(StandardCharsets.UTF_8), MARK));
    }

    /** Keeps a form for whose it is. */
    void keep(HttpServletRequest request) {
        typist(request)
                .ifPresent(person -> database.update(
                        KEEP,
                        person,
                        sealing.seal(JSON.writeValueAsBytes(Unsent.of(request)), PLACE + person),
                        OffsetDateTime.now(clock)));
    }

    private Optional<String> typist(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(Shell.TYPIST))
                .flatMap(UnsentForms::bytes)
                .flatMap(mark -> sealing.open(mark, MARK))
                .map(person -> new String(person, StandardCharsets.UTF_8));
    }

    private static Optional<byte[]> bytes(String text) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** The form that waits for a person, and waits no more. */
    Optional<Unsent> take(String person) {
        forgetOld();
        return database
                .queryForList("delete from desk.unsent where person = ? returning sealed", byte[].class, person)
                .stream()
                .findFirst()
                .flatMap(kept -> sealing.open(kept, PLACE + person))
                .map(unsent -> JSON.readValue(unsent, Unsent.class));
    }

    @Override
    public void forgetOld() {
        database.update(
                "delete from desk.unsent where kept_at < ?",
                OffsetDateTime.now(clock).minus(KEPT));
    }
}
