package fi.luotsi.counsellorui.day;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.counsellorui.answer.Count;
import fi.luotsi.counsellorui.answer.First;
import fi.luotsi.counsellorui.answer.Label;
import fi.luotsi.counsellorui.answer.Name;
import fi.luotsi.counsellorui.answer.Named;
import fi.luotsi.counsellorui.answer.Ref;
import fi.luotsi.counsellorui.page.Due;
import fi.luotsi.counsellorui.page.Moments;
import fi.luotsi.counsellorui.page.Pages;
import fi.luotsi.counsellorui.page.Shell;
import fi.luotsi.counsellorui.page.Speech;
import fi.luotsi.counsellorui.page.WordsOf;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MyDayPageTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final MyDay NOTHING = new MyDay(null, null, null, null, null, null, null, null);

    @ParameterizedTest
    @CsvSource({"FI, Maanantai 30.11.", "SV, Måndag den 30 november", "EN, Monday 30 November"})
    void the_heading_is_the_day_in_each_language(Speech speech, String heading) {
        assertThat(page(NOTHING, speech).heading()).isEqualTo(heading);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-26, true, 26.11. · 4 days late, due late",
        "2026-11-30, false, today, due soon",
        "2026-12-01, false, tomorrow, due soon",
        "2026-12-02, false, 2.12., due soon",
        "2026-12-03, false, 3.12., due",
        "2027-01-04, false, 4.1.2027, due"
    })
    void what_is_due_is_told_by_the_day_of_today(LocalDate due, boolean overdue, String told, String urgency) {
        MyDay.Obligation obligation = obligation(due, overdue, "Koivulehto");

        assertThat(page(NOTHING, Speech.EN).due(obligation)).isEqualTo(new Due(told, urgency));
    }

    @ParameterizedTest
    @EnumSource
    void whatever_a_name_holds_is_text(Speech speech) {
        MyDay day = new MyDay(
                "MY_OBLIGATIONS~0123456789abcdef",
                new First<>(1, List.of(obligation(TODAY, false, "<script>alert(1)</script>\" onload=\""))),
                new Count(1),
                new First<>(0, List.of()),
                new First<>(0, List.of()),
                new First<>(3, List.of(new MyDay.Chain(List.of(new MyDay.Waiting(12))))),
                new First<>(
                        1,
                        List.of(new MyDay.Contact(
                                "0198d200-0000-7000-8000-00000000c001",
                                OffsetDateTime.parse("2026-11-30T09:05:00+02:00"),
                                new Label("Puhelin"),
                                List.of(new MyDay.Topic(new Label("Kotiapu"))),
                                null))),
                null);

        String html = html(day, speech);

        assertThat(html)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "12", "9.05", "Kotiapu")
                .doesNotContain("<script>");
        assertThat(html).containsPattern("<title>[^<]*– Luotsi</title>");
    }

    @Test
    void a_role_without_casework_is_told_so() {
        assertThat(html(NOTHING, Speech.EN)).contains("Your role has no list");
    }

    private static String html(MyDay day, Speech speech) {
        Shell shell = new Shell(
                WordsOf.speech(speech),
                new Moments(TODAY),
                "x",
                "/my-day",
                "",
                new Shell.Seated("Aino", "r", "u", "p", List.of(), null, ""),
                null,
                true,
                1800,
                null,
                List.of(),
                List.of());
        return String.valueOf(
                new Pages().page("day/my-day.jte", shell, page(day, speech)).getBody());
    }

    private static MyDayPage page(MyDay day, Speech speech) {
        return new MyDayPage(day, List.of("MY_OBLIGATIONS"), new Moments(TODAY), WordsOf.speech(speech));
    }

    private static MyDay.Obligation obligation(LocalDate due, boolean overdue, String family) {
        return new MyDay.Obligation(
                "0198d200-0000-7000-8000-00000000d001",
                new Label("Päätös"),
                "812/2000 § 6",
                "Asia tuli vireille",
                due,
                overdue,
                new Named("0198d200-0000-7000-8000-00000000a001", new Name("Maaret", family)),
                new Ref("0198d200-0000-7000-8000-00000000e001"),
                null,
                null,
                null);
    }
}
