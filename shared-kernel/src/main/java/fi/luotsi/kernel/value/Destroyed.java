package fi.luotsi.kernel.value;

import fi.luotsi.kernel.code.Labels;
import fi.luotsi.kernel.code.OpenText;
import fi.luotsi.kernel.code.Worded;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A record that is destroyed.
 *
 * @param kind as {@code data_key.record} has it: contact, client, episode, referral, …; {@code log} of one unit's rows of one month
 *     of the use log and the disclosure log
 * @param positions of all its events in the one order: their leaves stay there, and nothing else does; none of rows of the logs,
 *     which may go when they are old enough
 */
public record Destroyed(
        @NotNull UUID record,
        @NotNull @OpenText("a kind of record") String kind,
        @NotNull List<@NotNull Long> positions)
        implements Worded {

    @Override
    public String words(Labels labels) {
        return kind + " " + record + ": "
                + positions.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
