package fi.luotsi.queryside.api.letter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** What stands on the pages of a letter: its text as a reader copies it, and its glyphs where they are. */
final class Glyphs extends PDFTextStripper {

    private final List<TextPosition> places = new ArrayList<>();
    private final String text;
    private int undefined;

    private Glyphs(PDDocument pdf) throws IOException {
        text = getText(pdf);
    }

    static Glyphs of(Letter letter) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(LetterPdf.print(letter))) {
            return new Glyphs(pdf);
        }
    }

    String text() {
        return text;
    }

    /** How many are the font's sign for a character that it does not have. */
    int undefined() {
        return undefined;
    }

    /** The characters of the line that has this one, from left to right. */
    String lineOf(String character) {
        TextPosition one = places.stream()
                .filter(place -> place.getUnicode().equals(character))
                .findFirst()
                .orElseThrow();
        StringBuilder line = new StringBuilder();
        places.stream()
                .filter(place -> Math.abs(place.getYDirAdj() - one.getYDirAdj()) < 2)
                .sorted((a, b) -> Float.compare(a.getXDirAdj(), b.getXDirAdj()))
                .forEach(place -> line.append(place.getUnicode()));
        return line.toString().strip();
    }

    @Override
    protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement) throws IOException {
        if (!(font instanceof PDType0Font composite) || composite.codeToGID(code) == 0) {
            undefined++;
        }
        super.showGlyph(rendering, font, code, displacement);
    }

    @Override
    protected void processTextPosition(TextPosition place) {
        places.add(place);
        super.processTextPosition(place);
    }
}
