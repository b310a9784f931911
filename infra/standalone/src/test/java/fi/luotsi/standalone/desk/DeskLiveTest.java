package fi.luotsi.standalone.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.id.Ids;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What a page of the desk is told while it is open, asked as its script asks. */
@ExtendWith(SharedDesk.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeskLiveTest {

    private final DeskProgram program;

    DeskLiveTest(DeskProgram program) {
        this.program = program;
    }

    private JdbcTemplate database() {
        return new JdbcTemplate(program.context().getBean("archiveDatabase", DataSource.class));
    }

    @Test
    void a_page_is_told_which_of_its_lists_changed_and_nothing_of_what_is_in_them() {
        try (Visitor visitor = program.visitor()) {
            HttpResponse<String> day = visitor.signIn("helmi");
            try (LiveEvents events = visitor.live(day)) {
                assertThat(events.status()).isEqualTo(200);
                String contact = recorded("helmi");

                List<String> event = List.of(said(events), said(events), said(events));

                assertThat(event).anyMatch(line -> line.equals("event:changed"));
                assertThat(event).anyMatch(line -> line.equals("data:MY_CONTACTS_TODAY"));
                assertThat(event).anyMatch(line -> line.startsWith("id:MY_OBLIGATIONS~"));
                assertThat(String.join("", event)).doesNotContain(contact, "phone", "Helmi");
                assertThat(visitor.get("/my-day", "Luotsi-By-Itself", "yes").body())
                        .contains(contact);
            }
        }
    }

    @Test
    void what_changed_between_the_page_and_its_connection_is_told_at_once() {
        try (Visitor visitor = program.visitor()) {
            HttpResponse<String> day = visitor.signIn("aino");
            recorded("aino");

            try (LiveEvents events = visitor.live(day)) {
                assertThat(List.of(said(events), said(events), said(events))).contains("data:MY_CONTACTS_TODAY");
            }
        }
    }

    @Test
    void a_page_that_asks_by_itself_keeps_no_session_from_its_end() {
        try (Visitor visitor = program.visitor()) {
            HttpResponse<String> day = visitor.signIn("sylvi");
            database()
                    .update("update desk.session set last_access_time = last_access_time - 60000,"
                            + " expiry_time = expiry_time - 60000 where principal_name is not null");
            List<String> before = times();
            try (LiveEvents events = visitor.live(day)) {
                assertThat(events.status()).isEqualTo(200);
                assertThat(visitor.get("/my-day", "Luotsi-By-Itself", "yes").statusCode())
                        .isEqualTo(200);

                assertThat(times()).isEqualTo(before);

                visitor.get("/my-day");
                assertThat(times()).isNotEqualTo(before);
            }
        }
    }

    private List<String> times() {
        return database()
                .query(
                        "select session_id, last_access_time, expiry_time from desk.session"
                                + " where principal_name is not null order by session_id",
                        (row, _) -> row.getString(1) + " " + row.getLong(2) + " " + row.getLong(3));
    }

    @Test
    void it_ends_when_the_person_signs_out_and_when_the_session_ends_on_another_copy() {
        try (Visitor visitor = program.visitor()) {
            HttpResponse<String> day = visitor.signIn("helmi");
            try (LiveEvents events = visitor.live(day)) {
                visitor.submit(visitor.get("/my-day"), "/sign-out", Map.of());

                assertThat(events.endsForGood()).isTrue();
            }
        }
        try (Visitor visitor = program.visitor()) {
            HttpResponse<String> day = visitor.signIn("aino");
            try (LiveEvents events = visitor.live(day)) {
                database()
                        .update("delete from desk.session where session_id in (select session_id from desk.session"
                                + " where principal_name is not null)");

                assertThat(events.endsForGood()).isTrue();
            }
        }
    }

    @Test
    void nobody_is_led_to_a_sign_in_by_a_page_that_asks_by_itself() {
        try (Visitor visitor = program.visitor()) {
            assertThat(visitor.get("/live?lists=MY_CASELOAD").statusCode()).isEqualTo(401);
            assertThat(visitor.get("/my-day", "Luotsi-By-Itself", "yes").statusCode())
                    .isEqualTo(401);
            assertThat(visitor.session()).isEmpty();
        }
    }

    @Test
    void a_list_that_one_has_no_right_to_ends_at_once() {
        try (Visitor visitor = program.visitor()) {
            HttpResponse<String> day = visitor.signIn("venla");
            assertThat(day.body()).doesNotContain("data-live");
            try (LiveEvents events = visitor.open("/live?lists=MY_CASELOAD")) {
                assertThat(events.endsForGood()).isTrue();
            }
        }
    }

    private static String said(LiveEvents events) {
        String next = events.next();
        if (next == null) {
            throw new AssertionError("no event came");
        }
        return next;
    }

    /** A contact that the person records now, by GraphQL; its id. */
    private String recorded(String user) {
        String contact = Ids.next().toString();
        String mutation = """
                mutation { receiveContact(input: {commandId: "%s", contactId: "%s", channel: "phone", receivedAt: "%s",
                  withoutTopic: "%s"}) { userErrors { code path } } }
                """.formatted(
                        Ids.next(), contact, OffsetDateTime.now(ZoneOffset.UTC).minusSeconds(1), "greeting");
        String answer = post(
                "/graphql",
                JsonMapper.shared().writeValueAsString(Map.of("query", mutation)),
                "Content-Type",
                "application/json",
                "Authorization",
                "Bearer " + token(user),
                "Luotsi-Purpose",
                "advice-and-guidance",
                "Luotsi-Service-Task",
                "service-guidance");
        assertThat(answer).contains("\"userErrors\":[]");
        return contact;
    }

    private String token(String user) {
        return JsonMapper.shared()
                .readTree(post("/demo/token", "user=" + user, "Content-Type", "application/x-www-form-urlencoded"))
                .path("access_token")
                .asString();
    }

    private String post(String path, String body, String... headers) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create(program.base() + path))
                                    .headers(headers)
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
