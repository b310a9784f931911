package fi.luotsi.kernel.archive;

import fi.luotsi.kernel.envelope.Envelope;
import java.time.Instant;

/**
 * An event at its place in the one order.
 *
 * @param position dense, from 0
 * @param recordedAt when it got its place; never earlier than that of the position before
 * @param bytes the stored envelope, verbatim
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; a copy of every event's bytes would cost each replay
public record Recorded(long position, Instant recordedAt, byte[] bytes, Envelope envelope) {

    /** The same place with what counts there instead. */
    public Recorded with(Envelope instead) {
        return new Recorded(position, recordedAt, bytes, instead);
    }
}
