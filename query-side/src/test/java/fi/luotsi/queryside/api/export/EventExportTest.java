package fi.luotsi.queryside.api.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luotsi.kernel.casework.ContactNotes.ContactNoteAdded;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.UseRows;
import fi.luotsi.queryside.asking.Writer;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@OnRealStores
class EventExportTest {

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    @Autowired
    private UseRows uses;

    @Autowired
    private DataSource database;

    private final Person auditor = Person.auditor();
    private final Person aino = Person.adviser(Records.newUnit());

    /** Writes that many contacts at once and returns the position of the first. */
    private long contacts(int count) {
        long first = archive.archive().head() + 1;
        ContactId contact = Records.contactId();
        List<ContactNoteAdded> notes = new ArrayList<>();
        for (int i = 1; i < count; i++) {
            notes.add(Records.note(contact, "Salainen merkintä " + i));
        }
        archive.append(aino, Records.MONDAY, Records.call(contact, Records.MONDAY));
        archive.append(aino, Records.MONDAY, notes.toArray(ContactNoteAdded[]::new));
        archive.caughtUp();
        return first;
    }

    @Test
    void each_line_ends_with_the_envelope_as_stored_and_begins_with_its_place() {
        long first = contacts(3);

        Answer answer = asking.get(auditor, "/export/events?from=" + first);

        StringBuilder expected = new StringBuilder();
        archive.archive().rows(first, 100).forEach(row -> expected.append("{\"position\":")
                .append(row.position())
                .append(",\"recordedAt\":\"")
                .append(row.recordedAt())
                .append("\",\"leaf\":\"")
                .append(HexFormat.of().formatHex(row.leaf()))
                .append("\",\"name\":\"")
                .append(row.name())
                .append("\",\"id\":\"")
                .append(row.id())
                .append("\",\"aggregate\":\"")
                .append(row.aggregate())
                .append("\",\"sequence\":")
                .append(row.sequence())
                .append(",\"envelope\":")
                .append(new String(Objects.requireNonNull(row.envelope()), StandardCharsets.UTF_8))
                .append("}\n"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/x-ndjson");
        assertThat(answer.body()).isEqualTo(expected.toString()).doesNotContain("Salainen");
        assertThat(answer.body().lines()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"0, 2, 2", "1, 5, 2", "2, 1, 1", "3, 1, 0"})
    void from_and_limit_choose_the_lines(int skip, int limit, int lines) {
        long first = contacts(3);

        Answer answer = asking.get(auditor, "/export/events?from=" + (first + skip) + "&limit=" + limit);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().lines()).hasSize(lines);
    }

    @Test
    void each_chunk_has_a_use_log_row_with_what_is_in_it() {
        long first = contacts(1001);

        Answer answer = asking.get(auditor, "/export/events?from=" + first);

        assertThat(answer.body().lines()).hasSize(1001);
        List<UseRows.Row> rows = uses.of(auditor);
        assertThat(rows).hasSize(3).allSatisfy(row -> {
            assertThat(row.operation()).isEqualTo("Export.events");
            assertThat(row.shown().keySet()).isEqualTo(Set.of("SealedContact"));
        });
    }

    @Test
    void a_log_that_fails_midway_breaks_the_download_off() throws IOException, SQLException {
        long first = contacts(1001);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create function full_log() returns trigger language plpgsql as $$ begin"
                    + " if (select count(*) from use_log where actor = new.actor and operation <> 'Access.signedIn') >= 1 then raise exception 'disk full';"
                    + " end if; return new; end $$");
            statement.execute("create trigger full_log before insert on use_log for each row" + " when (new.actor = '"
                    + auditor.id() + "') execute function full_log()");
            try {
                HttpResponse<InputStream> answer = asking.stream(auditor, "/export/events?from=" + first);
                try (InputStream body = answer.body()) {
                    byte[] read = body.readNBytes(100);
                    assertThat(new String(read, StandardCharsets.UTF_8)).startsWith("{\"position\":" + first);
                    assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
                }
                assertThat(uses.of(auditor)).hasSize(1);
            } finally {
                statement.execute("drop trigger full_log on use_log");
                statement.execute("drop function full_log()");
            }
        }
    }

    @Test
    void R21_a_right_that_ends_midway_breaks_the_download_off() throws IOException, SQLException {
        long first = contacts(1001);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create function end_right() returns trigger language plpgsql as $$ begin"
                    + " update access_grant set ended_at = now() where person = new.actor; return new; end $$");
            statement.execute("create trigger end_right before insert on use_log for each row when (new.actor = '"
                    + auditor.id() + "' and new.operation = 'Export.events') execute function end_right()");
            try {
                HttpResponse<InputStream> answer = asking.stream(auditor, "/export/events?from=" + first);
                try (InputStream body = answer.body()) {
                    byte[] read = body.readNBytes(100);
                    assertThat(new String(read, StandardCharsets.UTF_8)).startsWith("{\"position\":" + first);
                    assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
                }
                assertThat(uses.of(auditor)).extracting(UseRows.Row::outcome).containsExactly("answered", "denied");
            } finally {
                statement.execute("drop trigger end_right on use_log");
                statement.execute("drop function end_right()");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"adviser", "service-counsellor", "team-lead", "administrator"})
    void nobody_but_the_auditor_gets_a_line(String role) {
        Person person = Person.of(role, aino.unit());

        Answer answer = asking.get(person, "/export/events");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.errors()).containsExactly("DENIED");
        assertThat(uses.only(person).outcome()).isEqualTo("denied");
    }

    @ParameterizedTest
    @CsvSource({
        "from=-1, INVALID from",
        "from=x, INVALID from",
        "from=1e3, INVALID from",
        "from=9999999999999999999, INVALID from",
        "limit=0, INVALID limit",
        "limit=-5, INVALID limit",
        "limit=1&limit=2, DUPLICATE limit",
        "to=5, NOT_ALLOWED_HERE to"
    })
    void a_wrong_parameter_is_refused_by_name(String parameters, String error) {
        Answer answer = asking.get(auditor, "/export/events?" + parameters);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors()).containsExactly(error);
    }
}
