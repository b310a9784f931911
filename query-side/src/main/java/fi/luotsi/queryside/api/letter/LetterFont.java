package fi.luotsi.queryside.api.letter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The fonts of letters, in the order in which they are tried for a character. */
enum LetterFont {
    /** Latin, Greek, Cyrillic and Hebrew. */
    LIBERATION_SANS("Liberation Sans", PDDocument.class, "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"),
    /** Arabic, also as it is written in Persian and Urdu. */
    MARKAZI("Markazi Text", LetterFont.class, "/fonts/ttf/Markazi/MarkaziText-Regular.ttf"),
    /** Chinese, in both forms, and Japanese. */
    NOTO_SANS_SC("Noto Sans SC", LetterFont.class, "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf"),
    /** Korean. */
    ZEN_HEI("WenQuanYi Zen Hei", LetterFont.class, "/fonts/WenQuanZhengHei.ttf");

    static final String FAMILIES =
            Arrays.stream(values()).map(font -> "'" + font.family + "'").collect(Collectors.joining(", "));

    private static final Map<LetterFont, BitSet> CHARACTERS = new ConcurrentHashMap<>();

    private final String family;
    private final Class<?> place;
    private final String file;

    LetterFont(String family, Class<?> place, String file) {
        this.family = family;
        this.place = place;
        this.file = file;
    }

    /** The first font that has the character. */
    static Optional<LetterFont> of(int character) {
        return Arrays.stream(values()).filter(font -> font.has(character)).findFirst();
    }

    String family() {
        return family;
    }

    InputStream open() {
        try (InputStream font = place.getResourceAsStream(file)) {
            if (font == null) {
                throw new IllegalStateException("The font " + file + " is not in the program");
            }
            return new ByteArrayInputStream(CharacterTable.withoutRadicals(font.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean has(int character) {
        return CHARACTERS.computeIfAbsent(this, LetterFont::characters).get(character);
    }

    /** Read when a character is looked for that no font before has: a letter in Latin script needs none but the first. */
    private BitSet characters() {
        try (InputStream in = open();
                RandomAccessReadBuffer buffer = new RandomAccessReadBuffer(in);
                TrueTypeFont font = new TTFParser().parse(buffer)) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            BitSet characters = new BitSet();
            for (int c = ' '; c <= Character.MAX_CODE_POINT; c++) {
                if (glyphs.getGlyphId(c) != 0) {
                    characters.set(c);
                }
            }
            return characters;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
