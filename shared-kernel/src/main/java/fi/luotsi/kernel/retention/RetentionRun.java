package fi.luotsi.kernel.retention;

import fi.luotsi.kernel.command.CommandResult;
import org.jspecify.annotations.Nullable;

/** The daily search for records that are kept no longer (703/2023 §24). One copy of the program does it at a time. */
public interface RetentionRun {

    /**
     * The result of a run.
     *
     * @param proposed records that somebody is now asked to confirm the destruction of
     * @param escalated proposals that nobody confirmed in time
     * @param destroyed records that are gone since the run before, those included that were destroyed in between as soon as they were
     *     confirmed
     * @param last what was changed last, so that whoever sees it sees all the rest; null where nothing was
     */
    record Outcome(
            int proposed,
            int escalated,
            int destroyed,
            @Nullable CommandResult last) {

        /** Of a run that found nothing to do. */
        public static final Outcome NOTHING = new Outcome(0, 0, 0, null);
    }

    /** Proposes, escalates and destroys; does nothing while another copy of the program does so. */
    Outcome run();
}
