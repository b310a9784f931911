package fi.luotsi.kernel.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.id.RightsRequestId;
import fi.luotsi.kernel.retention.RetentionClass;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AggregateTypeTest {

    static List<AggregateType> all() {
        return AggregateType.all();
    }

    @Test
    void every_kind_of_command_is_of_one_aggregate_and_no_two_are_called_alike() {
        assertThat(all().stream().<Object>map(AggregateType::commands))
                .containsExactlyInAnyOrder((Object[]) CaseworkCommand.class.getPermittedSubclasses());
        assertThat(all()).extracting(kind -> kind.declared().name()).doesNotHaveDuplicates();
        assertThat(all()).extracting(kind -> kind.declared().shownAs()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("all")
    void an_aggregate_has_a_first_event_that_says_whose_the_record_is(AggregateType kind) {
        assertThat(kind.eventTypes())
                .as(
                        "%s lacks a first event that implements Opens",
                        kind.events().getName())
                .anyMatch(Opens.class::isAssignableFrom);
    }

    @ParameterizedTest
    @MethodSource("all")
    @Tag("declaration")
    void the_retention_class_in_which_a_record_begins_is_there_and_is_for_it(AggregateType kind) {
        Aggregate declared = kind.declared();

        assertThat(RetentionClass.all())
                .as(
                        "classes.csv has no row %s with the record %s, though @Aggregate on %s names it",
                        declared.retention(), declared.name(), kind.events().getSimpleName())
                .anyMatch(each -> each.code().equals(declared.retention())
                        && each.records().contains(declared.name()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void the_stored_names_of_an_aggregates_events_begin_with_one_word(AggregateType kind) {
        assertThat(kind.storedPrefix()).matches("[a-z-]+\\.");
    }

    @Test
    void commands_name_their_record_by_the_id_that_its_events_bear() {
        assertThat(AggregateType.of(RightsEvent.class).idField()).isEqualTo("requestId");
        assertThat(AggregateType.of(RightsEvent.class).idType()).isEqualTo(RightsRequestId.class);
        assertThat(AggregateType.of(ReferralEvent.class).idField()).isEqualTo("referralId");
        assertThat(AggregateType.of(new ReferralAnswers.AcceptReferral(new ReferralId(new UUID(0, 1)))))
                .isEqualTo(AggregateType.of(ReferralAnswers.ReferralAccepted.class));
    }

    @Test
    void events_without_a_declaration_are_named_with_what_they_lack() {
        assertThatThrownBy(() -> AggregateType.declaredBy(ContactNotes.Event.class))
                .hasMessage("fi.luotsi.kernel.casework.ContactNotes$Event lacks @Aggregate, which says how its records"
                        + " are called, shown and kept");
    }
}
