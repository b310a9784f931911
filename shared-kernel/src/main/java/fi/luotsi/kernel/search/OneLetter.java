package fi.luotsi.kernel.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The names that a typed name may stand for when one letter is missing in it, or in what was recorded. They are guessed when somebody
 * searches, so that nothing is stored for it.
 */
final class OneLetter {

    /** The letters of a script in their form without marks. */
    private record Alphabet(Character.UnicodeScript script, int first, int last) {}

    private static final List<Alphabet> ALPHABETS = List.of(
            new Alphabet(Character.UnicodeScript.LATIN, 'a', 'z'),
            new Alphabet(Character.UnicodeScript.GREEK, 0x3B1, 0x3C9),
            new Alphabet(Character.UnicodeScript.CYRILLIC, 0x430, 0x45F),
            new Alphabet(Character.UnicodeScript.HEBREW, 0x5D0, 0x5EA),
            new Alphabet(Character.UnicodeScript.ARABIC, 0x621, 0x64A));

    /** Longer ones are not guessed at. */
    private static final int LONGEST = 40;

    /** In a shorter one, a letter is too much of the name. */
    private static final int SHORTEST = 3;

    private OneLetter() {}

    /** Other names than the word itself, which is in its form without marks. */
    static Set<String> from(String word) {
        Set<String> near = new LinkedHashSet<>();
        if (word.length() < SHORTEST || word.length() > LONGEST) {
            return near;
        }
        List<String> letters = letters(word);
        for (int i = 0; i <= word.length(); i++) {
            if (i < word.length()) {
                near.add(word.substring(0, i) + word.substring(i + 1));
            }
            for (String letter : letters) {
                near.add(word.substring(0, i) + letter + word.substring(i));
            }
        }
        near.remove(word);
        return near;
    }

    private static List<String> letters(String word) {
        Set<Character.UnicodeScript> scripts = new LinkedHashSet<>();
        word.codePoints().mapToObj(Character.UnicodeScript::of).forEach(scripts::add);
        return ALPHABETS.stream()
                .filter(alphabet -> scripts.contains(alphabet.script()))
                .flatMap(alphabet ->
                        IntStream.rangeClosed(alphabet.first(), alphabet.last()).mapToObj(Character::toString))
                .map(NameForm::base)
                .distinct()
                .toList();
    }
}
