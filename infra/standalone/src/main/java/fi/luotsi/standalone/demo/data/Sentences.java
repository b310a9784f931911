package fi.luotsi.standalone.demo.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The sentences of counsellors and clients: {@code sentences.csv}, {@code situation;language;sentence}. No sentence names anybody. */
final class Sentences {

    private static final Map<String, List<String>> ALL = read();

    private Sentences() {}

    /** A sentence for the situation in Finnish or Swedish; in Finnish where it is not there in the language. */
    static String of(String situation, String language, Dice dice) {
        List<String> said = ALL.get(situation + ";" + language);
        return dice.one(said != null ? said : Objects.requireNonNull(ALL.get(situation + ";fi"), situation));
    }

    /** The note after advice on a topic that came to a result. */
    static String note(String topic, String result, String language, Dice dice) {
        String asked = of("asked-" + topic, language, dice);
        String done = of("done-" + result, language, dice);
        return dice.chance(0.4) ? asked + " " + of("detail", language, dice) + " " + done : asked + " " + done;
    }

    /** The language of an official's own notes: Swedish with those who speak it, and else Finnish. */
    static String written(String language) {
        return language.equals("sv") ? "sv" : "fi";
    }

    private static Map<String, List<String>> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Sentences.class.getResourceAsStream("sentences.csv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(";", 3))
                    .collect(Collectors.groupingBy(
                            cells -> cells[0] + ";" + cells[1],
                            Collectors.mapping(cells -> cells[2], Collectors.toList())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
