package fi.luotsi.queryside.api.letter;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.queryside.language.Language;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class LetterPdfTest {

    private static final Letter LETTER = new Letter(
            Language.FI,
            "Lokitiedot – Åke Väinölä",
            List.of(
                    new Letter.Heading("Katselut"),
                    new Letter.Paragraph("Kaksi\nriviä ja <b>kulmat</b> & muut"),
                    new Letter.Facts(List.of(new Letter.Fact("Nimi", "Šárka Ångström"))),
                    new Letter.Table(
                            List.of("Aika", "Kuka"),
                            IntStream.range(0, 200)
                                    .mapToObj(i -> List.of("1.3.2026 klo 9." + i, "Aino Järvikoivu " + i))
                                    .toList())));

    @Test
    void the_pages_hold_the_whole_letter() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(LetterPdf.print(LETTER))) {
            String text = new PDFTextStripper().getText(pdf);

            assertThat(pdf.getNumberOfPages()).isGreaterThan(3);
            assertThat(text)
                    .contains(
                            "Lokitiedot – Åke Väinölä",
                            "Kaksi\nriviä ja <b>kulmat</b> & muut",
                            "Šárka Ångström",
                            "Aino Järvikoivu 199",
                            "1 / " + pdf.getNumberOfPages());
        }
    }

    @Test
    void a_screen_reader_finds_title_language_and_structure() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(LetterPdf.print(LETTER))) {
            var catalog = pdf.getDocumentCatalog();

            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Lokitiedot – Åke Väinölä");
            assertThat(catalog.getLanguage()).isEqualTo("fi");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
        }
    }

    @Test
    void markup_in_a_text_is_printed_as_text_and_control_characters_are_left_out() throws IOException {
        Letter tricky = new Letter(
                Language.EN, "T", List.of(new Letter.Paragraph("<img src=\"file:///etc/hostname\"/> \u0000\u0007end")));

        try (PDDocument pdf = Loader.loadPDF(LetterPdf.print(tricky))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("<img src=\"file:///etc/hostname\"/> end");
        }
    }
}
