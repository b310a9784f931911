package fi.luotsi.queryside.api.letter;

import java.nio.ByteBuffer;

/**
 * A TrueType font's table of characters (cmap), from which the radicals of Chinese characters (U+2E80–U+2FDF) are taken out: a font
 * draws them as the characters themselves, and a PDF would then be copied and read aloud as radicals.
 */
final class CharacterTable {

    private static final int CMAP = 0x636D6170;
    private static final int SEGMENTED_COVERAGE = 12;
    private static final int VARIANTS = 14;
    private static final int FIRST_RADICAL = 0x2E80;
    private static final int LAST_RADICAL = 0x2FDF;

    private CharacterTable() {}

    /** The same array, changed in place. */
    static byte[] withoutRadicals(byte[] font) {
        ByteBuffer data = ByteBuffer.wrap(font);
        int tables = data.getShort(4);
        for (int i = 0; i < tables; i++) {
            int entry = 12 + 16 * i;
            if (data.getInt(entry) == CMAP) {
                inCmap(data, data.getInt(entry + 8));
            }
        }
        return font;
    }

    /** The table of variants is not known to the PDF library, which would say so in the log: it is pointed at the full table. */
    private static void inCmap(ByteBuffer data, int cmap) {
        int encodings = data.getShort(cmap + 2);
        int full = 0;
        for (int i = 0; i < encodings; i++) {
            int offset = data.getInt(cmap + 8 + 8 * i);
            if (data.getShort(cmap + offset) == SEGMENTED_COVERAGE) {
                full = offset;
                inGroups(data, cmap + offset + 16, data.getInt(cmap + offset + 12));
            }
        }
        for (int i = 0; i < encodings; i++) {
            if (full > 0 && data.getShort(cmap + data.getInt(cmap + 8 + 8 * i)) == VARIANTS) {
                data.putInt(cmap + 8 + 8 * i, full);
            }
        }
    }

    /** A group is the first and the last character, and the glyph of the first. */
    private static void inGroups(ByteBuffer data, int first, int groups) {
        for (int i = 0; i < groups; i++) {
            int group = first + 12 * i;
            if (data.getInt(group) >= FIRST_RADICAL && data.getInt(group + 4) <= LAST_RADICAL) {
                data.putInt(group + 4, data.getInt(group));
                data.putInt(group + 8, 0);
            }
        }
    }
}
