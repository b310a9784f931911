package fi.luotsi.kernel.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One row of a UTF-8 file beside a class, with semicolons between its cells; a cell that holds a semicolon stands in double quotes,
 * and a quote within is doubled. The first line names the cells; lines that are empty or begin with {@code #} are no rows.
 *
 * @param line from 1, of the file
 */
public record Row(String file, int line, List<String> cells) {

    private static final Pattern CELL = Pattern.compile("\\G(?:\"((?:[^\"]|\"\")*)\"|([^;\"][^;]*|))(;|$)");

    /** Escapes of other kinds of file, which are refused here. */
    private static final Pattern ESCAPE = Pattern.compile("\\\\|''|&#?\\w+;");

    /**
     * The rows of a file.
     *
     * @param header its first line
     * @throws IllegalStateException where there is no such file, or a row is broken: the message tells which, and how
     */
    public static List<Row> of(Class<?> place, String file, String header) {
        List<String> lines = lines(place, file);
        if (lines.isEmpty() || !lines.getFirst().equals(header)) {
            throw new IllegalStateException(file + " does not begin with the line " + header);
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                rows.add(row(file, i + 1, line, header));
            }
        }
        return rows;
    }

    /** Throws where the condition does not hold, and names the row. */
    public void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(
                    "%s, line %d (%s) %s".formatted(file, line, cells.isEmpty() ? "" : cells.getFirst(), otherwise));
        }
    }

    private static Row row(String file, int number, String line, String header) {
        List<String> cells = new ArrayList<>();
        Matcher cell = CELL.matcher(line);
        boolean ended = false;
        while (!ended && cell.find()) {
            cells.add(cell.group(1) == null ? cell.group(2) : cell.group(1).replace("\"\"", "\""));
            ended = cell.group(3).isEmpty();
        }
        Row row = new Row(file, number, List.copyOf(cells));
        int width = header.split(";", -1).length;
        row.require(ended, "has a quote that is not closed, or text after it");
        row.require(cells.size() == width, "has %d cells, not the %d of %s".formatted(cells.size(), width, header));
        row.require(!ESCAPE.matcher(line).find(), "has an escape, where words are written as they are read");
        return row;
    }

    private static List<String> lines(Class<?> place, String file) {
        try (InputStream in = place.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + file + " beside " + place.getName());
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
