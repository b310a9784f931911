package fi.luotsi.queryside.api.letter;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.queryside.language.Language;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and notes are printed in the script in which they are written. */
class LetterScriptsTest {

    private static Glyphs printed(String text) throws IOException {
        return Glyphs.of(new Letter(
                Language.EN,
                text,
                List.of(
                        new Letter.Paragraph(text),
                        new Letter.Facts(List.of(new Letter.Fact("Name", text))),
                        new Letter.Table(List.of("Note"), List.of(List.of(text))))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Мария Иванова, Ґалина Їжак",
                "Ελένη Παπαδοπούλου, Ώρα",
                "Nguyễn Thị Ánh, Łukasz Žižka, Ŋiŋŋá",
                "王小明 汉语 简体",
                "陳大文 漢語 龜",
                "山田太郎 ひらがな カタカナ 働く",
                "김민준 한국어 뷁 漢字 힣",
                "שרה כהן",
                "محمد علي",
                "فاطمة الزهراء",
                "پرویز گلچین ژاله"
            })
    void a_text_is_printed_in_its_script_and_can_be_copied(String text) throws IOException {
        Glyphs glyphs = printed(text);

        assertThat(glyphs.undefined()).isZero();
        assertThat(glyphs.text()).doesNotContain("#", "could not be printed").contains(text);
    }

    @Test
    void a_line_from_right_to_left_stands_so_on_the_page() throws IOException {
        assertThat(printed("שלום").lineOf("ש")).isEqualTo("םולש");
        assertThat(printed("שרה (כהן) 123").lineOf("ש")).isEqualTo("123 (ןהכ) הרש");
    }

    @Test
    void a_name_from_right_to_left_keeps_its_place_in_a_line_from_left_to_right() throws IOException {
        assertThat(printed("Soittaja שרה כהן kysyi.").lineOf("ש")).isEqualTo("Soittaja ןהכ הרש kysyi.");
    }

    @Test
    void arabic_letters_are_joined() throws IOException {
        assertThat(printed("سلام").lineOf("\uFEB3")).isEqualTo("\u0645\uFEFC\uFEB3");
        assertThat(printed("محمد").lineOf("\uFEE3")).isEqualTo("\uFEAA\uFEE4\uFEA4\uFEE3");
    }

    @ParameterizedTest
    @CsvSource({
        "Kiitos 😀!, Kiitos [grinning face]!",
        "😀👍🏽, '[grinning face, thumbs up sign, emoji modifier fitzpatrick type-4]'",
        "Muutti 🇫🇮, Muutti [FI]",
        "❤️ perhe, [heavy black heart] perhe"
    })
    void an_emoji_is_printed_by_its_name(String text, String printed) throws IOException {
        Glyphs glyphs = printed(text);

        assertThat(glyphs.undefined()).isZero();
        assertThat(glyphs.text().replaceAll("\\s+", " ")).contains(printed).doesNotContain("could not be printed");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void what_cannot_be_printed_is_named(Language language) throws IOException {
        Letter letter = new Letter(language, "T", List.of(new Letter.Paragraph("Nimi: ក\u1780 ខ 😀")));
        String named = Glyphs.of(letter).text().replaceAll("\\s+", " ");

        assertThat(named)
                .contains("Nimi: □□ □ [grinning face]", "2 ", "U+1780 KHMER LETTER KA, U+1781 KHMER LETTER KHA.");
        assertThat(Glyphs.of(letter).undefined()).isZero();
    }

    @Test
    void one_character_that_cannot_be_printed_is_told_as_one() throws IOException {
        assertThat(printed("ក").text().replaceAll("\\s+", " "))
                .contains("1 character could not be printed, and □ stands in its place: U+1780 KHMER LETTER KA.");
    }
}
