package fi.luotsi.kernel.keys;

import java.util.Locale;

/** The tables in which keys lie wrapped. */
enum KeyTable {
    DATA_KEY("key_id", "uuid"),
    LOG_KEY("month", "date"),
    LOOKUP_KEY("version", "int");

    private final String id;
    private final String type;

    KeyTable(String id, String type) {
        this.id = id;
        this.type = type;
    }

    String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    String id() {
        return id;
    }

    String type() {
        return type;
    }

    /** The associated data of one of its wrapped keys. */
    byte[] place(String key) {
        return AssociatedData.of(table().replace('_', '-'), key);
    }

    static KeyTable named(String table) {
        return valueOf(table.toUpperCase(Locale.ROOT));
    }
}
