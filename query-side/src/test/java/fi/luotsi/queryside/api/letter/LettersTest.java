package fi.luotsi.queryside.api.letter;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.queryside.language.Language;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every letter to a client names the social ombudsman. */
class LettersTest {

    private static String printed(Language language, String contact) throws IOException {
        Letter letter = new Letter(language, "Otsikko", List.of(new Letter.Paragraph("Oma asia")));
        try (PDDocument pdf = Loader.loadPDF(new Letters(new OmbudsmanSettings(contact)).print(letter))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "FI, Sosiaaliasiavastaava neuvoo teitä, riippumatta",
        "SV, Socialombudet ger er, oberoende",
        "EN, The social ombudsman advises you, independently"
    })
    void R10_a_letter_ends_with_the_independent_ombudsman_and_how_to_reach_them(
            Language language, String advises, String independent) throws IOException {
        assertThat(printed(language, "Puh. 03 000 0000, arkisin klo 9–11"))
                .containsSubsequence("Oma asia", advises, independent, "Puh. 03 000 0000, arkisin klo 9–11");
    }

    @Test
    void R10_the_ombudsman_is_named_also_where_the_county_has_set_no_contact_details() throws IOException {
        assertThat(printed(Language.FI, " ")).contains("Sosiaaliasiavastaava neuvoo teitä");
    }
}
