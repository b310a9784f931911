package fi.luotsi.changes;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A line of a file, by its text: {@code type Client >> name} is the first line with {@code name} below the only line with
 * {@code type Client}. So an edit finds its place again after the file has changed elsewhere.
 */
record Anchor(String text) {

    private static final String BELOW = " >> ";

    /**
     * The number of the line, from 0.
     *
     * @throws BadPatch when the first part is not in exactly one line, or a later part in none below
     */
    int in(List<String> lines) {
        String[] parts = text.split(BELOW, -1);
        List<Integer> first = IntStream.range(0, lines.size())
                .filter(line -> lines.get(line).contains(parts[0]))
                .boxed()
                .toList();
        if (first.size() != 1) {
            throw new BadPatch("\"" + parts[0] + "\" stands in " + first.size() + " lines, not in one");
        }
        int at = first.getFirst();
        for (int part = 1; part < parts.length; part++) {
            at = below(lines, at, parts[part]);
        }
        return at;
    }

    private static int below(List<String> lines, int from, String part) {
        return IntStream.range(from + 1, lines.size())
                .filter(line -> lines.get(line).contains(part))
                .findFirst()
                .orElseThrow(() -> new BadPatch("\"" + part + "\" stands in no line below line " + (from + 1)));
    }
}
