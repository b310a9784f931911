package fi.luotsi.standalone.export;

import java.util.Locale;

/** What is exported. */
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
