package fi.luotsi.standalone.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** How long a session of the desk lasts for who is at work all the time. Time passes where it stands: in the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LongestSessionTest {

    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration STEP = Duration.ofMinutes(20);

    private final DeskProgram program;
    private final JdbcTemplate database;

    LongestSessionTest(@TempDir Path scratch) throws IOException {
        program = new DeskProgram(scratch.resolve("data"), 0);
        database = new JdbcTemplate(program.context().getBean("archiveDatabase", DataSource.class));
    }

    @AfterAll
    void stop() {
        program.close();
    }

    @Test
    void a_session_ends_after_the_longest_whatever_is_done_in_it_and_its_person_is_told_before() {
        try (Visitor helmi = program.visitor()) {
            helmi.signIn("helmi");
            helmi.get("/my-day?lang=en");
            for (Duration worked = STEP; worked.compareTo(LONGEST.minus(STEP)) <= 0; worked = worked.plus(STEP)) {
                passes(STEP);
                HttpResponse<String> day = helmi.get("/my-day");
                assertThat(day.body()).as("after %s", worked).contains("Helmi Pöllölä", "data-told-in=");
                assertThat(day.body()).doesNotContain("id=\"session-over\"");
            }
            passes(Duration.ofMinutes(12));

            HttpResponse<String> told = helmi.get("/my-day");
            assertThat(told.body())
                    .containsPattern(
                            "id=\"session-over\">Your session ends at \\d+\\.\\d\\d, even if you go on working");
            assertThat(told.body()).doesNotContain("data-told-in=");
            helmi.get("/acting/stay");
            assertThat(database.queryForObject(
                            "select count(*) from desk.session where expiry_time > creation_time + ?",
                            Integer.class,
                            LONGEST.toMillis()))
                    .isZero();

            passes(Duration.ofMinutes(9));
            assertThat(helmi.get("/my-day").uri().getPath()).isEqualTo("/demo/sign-in");
        }
    }

    private void passes(Duration time) {
        long millis = time.toMillis();
        database.update(
                "update desk.session set creation_time = creation_time - ?, last_access_time = last_access_time - ?,"
                        + " expiry_time = expiry_time - ?",
                millis,
                millis,
                millis);
    }
}
