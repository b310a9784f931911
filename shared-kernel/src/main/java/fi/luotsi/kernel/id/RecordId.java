package fi.luotsi.kernel.id;

import java.util.UUID;

/** Identifies a record: one aggregate of some kind, and the data key that it is sealed under. */
public interface RecordId {

    UUID value();
}
