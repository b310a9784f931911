package fi.luotsi.standalone.demo.data;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.ContactReceiving.ReceiveContact;
import fi.luotsi.kernel.value.FinnishTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DemoDaysTest {

    private static final DemoCases MADE = DemoCases.of(1, 300);

    @Test
    void pinned_to_the_days_that_it_is_made_in_it_stays_as_it_is() {
        assertThat(MADE.on(DemoDays.upTo(WorkingTime.LAST))).isEqualTo(MADE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-30T09:31:00+02:00",
                "2026-11-30T12:00:00+02:00",
                "2026-11-30T23:59:59+02:00",
                "2026-12-06T12:00:00+02:00",
                "2026-11-28T12:00:00+02:00",
                "2027-03-29T11:00:00+03:00"
            })
    void nothing_has_happened_after_the_moment_and_something_on_the_last_working_day(String moment) {
        Instant now = OffsetDateTime.parse(moment).toInstant();

        List<Planned> shown = all(MADE.on(DemoDays.upTo(now)));

        assertThat(shown).allSatisfy(planned -> {
            assertThat(planned.context().now()).isBeforeOrEqualTo(now);
            assertThat(planned.context().occurredAt())
                    .isBeforeOrEqualTo(planned.context().now());
            assertThat(WorkingTime.open(day(planned.context().now()))).isTrue();
        });
        assertThat(shown.stream().map(planned -> day(planned.context().now()))).contains(lastOpen(now));
    }

    @Test
    void each_case_goes_forward_in_time_on_a_day_that_is_not_over() {
        Instant morning = OffsetDateTime.parse("2026-11-30T09:45:00+02:00").toInstant();

        for (DemoCase one : MADE.on(DemoDays.upTo(morning)).cases()) {
            assertThat(one.commands().stream().map(planned -> planned.context().now()))
                    .isSorted();
        }
    }

    @Test
    void contacts_are_received_answered_and_ended_in_that_order_on_other_days_too() {
        Instant noon = OffsetDateTime.parse("2026-11-30T12:00:00+02:00").toInstant();

        assertThat(all(MADE.on(DemoDays.upTo(noon))).stream()
                        .map(Planned::command)
                        .filter(ReceiveContact.class::isInstance)
                        .map(ReceiveContact.class::cast))
                .hasSize(300)
                .allSatisfy(
                        contact -> assertThat(Stream.of(contact.receivedAt(), contact.answeredAt(), contact.endedAt())
                                        .filter(time -> time != null))
                                .isSorted());
    }

    @Test
    void early_in_the_morning_the_day_before_is_the_last() {
        Instant early = OffsetDateTime.parse("2026-11-30T09:10:00+02:00").toInstant();

        assertThat(all(MADE.on(DemoDays.upTo(early))).stream()
                        .map(planned -> day(planned.context().now()))
                        .max(LocalDate::compareTo))
                .hasValue(LocalDate.of(2026, 11, 27));
    }

    private static LocalDate lastOpen(Instant moment) {
        LocalDate day = day(moment);
        while (!WorkingTime.open(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, FinnishTime.ZONE);
    }

    private static List<Planned> all(DemoCases data) {
        return Stream.concat(data.cases().stream(), Stream.of(data.last()))
                .flatMap(one -> one.commands().stream())
                .toList();
    }
}
