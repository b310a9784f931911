package fi.luotsi.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A document of the project as a test reads it: its sections, their tables, and the exchanges printed for the reader to type. */
final class Document {

    /** The folder of the whole project. */
    static final Path ROOT = Objects.requireNonNull(Path.of(System.getProperty("luotsi.readme", "../../README.md"))
            .toAbsolutePath()
            .normalize()
            .getParent());

    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w+)\n(.*?)^```$|^##+ (.*?)$");
    private static final Pattern CELL = Pattern.compile("(?<!\\\\)\\|");

    private final String name;
    private final String text;

    private Document(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /**
     * Reads a document.
     *
     * @param name relative to the root, as {@code infra/docs/tour.md}
     */
    static Document read(String name) {
        return new Document(name, text(ROOT.resolve(name)));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The text that a reader types, with the answer that is printed.
     *
     * @param heading the heading above
     * @param form {@code json}, {@code text}, or empty where no answer is printed
     */
    record Exchange(String heading, String typed, String form, String answer) {}

    /** All exchanges in their order. */
    List<Exchange> exchanges() {
        return exchanges(name, text);
    }

    /** The exchanges of a section in their order. */
    List<Exchange> exchanges(String section) {
        return exchanges(section, section(section));
    }

    private static List<Exchange> exchanges(String first, String part) {
        List<Exchange> exchanges = new ArrayList<>();
        String heading = first;
        Matcher fence = FENCE.matcher(part);
        while (fence.find()) {
            if (fence.group(3) != null) {
                heading = fence.group(3);
            } else if (fence.group(1).equals("sh")) {
                exchanges.add(new Exchange(heading, fence.group(2), "", ""));
            } else {
                Exchange asked = exchanges.removeLast();
                exchanges.add(new Exchange(heading, asked.typed(), fence.group(1), fence.group(2)));
            }
        }
        return exchanges;
    }

    /** The cells of the document's table, a row a list, without its heading; backticks are left out. */
    List<List<String>> table() {
        return text.lines()
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> Arrays.stream(CELL.split(line.substring(1)))
                        .map(cell -> cell.strip().replace("`", ""))
                        .toList())
                .toList();
    }

    /** From the line below the heading to the next heading of the same rank. */
    private String section(String heading) {
        int start = text.indexOf("\n## " + heading + "\n");
        if (start < 0) {
            throw new IllegalArgumentException(name + " has no section " + heading);
        }
        int from = start + heading.length() + 5;
        int to = text.indexOf("\n## ", from);
        return text.substring(from, to < 0 ? text.length() : to);
    }
}
