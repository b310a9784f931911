package fi.luotsi.schema;

import fi.luotsi.kernel.words.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Descriptions that hold wherever a name stands, from {@code descriptions.csv}: one of the schema's files says only what is its own. Of
 * several rows the one that says most of the place is taken.
 */
final class SharedDescriptions {

    private static final String FILE = "descriptions.csv";
    private static final String HEADER = "place;text";
    private static final String ANY = "*";

    /**
     * One row. A place is a type ({@code *Edge}), a field ({@code *Edge.cursor}, {@code *.version}) or an argument ({@code *(first)}); the
     * star stands for the beginning of the type's name, or for the whole of the field's. {@code {of}} in the text is that beginning.
     */
    record Shared(String ending, String member, String text) {

        private static Shared of(Row row, String place) {
            row.require(place.matches("\\*[A-Za-z]*(\\.(\\*|[a-z][A-Za-z]*)|\\([a-z][A-Za-z]*\\))?"), "is no place");
            String ending = place.substring(1).replaceAll("[.(].*", "");
            return new Shared(
                    ending, place.substring(1 + ending.length()), row.cells().get(1));
        }

        private boolean isOf(String type, String name) {
            return type.endsWith(ending) && !type.equals(ending) && (member.equals(name) || isAnyField(name));
        }

        private boolean isAnyField(String name) {
            return member.equals("." + ANY) && name.startsWith(".");
        }

        private boolean isNamed() {
            return !member.endsWith(ANY);
        }

        private String text(String type) {
            String beginning = type.substring(0, type.length() - ending.length());
            return text.replace("{of}", beginning);
        }

        @Override
        public String toString() {
            return ANY + ending + member;
        }
    }

    private final List<Shared> rows;

    SharedDescriptions(List<Row> rows) {
        List<Shared> all = new ArrayList<>();
        for (Row row : rows) {
            for (String place : row.cells().getFirst().split(" ", -1)) {
                all.add(Shared.of(row, place));
            }
        }
        this.rows = List.copyOf(all);
    }

    static SharedDescriptions published() {
        return new SharedDescriptions(Row.of(SharedDescriptions.class, FILE, HEADER));
    }

    List<Shared> rows() {
        return rows;
    }

    Optional<String> type(String type) {
        return find(type, "").map(row -> row.text(type));
    }

    Optional<String> field(String type, String field) {
        return find(type, "." + field).map(row -> row.text(type));
    }

    Optional<String> argument(String type, String argument) {
        return find(type, "(" + argument + ")").map(row -> row.text(type));
    }

    /** The row that describes it, where one does: {@code member} is empty for a type. */
    Optional<Shared> find(String type, String member) {
        return rows.stream()
                .filter(row -> row.isOf(type, member))
                .max(Comparator.comparing((Shared row) -> row.ending().length()).thenComparing(Shared::isNamed));
    }
}
