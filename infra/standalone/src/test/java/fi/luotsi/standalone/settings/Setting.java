package fi.luotsi.standalone.settings;

/**
 * A setting as its record declares it.
 *
 * @param key as {@code luotsi.keys.back-ups}
 * @param preset the value that holds where none is given; empty where there is none
 * @param text its {@code @param}, in Markdown; after {@code ; absent: } it says in words what holds where none is given
 */
record Setting(String key, String preset, String text) implements Comparable<Setting> {

    private static final String ABSENT = "; absent: ";

    /** Its row of a table with key, default and what it sets. */
    String row() {
        int absent = text.indexOf(ABSENT);
        String otherwise = absent < 0 ? code(preset) : text.substring(absent + ABSENT.length());
        String sets = absent < 0 ? text : text.substring(0, absent);
        return "| %s | %s | %s |\n".formatted(code(key), otherwise, sets);
    }

    private static String code(String value) {
        return value.isEmpty() ? "" : "`" + value + "`";
    }

    @Override
    public int compareTo(Setting other) {
        return key.compareTo(other.key);
    }
}
