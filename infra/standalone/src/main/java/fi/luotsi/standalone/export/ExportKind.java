package fi.luotsi.standalone.export;

import java.util.Locale;

/** The kinds of export. */
enum ExportKind {
    EVENTS,
    USES,
    DISCLOSURES,
    CHECKPOINTS,
    KEYS;

    String path() {
        return this == KEYS ? "/proof/keys" : "/export/" + name().toLowerCase(Locale.ROOT);
    }
}
