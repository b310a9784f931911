package fi.luotsi.commandside.archive;

import fi.luotsi.kernel.append.EventRows;
import fi.luotsi.kernel.casework.NoteEvent;
import fi.luotsi.kernel.database.ArchiveUnavailable;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.keys.DataKey;
import fi.luotsi.kernel.keys.DataKeys;
import fi.luotsi.kernel.keys.Unsealing;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
        try {
            return transactions.within(connection -> opened(connection, record));
        } catch (SQLException e) {
            throw new ArchiveUnavailable("a record's notes cannot be read", e);
        }
    }

    private List<String> opened(Connection connection, UUID record) throws SQLException {
        Map<UUID, Personal<Text>> latest = new LinkedHashMap<>();
        for (Envelope envelope : events.ofAggregate(connection, record, 0)) {
            if (envelope.event() instanceof NoteEvent note) {
                latest.put(note.noteId().value(), note.note());
            }
        }
        List<String> texts = new ArrayList<>();
        for (Personal<Text> note : latest.values()) {
            if (note instanceof Personal.Sealed<Text> sealed) {
                @Nullable
                DataKey key = keys.load(connection, Set.of(sealed.key())).get(sealed.key());
                if (key != null) {
                    texts.add(Unsealing.open(sealed, Text.class, key).text());
                }
            }
        }
        return List.copyOf(texts);
    }
}
