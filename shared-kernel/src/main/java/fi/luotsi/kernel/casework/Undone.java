package fi.luotsi.kernel.casework;

/**
 * The last events of a record were taken back as a slip: those from the first one up to this count as if they had not happened, and so
 * does this. All of them stay in the archive, in the record's history and in its proofs.
 */
public non-sealed interface Undone extends Revision {

    /** Code of the undo-reason list. */
    String SLIP = "slip";

    /** Sequence number of the first event that was taken back. */
    @Override
    long first();

    /** Code of the undo-reason list. */
    String reason();
}
