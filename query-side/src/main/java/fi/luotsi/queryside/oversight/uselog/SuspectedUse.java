package fi.luotsi.queryside.oversight.uselog;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the use log with its grounds to suspect misuse: the schema's {@code SuspectedUse}. */
record SuspectedUse(LoggedUse use, List<Ground> grounds) {

    /**
     * The schema's {@code SuspicionGround}.
     *
     * @param ground code of the misuse-ground list
     * @param client whose data it is about
     * @param how it was found, in words
     */
    record Ground(String ground, @Nullable UUID client, String how) {

        @Override
        public String toString() {
            return "Ground[" + ground + "]";
        }
    }
}
