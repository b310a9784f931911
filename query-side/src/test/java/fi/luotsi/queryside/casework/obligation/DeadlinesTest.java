package fi.luotsi.queryside.casework.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luotsi.kernel.casework.AggregateType;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.code.Code;
import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.value.FinnishCalendar;
import fi.luotsi.queryside.casework.obligation.Obligation.Cause;
import fi.luotsi.queryside.language.Language;
import fi.luotsi.samples.ValidCommands;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeadlinesTest {

    static List<HandMade> table() {
        return HandMade.table();
    }

    @Test
    void the_table_has_at_least_sixty_rows_and_every_rule() {
        assertThat(table()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(table())
                .extracting(HandMade::rule)
                .containsAll(Rules.published().all().stream().map(Rule::id).toList());
    }

    @Test
    void every_event_that_a_rule_names_is_of_a_document_and_of_a_kind_that_it_learns_from() {
        ObligationProjection projection = new ObligationProjection();
        ValidCommands events = ValidCommands.whole(_ -> Optional.empty());

        Rules.published().all().stream().flatMap(Rule::types).distinct().forEach(type -> {
            CaseworkEvent event = (CaseworkEvent) events.make(type);
            String kind = AggregateType.of(event).declared().name();
            assertThat(projection.documentId(event))
                    .as("rules.csv names %s, and ObligationProjection has no document for it", type.getSimpleName())
                    .isNotNull();
            assertThat(projection.records().contains(kind)
                            || projection.learnsFrom().contains(kind))
                    .as("ObligationProjection does not say that it learns from a %s", kind)
                    .isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("table")
    void R16_the_deadline_is_the_one_of_the_table_that_was_made_by_hand(HandMade row) {
        ObligationView shown = shown(row, row.started(), Language.EN);

        assertThat(shown.dueOn()).as(row.why()).isEqualTo(row.lastDay());
        assertThat(shown.dueUntil()).as(row.why()).isEqualTo(row.tooLateFrom());
    }

    @ParameterizedTest
    @MethodSource("table")
    void R04_it_is_overdue_from_the_first_moment_that_is_too_late(HandMade row) {
        assertThat(shown(row, row.tooLateFrom().minusNanos(1), Language.EN).overdue())
                .isFalse();
        assertThat(shown(row, row.tooLateFrom(), Language.EN).overdue()).isTrue();
    }

    /** Typed in from the almanac. */
    @ParameterizedTest
    @CsvSource({
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2027-03-28",
        "2028-04-16",
        "2029-04-01",
        "2030-04-21",
        "2035-03-25",
        "2038-04-25",
        "2049-04-18",
        "2076-04-19",
        "2100-03-28"
    })
    void easter_is_on_its_day(LocalDate easter) {
        assertThat(FinnishCalendar.easter(easter.getYear())).isEqualTo(easter);
    }

    @Test
    void the_counting_is_explained_in_three_languages() {
        HandMade easter = row("assessment-start", "2026-03-31T06:00:00Z");
        HandMade eve = row("decision", "2026-09-24T06:00:00Z");

        assertThat(shown(easter, easter.started(), Language.EN).counted())
                .isEqualTo(
                        "Working day number 7 after 31 Mar 2026, not counting that day. Saturdays are counted as working"
                                + " days.");
        assertThat(shown(eve, eve.started(), Language.FI).counted())
                .isEqualTo(
                        "3 kuukautta päivästä 24.9.2026: järjestysnumeroltaan sama päivä tai, jos sitä ei ole, kuukauden"
                                + " viimeinen päivä. 24.12.2026 on vapaapäivä, joten määräaika päättyy seuraavana arkipäivänä.");
        assertThat(shown(eve, eve.started(), Language.SV).counted())
                .contains("3 månader från den 24.9.2026", "24.12.2026");
    }

    @Test
    void the_explanation_says_where_the_law_names_no_time_and_where_more_time_was_taken() {
        HandMade objection = row("objection", "2026-05-29T09:00:00Z");
        HandMade longer =
                table().stream().filter(HandMade::extended).findFirst().orElseThrow();

        assertThat(shown(objection, objection.started(), Language.EN).counted())
                .endsWith("The law sets no time: this is the county's practice.");
        assertThat(shown(longer, longer.started(), Language.EN).counted())
                .contains("3 months", "The time has been extended.");
    }

    @Test
    void a_time_that_would_end_on_a_saturday_does_not_call_it_a_day_off() {
        HandMade friday = row("assessment-start", "2026-03-06T13:00:00Z");

        assertThat(shown(friday, friday.started(), Language.EN).counted())
                .endsWith(
                        "Saturdays are counted as working days. 14 Mar 2026 is a Saturday, and the time does not end on"
                                + " a Saturday but on the next working day.");
        assertThat(shown(friday, friday.started(), Language.FI).counted())
                .endsWith("14.3.2026 on lauantai, eikä määräaika pääty lauantaina vaan seuraavana arkipäivänä.");
    }

    @Test
    void one_month_is_told_in_the_singular() {
        HandMade objection = row("objection", "2026-05-29T09:00:00Z");

        assertThat(shown(objection, objection.started(), Language.FI).counted()).startsWith("Yksi kuukausi päivästä ");
        assertThat(shown(objection, objection.started(), Language.SV).counted()).startsWith("En månad från den ");
        assertThat(shown(objection, objection.started(), Language.EN).counted()).startsWith("One month from ");
    }

    @Test
    void every_rule_has_a_label_and_every_start_its_words() {
        assertThat(Codes.published().all(CodeList.OBLIGATION_RULE))
                .extracting(Code::value)
                .containsExactlyInAnyOrderElementsOf(
                        Rules.published().all().stream().map(Rule::id).toList());
        assertThat(Rules.published().all().stream()
                        .flatMap(rule -> rule.startedBy().stream())
                        .map(pattern -> "started." + pattern.name())
                        .distinct()
                        .toList())
                .isSubsetOf(ObligationWords.TEXTS.keys());
    }

    @Test
    void whether_saturdays_count_is_a_setting_and_the_earlier_day_is_the_default() {
        assertThat(settings(Map.of())).isEqualTo(StatutoryTime.Saturdays.WORKING);
        assertThat(settings(Map.of("luotsi.obligations.saturdays", "free"))).isEqualTo(StatutoryTime.Saturdays.FREE);
    }

    private static StatutoryTime.Saturdays settings(Map<String, String> given) {
        return new Binder(new MapConfigurationPropertySource(given))
                .bindOrCreate("luotsi.obligations", ObligationSettings.class)
                .saturdays();
    }

    @Test
    void a_rule_that_names_something_unknown_is_refused() {
        Map<String, Class<?>> types = Map.of("contact.linked", ContactLinked.class);

        assertThatThrownBy(() -> EventPattern.parse("contact.lost", types)).hasMessageContaining("contact.lost");
        assertThatThrownBy(() -> EventPattern.parse("contact.linked[colour=red]", types))
                .hasMessageContaining("colour");
        assertThatThrownBy(() -> TimeLimit.parse("7 days")).hasMessageContaining("7 days");
        assertThatThrownBy(() -> TimeLimit.parse("7y")).hasMessageContaining("y");
    }

    private static HandMade row(String rule, String started) {
        return table().stream()
                .filter(row -> row.rule().equals(rule) && row.started().equals(Instant.parse(started)))
                .findFirst()
                .orElseThrow();
    }

    private static ObligationView shown(HandMade row, Instant now, Language language) {
        Rule rule = Rules.published().named(row.rule());
        Cause cause = new Cause(
                Ids.next(),
                rule.startedBy().getFirst().name(),
                StatutoryTime.day(row.started()),
                row.started(),
                "nokia",
                null);
        Obligation started = Obligation.started(rule.id(), cause, "service-guidance");
        Obligation obligation = row.extended() ? started.longer(row.started()) : started;
        ObligationsDocument document = ObligationsDocument.begun(Ids.next(), Ids.next(), "Episode", "nokia", null)
                .with(obligation);
        return ObligationView.of(
                document, obligation, new ObligationWords(new StatutoryTime(row.saturdays()), language), now);
    }
}
