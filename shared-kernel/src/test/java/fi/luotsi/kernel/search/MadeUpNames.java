package fi.luotsi.kernel.search;

import fi.luotsi.kernel.personal.PersonName;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/** Made-up people, and the ways in which somebody may type their names. */
final class MadeUpNames {

    private static final List<String> GIVEN = List.of(
            "Anna", "Väinö", "Bjørn", "Đorđe", "Žofia", "Åke", "Æsa", "Łukasz", "Niŋŋu", "Kılıç", "Ásllat", "Pirkko");
    private static final List<String> FAMILY = List.of(
            "Strauß",
            "Nuorgaʹm",
            "O'Leary",
            "Sáŋgárdi",
            "Yläsaari",
            "Çelik",
            "Petäjäkoski",
            "Šešelj",
            "Öhman",
            "Åkerø");
    private static final List<String> BETWEEN = List.of(" ", "-", "\u2010", " \u2013 ", "\u00A0", "\u2011", "  ", "");
    private static final List<String> APOSTROPHES =
            List.of("'", "\u2019", "\u02B9", "\u02BC", "\u2032", "\u00B4", "`", "");

    private final Random random;

    MadeUpNames(Random random) {
        this.random = random;
    }

    record Person(List<String> given, List<String> family, PersonName name, LocalDate born) {}

    /** One to three given names, and a family name that may be a double one. */
    Person person() {
        return person(some(GIVEN, 3), some(FAMILY, 2));
    }

    /** One who has no name that the other has. */
    Person another(Person than) {
        List<String> given = new ArrayList<>(GIVEN);
        given.removeAll(than.given());
        List<String> family = new ArrayList<>(FAMILY);
        family.removeAll(than.family());
        return person(some(given, 3), some(family, 2));
    }

    private Person person(List<String> given, List<String> family) {
        return new Person(
                given,
                family,
                new PersonName(between(given, " ", "-"), between(family, "-", " ")),
                LocalDate.of(1930 + random.nextInt(80), 1 + random.nextInt(12), 1 + random.nextInt(28)));
    }

    private String between(List<String> words, String usual, String other) {
        return String.join(random.nextInt(4) > 0 ? usual : other, words);
    }

    private List<String> some(List<String> of, int most) {
        List<String> mixed = new ArrayList<>(of);
        Collections.shuffle(mixed, random);
        return mixed.subList(0, 1 + random.nextInt(most));
    }

    /** All of the words, with anything between them. */
    String whole(List<String> words) {
        String joined = words.getFirst();
        for (String word : words.subList(1, words.size())) {
            joined += BETWEEN.get(random.nextInt(BETWEEN.size())) + word;
        }
        return typed(joined);
    }

    /** Some of the words in any order, apart. */
    String part(List<String> words) {
        return typed(some(words, words.size()).stream().collect(Collectors.joining(random.nextBoolean() ? " " : "-")));
    }

    /** The text in another case, composed or not, with other apostrophes, and with what cannot be seen. */
    private String typed(String text) {
        String other = text.replaceAll("['ʹ]", APOSTROPHES.get(random.nextInt(APOSTROPHES.size())));
        other = switch (random.nextInt(4)) {
            case 0 -> other.toUpperCase(Locale.of("fi"));
            case 1 -> other.toLowerCase(Locale.of("fi"));
            case 2 -> other.replace("ß", "ss").replace('ı', 'i');
            default -> other;
        };
        other = Normalizer.normalize(other, random.nextBoolean() ? Normalizer.Form.NFD : Normalizer.Form.NFC);
        int at = random.nextInt(other.length() + 1);
        return switch (random.nextInt(3)) {
            case 0 -> "\u00A0" + other + "  ";
            case 1 -> other.substring(0, at) + "\u200B" + other.substring(at);
            default -> other;
        };
    }

    /** The word without one of its letters. */
    String shortened(String word) {
        int at = random.nextInt(word.length());
        return word.substring(0, at) + word.substring(at + 1);
    }
}
