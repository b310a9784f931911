package fi.luotsi.standalone.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.value.FinnishTime;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Inbox and outbox, as far as their page is asked for less than all. */
@ExtendWith(SharedDesk.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReferralListTest {

    private static final Pattern TOTAL = Pattern.compile("data-total=\"(\\d+)\"");
    private static final Pattern UNITS = Pattern.compile("(?s)<select[^>]* name=\"otherUnit\">.*?</select>");
    private static final Pattern CODE = Pattern.compile("<option value=\"([^\"]+)\"");
    private static final String COUNT =
            "query($filter: ReferralChainFilter) { referralChains(filter: $filter) { totalCount } }";

    private final DeskProgram program;

    ReferralListTest(DeskProgram program) {
        this.program = program;
    }

    private int shown(Visitor visitor, String query) {
        Matcher total = TOTAL.matcher(visitor.get("/referrals?" + query).body());
        assertThat(total.find()).as(query).isTrue();
        return Integer.parseInt(total.group(1));
    }

    private int told(Map<String, ?> filter) {
        try (ServiceAnswers service = new ServiceAnswers(program.base(), "helmi")) {
            return service.to(COUNT, Map.of("filter", filter))
                    .path("referralChains")
                    .path("totalCount")
                    .asInt(-1);
        }
    }

    @Test
    void those_to_and_from_one_other_unit_are_found() {
        try (Visitor helmi = program.visitor()) {
            helmi.signIn("helmi");
            Matcher units = UNITS.matcher(helmi.get("/referrals").body());
            assertThat(units.find()).isTrue();
            String other = CODE.matcher(units.group())
                    .results()
                    .map(code -> code.group(1))
                    .filter(unit -> told(Map.of("otherUnit", unit)) > 0)
                    .findFirst()
                    .orElseThrow();

            assertThat(shown(helmi, "otherUnit=" + other))
                    .isEqualTo(told(Map.of("otherUnit", other)))
                    .isLessThan(shown(helmi, ""));
            assertThat(shown(helmi, "direction=SENT&otherUnit=" + other)
                            + shown(helmi, "direction=RECEIVED&otherUnit=" + other))
                    .isGreaterThanOrEqualTo(shown(helmi, "otherUnit=" + other));
        }
    }

    @Test
    void those_that_were_sent_so_many_days_ago_at_least_are_found() {
        try (Visitor helmi = program.visitor()) {
            helmi.signIn("helmi");
            for (int days : new int[] {7, 14, 30, 90}) {
                assertThat(shown(helmi, "age=" + days)).isEqualTo(told(Map.of("sentBefore", dayAfter(days))));
            }
            assertThat(shown(helmi, "age=90")).isPositive().isLessThan(shown(helmi, ""));
        }
    }

    /** When the day began that comes after the one so many days ago. */
    private static String dayAfter(int daysAgo) {
        return LocalDate.now(FinnishTime.ZONE)
                .minusDays(daysAgo - 1L)
                .atStartOfDay(FinnishTime.ZONE)
                .toInstant()
                .toString();
    }
}
