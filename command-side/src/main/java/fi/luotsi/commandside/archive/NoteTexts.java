package fi.luotsi.commandside.archive;

import fi.luotsi.kernel.append.EventRows;
import fi.luotsi.kernel.casework.NoteEvent;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.keys.DataKey;
import fi.luotsi.kernel.keys.DataKeys;
import fi.luotsi.kernel.keys.Unsealing;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** A record's notes, opened from its events for a decision that turns on what they say. Only the decision is stored, never the text. */
public final class NoteTexts {

    private final ArchiveTransactions transactions;
    private final EventRows events;
    private final DataKeys keys;

    NoteTexts(ArchiveTransactions transactions, EventRows events, DataKeys keys) {
        this.transactions = transactions;
        this.events = events;
        this.keys = keys;
    }

    /** Each note as it was last written or rectified; one whose key was destroyed is left out. */
    public List<String> of(UUID record) {
        return transactions.read("a record's notes", connection -> opened(connection, record));
    }

    private List<String> opened(Connection connection, UUID record) throws SQLException {
        Map<UUID, Personal<Text>> latest = new LinkedHashMap<>();
        for (Envelope envelope : events.standing(connection, record)) {
            if (envelope.event() instanceof NoteEvent note) {
                latest.put(note.noteId().value(), note.note());
            }
        }
        List<Personal.Sealed<Text>> sealed = latest.values().stream()
                .filter(Personal.Sealed.class::isInstance)
                .map(note -> (Personal.Sealed<Text>) note)
                .toList();
        Map<UUID, DataKey> found =
                keys.load(connection, sealed.stream().map(Personal.Sealed::key).collect(Collectors.toSet()));
        return sealed.stream()
                .filter(note -> found.containsKey(note.key()))
                .map(note -> Unsealing.open(note, Text.class, Objects.requireNonNull(found.get(note.key())))
                        .text())
                .toList();
    }
}
