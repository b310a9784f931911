package fi.luotsi.kernel.append;

import fi.luotsi.kernel.command.CommandResult;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.keys.DataKey;
import fi.luotsi.kernel.keys.DataKeys;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells a repeat from another command under a used id, by a row that the append wrote. Nothing is recorded twice under one id, in
 * any record. A command waits for another of its id that is being carried out.
 */
public final class CarriedOutCommands {

    private final DataKeys keys;

    public CarriedOutCommands(DataKeys keys) {
        this.keys = keys;
    }

    /**
     * The result of the command when it was carried out; empty where no row has its id.
     *
     * @throws Refused when the id is another person's, or another command's, record's or input's
     */
    public Optional<CommandResult> answer(Connection connection, SentCommand sent) throws SQLException {
        Optional<CommandRow> row = CommandRow.find(connection, sent.context().commandId());
        if (row.isPresent() && !isRepeat(connection, row.get(), sent)) {
            throw used();
        }
        return row.map(earlier -> new CommandResult(earlier.aggregate(), earlier.version(), true));
    }

    private static Refused used() {
        return new Refused(List.of(RefusalCode.COMMAND_ID_USED.at("commandId")));
    }

    private boolean isRepeat(Connection connection, CommandRow row, SentCommand sent) throws SQLException {
        if (!row.actor().equals(sent.context().actor().id())
                || !row.name().equals(sent.name())
                || !row.aggregate().equals(sent.command().aggregateId())) {
            return false;
        }
        @Nullable DataKey key = keys.load(connection, Set.of(row.key())).get(row.key());
        return key != null
                && MessageDigest.isEqual(row.mac(), SaidInput.of(sent).mac(key));
    }

    /**
     * Writes the row of the command that led to these events.
     *
     * @throws Refused when a command on another record used the id; on the same one, its events are in the way before
     */
    static void record(Connection connection, List<Envelope> fresh, RecordKeys.InUse inUse, SentCommand sent)
            throws SQLException {
        UUID key = key(sent, fresh);
        CommandRow row = new CommandRow(
                sent.context().commandId(),
                sent.context().actor().id(),
                sent.name(),
                sent.command().aggregateId(),
                fresh.getLast().sequence(),
                key,
                SaidInput.of(sent).mac(inUse.key(key)));
        if (!row.insert(connection)) {
            throw used();
        }
    }

    /** The record's key, or that of an entry which may be destroyed alone: the row must go with it, also from old backups. */
    private static UUID key(SentCommand sent, List<Envelope> fresh) {
        UUID record = sent.command().aggregateId();
        Set<UUID> entries = fresh.stream()
                .map(envelope -> envelope.event().keyId())
                .filter(key -> !key.equals(record))
                .collect(Collectors.toSet());
        if (entries.size() > 1) {
            throw new IllegalStateException(sent.name()
                    + " writes to two entries, and what it says would outlive the one whose key its row is not under");
        }
        return entries.stream().findFirst().orElse(record);
    }
}
