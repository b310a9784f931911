package fi.luotsi.queryside.api.letter;

import java.util.List;
import java.util.Optional;

/** The name of a Korean syllable, put together of its letters' short names (The Unicode Standard, section 3.12; Jamo.txt). */
final class HangulName {

    private static final int FIRST = 0xAC00;
    private static final int LAST = 0xD7A3;
    private static final List<String> INITIALS =
            List.of("G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P", "H");
    private static final List<String> VOWELS = List.of(
            "A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE", "YO", "U", "WEO", "WE", "WI", "YU",
            "EU", "YI", "I");
    private static final List<String> FINALS = List.of(
            "", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT", "LP", "LH", "M", "B", "BS",
            "S", "SS", "NG", "J", "C", "K", "T", "P", "H");

    private HangulName() {}

    static Optional<String> of(int character) {
        if (character < FIRST || character > LAST) {
            return Optional.empty();
        }
        int syllable = character - FIRST;
        int last = syllable % FINALS.size();
        int vowel = syllable / FINALS.size() % VOWELS.size();
        int first = syllable / FINALS.size() / VOWELS.size();
        return Optional.of("HANGUL SYLLABLE " + INITIALS.get(first) + VOWELS.get(vowel) + FINALS.get(last));
    }
}
