package fi.luotsi.queryside.telling;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.AggregateType;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.casework.ReferralAnswers.ReferralAccepted;
import fi.luotsi.kernel.casework.StoredAs;
import fi.luotsi.kernel.envelope.EnvelopeCodec;
import fi.luotsi.queryside.language.Fields;
import fi.luotsi.queryside.language.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** R38: every word that a counsellor reads of an event is there in each language. */
class EventTitlesTest {

    private static final EnvelopeCodec CODEC = new EnvelopeCodec();

    static Stream<String> events() {
        return CODEC.storedNames().stream();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void R38_every_event_has_a_title_of_its_own(Language language) {
        EventWords words = new EventWords(language);
        List<String> titles = events().map(stored -> words.word(stored.substring(0, stored.indexOf('@'))))
                .toList();

        assertThat(titles).allSatisfy(title -> assertThat(title).isNotBlank()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void R38_every_other_word_of_a_history_is_there(Language language) {
        EventWords words = new EventWords(language);
        assertThat(Stream.of("true", "false").map(words::word))
                .allSatisfy(word -> assertThat(word).isNotBlank());
        assertThat(Stream.of("origin.contact", "origin.episode", "origin.referral")
                        .map(words::word))
                .doesNotHaveDuplicates();
    }

    @Test
    @Tag("declaration")
    void R38_every_event_and_every_value_that_it_sets_has_a_row_of_words() {
        Set<String> keys = Fields.TEXTS.keys();

        assertThat(types().flatMap(type -> Stream.concat(Stream.of(title(type)), names(type).stream())
                        .filter(key -> !keys.contains(key))
                        .map(key -> "fields.csv has no row %s, by which the history shows %s"
                                .formatted(key, type.getSimpleName()))))
                .isEmpty();
    }

    @Test
    void an_event_sets_each_name_once() {
        assertThat(types().filter(type ->
                        Set.copyOf(names(type)).size() < names(type).size()))
                .as("events that set two values under one name: name one otherwise, by @Told")
                .isEmpty();
    }

    @Test
    void a_name_is_given_to_values_of_one_type_by_all_events_of_an_aggregate() {
        Map<String, Set<String>> values = new TreeMap<>();
        types().forEach(type -> EventTelling.of(type).parts().forEach(part -> values.computeIfAbsent(
                        aggregate(type) + "." + part.name(), _ -> new TreeSet<>())
                .add(part.part().type().getTypeName() + ", codes of " + part.list())));

        assertThat(values.entrySet().stream().filter(of -> of.getValue().size() > 1))
                .as("names that stand for values of two types: name one otherwise, by @Told")
                .isEmpty();
    }

    @Test
    void an_event_ends_values_that_others_of_its_aggregate_set() {
        Set<String> set = types().filter(type -> !EventTelling.of(type).adds())
                .flatMap(type -> names(type).stream().map(name -> aggregate(type) + "." + name))
                .collect(Collectors.toSet());

        assertThat(types().flatMap(type -> EventTelling.of(type).ends().stream()
                        .filter(ended -> !set.contains(aggregate(type) + "." + ended))
                        .map(ended -> type.getSimpleName() + " ends " + ended)))
                .as("@Ends that names what no event of the aggregate sets")
                .isEmpty();
    }

    @Test
    void the_ids_that_all_events_of_an_aggregate_have_are_left_out() {
        assertThat(names(ReferralAccepted.class)).isEmpty();
        assertThat(names(ContactLinked.class)).containsExactly("client");
    }

    private static Stream<Class<? extends CaseworkEvent>> types() {
        return events().map(stored -> CODEC.type(stored).asSubclass(CaseworkEvent.class));
    }

    private static String title(Class<? extends CaseworkEvent> type) {
        return type.getAnnotation(StoredAs.class).value();
    }

    private static List<String> names(Class<? extends CaseworkEvent> type) {
        return EventTelling.of(type).parts().stream()
                .map(EventTelling.ToldPart::name)
                .toList();
    }

    private static String aggregate(Class<? extends CaseworkEvent> type) {
        return AggregateType.of(type).declared().name();
    }
}
