package fi.luotsi.kernel.proof;

import java.util.Locale;

/** The three logs, each with a tree of its own. */
public enum ProofLog {
    /** What changed, why and by whom. */
    EVENTS,
    /** Who saw what and why. */
    USES,
    /** What went to whom on which ground. */
    DISCLOSURES;

    /** As it is named in checkpoints and exports. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The log of that name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static ProofLog named(String id) {
        for (ProofLog log : values()) {
            if (log.id().equals(id)) {
                return log;
            }
        }
        throw new IllegalArgumentException("no log has that name");
    }
}
