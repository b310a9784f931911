package fi.luotsi.kernel.command;

import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.PackId;
import fi.luotsi.kernel.personal.CleanText;
import fi.luotsi.kernel.personal.NotBlankText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/** Commands by which a whole case goes to who supervises the county. */
public sealed interface SupervisionCommand extends ClientCommand {

    /** The provisions on which a supervisor or a court is told: codes of the disclosure-basis list that serve nothing else. */
    Set<String> BASES = Set.of("741-2023", "731-1999-111", "1050-2018-18", "court");

    /**
     * Makes a pack of all that is the client's, up to now, which is a disclosure (703/2023 §10(3)).
     *
     * @param basis one of {@link #BASES}
     * @param recipient the authority, and who in it
     * @param information what was asked for, as by its matter and diary number
     */
    record MakeSupervisionPack(
            @NotNull ClientId clientId,
            @NotNull PackId packId,
            @NotNull String basis,
            @NotBlankText @Size(max = 200) @CleanText String recipient,
            @NotBlankText @Size(max = 2000) @CleanText String information)
            implements SupervisionCommand {}
}
