package fi.luotsi.queryside.oversight.history;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.Aggregate;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.casework.ReferralAnswers.ReferralAccepted;
import fi.luotsi.kernel.envelope.EnvelopeCodec;
import fi.luotsi.queryside.language.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** R38: whatever a counsellor reads of an event is there in each language. */
class EventTitlesTest {

    private static final EnvelopeCodec CODEC = new EnvelopeCodec();

    static Stream<String> events() {
        return CODEC.storedNames().stream();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void R38_every_event_has_a_title_of_its_own(Language language) {
        HistoryLabels words = new HistoryLabels(language);
        List<String> titles = events().map(stored -> words.word(stored.substring(0, stored.indexOf('@'))))
                .toList();

        assertThat(titles).allSatisfy(title -> assertThat(title).isNotBlank()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void R38_every_other_word_of_a_history_is_there(Language language) {
        HistoryLabels words = new HistoryLabels(language);
        assertThat(Stream.of("true", "false").map(words::word))
                .allSatisfy(word -> assertThat(word).isNotBlank());
        assertThat(Stream.of("origin.contact", "origin.episode", "origin.referral")
                        .map(words::word))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void R38_every_value_that_an_event_sets_has_a_name(Language language) {
        HistoryLabels words = new HistoryLabels(language);

        assertThat(tellings().values().stream()
                        .flatMap(List::stream)
                        .flatMap(telling -> telling.parts().stream())
                        .map(part -> words.word(part.name())))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(name).isNotBlank());
    }

    @Test
    void an_event_sets_each_name_once() {
        assertThat(tellings().values().stream().flatMap(List::stream)).allSatisfy(telling -> assertThat(telling.parts())
                .extracting(EventTelling.ToldPart::name)
                .doesNotHaveDuplicates());
    }

    @Test
    void a_name_is_given_to_values_of_one_type_by_all_events_of_an_aggregate() {
        assertThat(tellings()).allSatisfy((aggregate, tellings) -> {
            Map<String, Set<String>> types = new TreeMap<>();
            tellings.stream().flatMap(telling -> telling.parts().stream()).forEach(part -> types.computeIfAbsent(
                            part.name(), _ -> new TreeSet<>())
                    .add(part.part().type() + " of " + part.list()));
            assertThat(types).as("name one of them otherwise, by @Told").allSatisfy((name, of) -> assertThat(of)
                    .as("%s of %s", name, aggregate)
                    .hasSize(1));
        });
    }

    @Test
    void an_event_ends_values_that_others_of_its_aggregate_set() {
        assertThat(tellings()).allSatisfy((aggregate, tellings) -> {
            List<String> set = tellings.stream()
                    .filter(telling -> !telling.adds())
                    .flatMap(telling -> telling.parts().stream())
                    .map(EventTelling.ToldPart::name)
                    .toList();
            assertThat(tellings.stream().flatMap(telling -> telling.ends().stream()))
                    .as("@Ends of %s names what no event sets", aggregate)
                    .isSubsetOf(set);
        });
    }

    @Test
    void the_ids_that_all_events_of_an_aggregate_have_are_left_out() {
        assertThat(EventTelling.of(ReferralAccepted.class).parts()).isEmpty();
        assertThat(EventTelling.of(ContactLinked.class).parts())
                .extracting(EventTelling.ToldPart::name)
                .containsExactly("client");
    }

    /** The events of each aggregate, by its name. */
    private static Map<String, List<EventTelling>> tellings() {
        return events().map(CODEC::type)
                .collect(Collectors.groupingBy(
                        EventTitlesTest::aggregate,
                        Collectors.mapping(
                                type -> EventTelling.of(type.asSubclass(CaseworkEvent.class)), Collectors.toList())));
    }

    private static String aggregate(Class<?> type) {
        return Stream.of(CaseworkEvent.class.getPermittedSubclasses())
                .filter(each -> each.isAssignableFrom(type))
                .map(each -> each.getAnnotation(Aggregate.class).name())
                .findFirst()
                .orElseThrow();
    }
}
