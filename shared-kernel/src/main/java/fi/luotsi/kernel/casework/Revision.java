package fi.luotsi.kernel.casework;

/** An event by which earlier events of its record count no longer as they were recorded: what a document or a row says is made anew. */
public sealed interface Revision permits Undone, Corrected {

    /** Sequence number of the first event that counts no longer. */
    long first();
}
