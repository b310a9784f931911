package fi.luotsi.queryside.api.letter;

import java.nio.ByteBuffer;

/**
 * A TrueType font's table of characters (cmap), from which the radicals of Chinese characters (U+2E80–U+2FDF) are taken out: a font
 * draws them as the characters themselves, and a PDF would then be copied and read aloud as radicals.
 */
final class CharacterTable {

    private static final int CMAP = 0x636D6170;
    private static final int SEGMENTED_COVERAGE = 12;
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

    private static void inCmap(ByteBuffer data, int cmap) {
        int encodings = data.getShort(cmap + 2);
        for (int i = 0; i < encodings; i++) {
            int encoding = cmap + data.getInt(cmap + 4 + 8 * i + 4);
            if (data.getShort(encoding) == SEGMENTED_COVERAGE) {
                inGroups(data, encoding + 16, data.getInt(encoding + 12));
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
