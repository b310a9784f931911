package fi.luotsi.kernel.retention;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** From when a record's time is counted. */
public enum Start {
    /** A contact was received. */
    RECEIVED,
    /** A contact became a client's. */
    LINKED,
    /** The matter was closed, last of all where it was closed more than once. */
    CLOSED,
    /** The last of the client's matters of the class was closed, and none is open. */
    NEED_ENDED,
    /** The client died. */
    DEATH,
    /** The client's request was answered or withdrawn. */
    ANSWERED,
    /** A right or an access ended. */
    ENDED,
    /** The rows of a log were written; those of one month go together, when the last of them may. */
    WRITTEN,
    /** Never: a certificate of destruction stays with the log that it is in. */
    NEVER;

    /** Whether it is counted from a step of a client's matter: their basic data stay as long as such a record does. */
    boolean isOfMatter() {
        return switch (this) {
            case RECEIVED, LINKED, CLOSED, NEED_ENDED, ANSWERED -> true;
            case DEATH, ENDED, WRITTEN, NEVER -> false;
        };
    }

    /** In lower case with hyphens, as the data have it. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Start named(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
