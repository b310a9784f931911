package fi.luotsi.kernel.casework;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.code.Coded;
import fi.luotsi.kernel.code.OpenText;
import fi.luotsi.kernel.envelope.EnvelopeCodec;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A person's own words are stored sealed: a text that is stored open is a code, or its declaration says what else it is. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OpenTextTest {

    private static final UndeclaredTexts UNDECLARED = new UndeclaredTexts(Set.of(Coded.class, OpenText.class));

    /** A carelessly declared event, and a value as careless within it. */
    private record Careless(@Nullable String remark, List<String> remarks, List<Within> within) {}

    private record Within(@OpenText("a month, as 2026-03") String month, String remark) {}

    @Test
    @Tag("declaration")
    void a_text_that_an_event_stores_open_says_what_it_is() {
        EnvelopeCodec codec = new EnvelopeCodec();

        assertThat(codec.storedNames().stream().map(codec::type).flatMap(UNDECLARED::in))
                .extracting(text -> text + " is stored open and does not say what it is:"
                        + " make it Personal<Text>, or add @Coded or @OpenText")
                .isEmpty();
    }

    @Test
    void a_text_that_says_nothing_is_found_at_any_depth() {
        assertThat(UNDECLARED.in(Careless.class))
                .containsExactly("Careless.remark", "Careless.remarks", "Careless.within: Within.remark");
    }
}
