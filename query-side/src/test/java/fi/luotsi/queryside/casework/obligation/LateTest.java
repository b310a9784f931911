package fi.luotsi.queryside.casework.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestDelivered;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestExtended;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestReopened;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestWithdrawn;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.RightsRequestId;
import fi.luotsi.kernel.value.FinnishTime;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.Writer;
import fi.luotsi.samples.RightsRequestReceivedBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What was late stays late. A request for rectification has a month, and where more time is taken, three (GDPR 12(3)). */
@OnRealStores
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LateTest {

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    private final Person aino = Person.counsellor(Records.newUnit());
    private final ClientId client = Records.clientId();
    private final RightsRequestId request = Records.requestId();

    private void asked(LocalDate day) {
        archive.append(
                aino,
                noon(day),
                Records.client(client, "Väinö", "Åkerström"),
                RightsRequestReceivedBuilder.builder()
                        .requestId(request)
                        .clientId(client)
                        .kind("rectification")
                        .form("written")
                        .applicant("self")
                        .receivedOn(day)
                        .unit(aino.unit())
                        .asked(Records.text("Oikaiskaa merkintä"))
                        .build());
    }

    private void then(LocalDate day, CaseworkEvent event) {
        archive.write(aino, noon(day), event);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(FinnishTime.ZONE).toInstant();
    }

    private JsonNode obligation() {
        return asking.ask(aino, "en", "casework/obligation/obligations", "OfClient", Map.of("id", client.value()))
                .data("client.obligations.nodes.0");
    }

    @ParameterizedTest
    @CsvSource({"2026-04-02, false", "2026-04-03, true", "2026-04-20, true"})
    void an_extension_taken_after_its_deadline_shows_beside_the_later_one_that_it_was_late(
            LocalDate taken, boolean late) {
        asked(LocalDate.of(2026, 3, 2));
        then(taken, new RightsRequestExtended(request, "complexity"));
        then(LocalDate.of(2026, 5, 4), new RightsRequestDelivered(request, "post"));

        JsonNode shown = obligation();

        assertThat(shown.path("firstDueOn").asString()).isEqualTo("2026-04-02");
        assertThat(shown.path("dueOn").asString()).isEqualTo("2026-06-02");
        assertThat(shown.path("extendedAt").asString()).startsWith(taken + "T12:00");
        assertThat(shown.path("late").size()).isEqualTo(late ? 1 : 0);
        if (late) {
            JsonNode once = shown.path("late").path(0);
            assertThat(once.path("dueOn").asString()).isEqualTo("2026-04-02");
            assertThat(once.path("until").asString()).startsWith(taken + "T12:00");
            assertThat(once.at("/endedBy/code").asString()).isEqualTo("extended");
            assertThat(once.path("days").asLong()).isEqualTo(ChronoUnit.DAYS.between(LocalDate.of(2026, 4, 2), taken));
            assertThat(shown.path("counted").asString()).contains("it had already run out on 2 Apr 2026");
        }
    }

    @Test
    void what_was_late_both_before_and_after_the_extension_shows_both() {
        asked(LocalDate.of(2026, 3, 2));
        then(LocalDate.of(2026, 4, 9), new RightsRequestExtended(request, "complexity"));
        then(LocalDate.of(2026, 6, 5), new RightsRequestDelivered(request, "post"));

        JsonNode late = obligation().path("late");

        assertThat(List.of(
                        late.path(0).at("/endedBy/code").asString(),
                        late.path(1).at("/endedBy/code").asString()))
                .containsExactly("extended", "met");
        assertThat(late.path(0).path("days").asInt()).isEqualTo(7);
        assertThat(late.path(1).path("dueOn").asString()).isEqualTo("2026-06-02");
        assertThat(late.path(1).path("days").asInt()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"2026-04-02, true, 0", "2026-04-10, true, 8", "2026-04-02, false, 0", "2026-04-10, false, 8"})
    void what_is_met_or_stopped_after_its_deadline_was_late(LocalDate day, boolean met, int days) {
        asked(LocalDate.of(2026, 3, 2));
        then(
                day,
                met
                        ? new RightsRequestDelivered(request, "post")
                        : new RightsRequestWithdrawn(request, "client-withdrew"));

        JsonNode late = obligation().path("late");

        assertThat(late.size()).isEqualTo(days == 0 ? 0 : 1);
        if (days > 0) {
            assertThat(late.path(0).at("/endedBy/code").asString()).isEqualTo(met ? "met" : "stopped");
            assertThat(late.path(0).path("days").asInt()).isEqualTo(days);
        }
    }

    @Test
    void what_was_late_when_it_was_extended_stays_late_through_every_reopening() {
        asked(LocalDate.of(2026, 3, 2));
        then(LocalDate.of(2026, 4, 9), new RightsRequestExtended(request, "complexity"));
        then(LocalDate.of(2026, 5, 4), new RightsRequestDelivered(request, "post"));
        then(LocalDate.of(2026, 5, 5), new RightsRequestReopened(request, "new-information"));
        then(LocalDate.of(2026, 5, 6), new RightsRequestDelivered(request, "post"));

        JsonNode late = obligation().path("late");

        assertThat(late.size()).isEqualTo(1);
        assertThat(late.path(0).path("days").asInt()).isEqualTo(7);
    }

    @Test
    void an_extended_obligation_that_is_in_time_again_is_found_among_the_late_and_not_among_the_overdue() {
        LocalDate today = LocalDate.now(FinnishTime.ZONE);
        asked(today.minusDays(50));
        then(today.minusDays(1), new RightsRequestExtended(request, "complexity"));

        assertThat(found(Map.of("late", true))).containsExactly("rectification");
        assertThat(found(Map.of("late", false))).isEmpty();
        assertThat(found(Map.of("overdue", true))).isEmpty();
        assertThat(found(Map.of("overdue", false))).containsExactly("rectification");
    }

    private List<String> found(Map<String, ?> filter) {
        Answer answer =
                asking.ask(aino, "en", "casework/obligation/obligations", "Obligations", Map.of("filter", filter));
        return answer.nodes("obligations", "rule.code");
    }

    @Test
    void what_is_overdue_tells_by_how_many_days_so_far() {
        LocalDate today = LocalDate.now(FinnishTime.ZONE);
        asked(today.minusDays(50));
        archive.caughtUp();

        JsonNode shown = obligation();

        LocalDate due = LocalDate.parse(shown.path("dueOn").asString());
        assertThat(shown.path("overdue").asBoolean()).isTrue();
        assertThat(shown.path("late").path(0).path("until").isNull()).isTrue();
        assertThat(shown.path("late").path(0).path("days").asLong())
                .isBetween(ChronoUnit.DAYS.between(due, today), ChronoUnit.DAYS.between(due, today) + 1);
    }
}
