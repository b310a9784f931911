package fi.luotsi.kernel.append;

import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.command.Correction;
import fi.luotsi.kernel.json.StoredJson;
import fi.luotsi.kernel.keys.DataKey;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A caller's input as the archive recorded it; a repeat has the same sender, command and input. The expected version is not
 * recorded, and the program's own settings and times are no part of the input.
 *
 * @param commandId makes equal inputs of two commands look different
 * @param role in which the events say that they acted; so also the unit, the purpose and the service task
 * @param occurredAt null where the caller gave none: it is then the moment at which the command came
 * @param corrects null where it puts no entry right
 */
record SaidInput(
        UUID commandId,
        String role,
        String unit,
        String purpose,
        String serviceTask,
        @Nullable Instant occurredAt,
        CaseworkCommand input,
        @Nullable Correction corrects) {

    private static final String PURPOSE = "luotsi/command-input";

    static SaidInput of(SentCommand sent) {
        CommandContext context = sent.context();
        return new SaidInput(
                context.commandId(),
                context.actor().role(),
                context.actor().unit(),
                context.purpose(),
                context.serviceTask(),
                context.occurredAt().equals(context.now()) ? null : context.occurredAt(),
                sent.command(),
                context.correction());
    }

    /** A plain hash would let a name or an identity code be guessed. */
    byte[] mac(DataKey key) {
        return key.mac(PURPOSE, StoredJson.mapper().writeValueAsBytes(this));
    }
}
