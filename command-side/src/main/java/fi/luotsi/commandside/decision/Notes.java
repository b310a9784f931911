package fi.luotsi.commandside.decision;

import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.id.NoteId;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** The ids of a record's notes. Each note is sealed under a key of its own id, so that it can be destroyed alone. */
public record Notes(Set<NoteId> ids) {

    public static final Notes NONE = new Notes(Set.of());

    /** A note's id is used once, and is not the record's own: two things under one key could not be destroyed apart. */
    public void refuseIfTaken(NoteId id, UUID record) {
        Refusals.refuseWhen(ids.contains(id) || id.value().equals(record), RefusalCode.ALREADY_EXISTS, "noteId");
    }

    /** Only a note that there is can be put right. */
    public void refuseUnlessThere(NoteId id) {
        Refusals.refuseWhen(!ids.contains(id), RefusalCode.NOT_FOUND, "noteId");
    }

    public Notes plus(NoteId id) {
        Set<NoteId> more = new HashSet<>(ids);
        more.add(id);
        return new Notes(Set.copyOf(more));
    }
}
