package fi.luotsi.kernel.retention;

/** The daily search for records that are kept no longer (703/2023 §24). One copy of the program does it at a time. */
public interface RetentionRun {

    /**
     * The result of a run.
     *
     * @param proposed records that somebody is now asked to confirm the destruction of
     * @param escalated proposals that nobody confirmed in time
     * @param destroyed records that are gone since the run before, those included that were destroyed in between as soon as they were
     *     confirmed
     */
    record Outcome(int proposed, int escalated, int destroyed) {}

    /** Proposes, escalates and destroys; does nothing while another copy of the program does so. */
    Outcome run();
}
