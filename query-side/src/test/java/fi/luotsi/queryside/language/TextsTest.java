package fi.luotsi.queryside.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void a_text_keeps_its_letters_and_takes_values() {
        var texts = Texts.beside(TextsTest.class, "whole");
        assertThat(texts.get(Language.FI, "greeting", "Äijä")).isEqualTo("Hyvää yötä, Äijä");
        assertThatThrownBy(() -> texts.get(Language.FI, "other")).hasMessageContaining("'other'");
    }

    @Test
    void the_language_is_the_chosen_one_then_the_browsers_then_the_default() {
        assertThat(Language.choose("sv", "en", Language.FI)).isEqualTo(Language.SV);
        assertThat(Language.choose("xx", "de, en-GB;q=0.8, sv;q=0.9", Language.FI))
                .isEqualTo(Language.SV);
        assertThat(Language.choose(null, "de", Language.FI)).isEqualTo(Language.FI);
        assertThat(Language.choose(null, "\u0000;q=9", Language.EN)).isEqualTo(Language.EN);
    }
}
