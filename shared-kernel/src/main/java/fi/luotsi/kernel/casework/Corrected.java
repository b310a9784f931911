package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a record was wrong, and was put right: from now on other events count in the place of its own, as if they had happened
 * then. The wrong ones stay in the archive, in the record's history and in its proofs.
 */
public non-sealed interface Corrected extends Revision {

    /** Sequence number of the first event that one command led to, and that is put right with all that came of that command. */
    @Override
    long first();

    /** Sequence number of the last one; notes among them stay as they are. */
    long last();

    /** The events that count instead, in their order; none of them is a note or a correction. */
    List<CaseworkEvent> instead();

    /** When that happened, where the moment was wrong too; null where it was not. */
    @Nullable
    Instant happenedAt();

    /** Why. */
    Personal<Text> reason();
}
