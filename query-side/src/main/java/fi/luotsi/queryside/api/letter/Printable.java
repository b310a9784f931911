package fi.luotsi.queryside.api.letter;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Makes texts such that they can be printed: emoji by their names, letters joined, and a box in place of a character that no font
 * has. It knows which fonts the texts need, and which characters could not be printed.
 */
final class Printable {

    /** What stands in place of a character that cannot be printed. */
    static final String BOX = "□";

    private static final int FIRST_FLAG_LETTER = 0x1F1E6;
    private static final int LAST_FLAG_LETTER = 0x1F1FF;

    private final EnumSet<LetterFont> fonts = EnumSet.of(LetterFont.LIBERATION_SANS);
    private final Set<Integer> missing = new LinkedHashSet<>();

    String text(String written) {
        String composed = Normalizer.normalize(written, Normalizer.Form.NFC);
        StringBuilder text = new StringBuilder(composed.length());
        List<String> names = new ArrayList<>();
        JoinedLetters.of(composed).codePoints().forEach(c -> {
            if (isEmoji(c)) {
                names.add(name(c));
            } else if (!isUnseen(c)) {
                endNames(names, text);
                text.append(printed(c));
            }
        });
        endNames(names, text);
        return text.toString();
    }

    Set<LetterFont> fonts() {
        return fonts;
    }

    /** Each once, by its number and its name in Unicode. */
    List<String> missing() {
        return missing.stream()
                .map(c -> "U+%04X %s".formatted(c, unicodeName(c)))
                .toList();
    }

    private String printed(int c) {
        String character = Character.toString(c);
        if (c == '\n' || c == '\t') {
            return character;
        }
        String plain = LetterFont.of(c).isPresent() ? character : Normalizer.normalize(character, Normalizer.Form.NFKC);
        List<LetterFont> needed = new ArrayList<>();
        plain.codePoints().forEach(each -> LetterFont.of(each).ifPresent(needed::add));
        if (needed.size() < plain.codePointCount(0, plain.length())) {
            missing.add(c);
            return BOX;
        }
        fonts.addAll(needed);
        return plain;
    }

    /** A sign that a font has as a letter has it, as ☎ or ©, is printed. */
    private static boolean isEmoji(int c) {
        boolean picture = Character.isEmoji(c) || Character.isExtendedPictographic(c);
        return c > 0xFF
                && picture
                && (Character.isEmojiPresentation(c) || LetterFont.of(c).isEmpty());
    }

    /** Control characters, which XML and the page cannot show; and what only tells how others are joined or shown. */
    private static boolean isUnseen(int c) {
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
        return control || Character.getType(c) == Character.FORMAT || (c >= 0xFE00 && c <= 0xFE0F);
    }

    private static String name(int c) {
        return c >= FIRST_FLAG_LETTER && c <= LAST_FLAG_LETTER
                ? Character.toString('A' + c - FIRST_FLAG_LETTER)
                : unicodeName(c).toLowerCase(Locale.ROOT);
    }

    private static String unicodeName(int c) {
        return Objects.requireNonNullElse(Character.getName(c), "?");
    }

    /** Emoji that stand together are one bracket; the letters of a flag are one word. */
    private static void endNames(List<String> names, StringBuilder text) {
        if (!names.isEmpty()) {
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < names.size(); i++) {
                boolean sameFlag =
                        i > 0 && names.get(i).length() == 1 && names.get(i - 1).length() == 1;
                all.append(i == 0 || sameFlag ? "" : ", ").append(names.get(i));
            }
            text.append('[').append(all).append(']');
            names.clear();
        }
    }
}
