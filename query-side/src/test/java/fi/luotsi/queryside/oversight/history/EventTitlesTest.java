package fi.luotsi.queryside.oversight.history;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.envelope.EnvelopeCodec;
import fi.luotsi.queryside.language.Language;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
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
        List<String> titles = events().map(stored -> words.title(stored.substring(0, stored.indexOf('@'))))
                .toList();

        assertThat(titles).allSatisfy(title -> assertThat(title).isNotBlank()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void R38_every_other_word_of_a_history_is_there(Language language) {
        HistoryLabels words = new HistoryLabels(language);
        assertThat(Stream.of("true", "false").map(words::title))
                .allSatisfy(word -> assertThat(word).isNotBlank());
        assertThat(Stream.of("origin.contact", "origin.episode", "origin.referral")
                        .map(words::title))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void R38_every_value_that_an_event_sets_has_a_name(Language language) {
        HistoryLabels words = new HistoryLabels(language);

        assertThat(events().map(CODEC::type)
                        .map(type -> type.asSubclass(CaseworkEvent.class))
                        .flatMap(event -> Arrays.stream(event.getRecordComponents())
                                .flatMap(component -> Meaning.of(event, component.getName()).stream()))
                        .map(words::field))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(name).isNotBlank());
    }

    @Test
    void the_names_that_meanings_are_listed_under_are_components_of_events() {
        List<String> components = events().flatMap(
                        stored -> Arrays.stream(CODEC.type(stored).getRecordComponents()))
                .map(RecordComponent::getName)
                .toList();

        assertThat(components)
                .contains("contactId", "clientId", "episodeId", "referralId", "rootId", "search", "noteId");
    }
}
