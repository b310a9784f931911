package fi.luotsi.kernel.command;

import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.EmergencyId;
import fi.luotsi.kernel.personal.CleanText;
import fi.luotsi.kernel.personal.NotBlankText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Commands on an emergency access (hätäpääsy): one person reads one client's file without an open matter. */
public sealed interface EmergencyCommand extends CaseworkCommand {

    /** The longest that one may last, in hours. */
    int LONGEST = 24;

    EmergencyId emergencyId();

    @Override
    default UUID aggregateId() {
        return emergencyId().value();
    }

    /**
     * Opens a client's whole file to the person who asks, from now on.
     *
     * @param reason why it cannot wait
     * @param hours how long; the longest where it is absent
     */
    record OpenInEmergency(
            @NotNull EmergencyId emergencyId,
            @NotNull ClientId clientId,
            @NotBlankText @Size(max = 2000) @CleanText String reason,
            @Nullable @Min(1) @Max(LONGEST) Integer hours)
            implements EmergencyCommand {}

    /**
     * Says whether it was lawful.
     *
     * @param grounds of that view
     */
    record ReviewEmergency(
            @NotNull EmergencyId emergencyId,
            @NotNull Boolean lawful,
            @NotBlankText @Size(max = 2000) @CleanText String grounds)
            implements EmergencyCommand {}
}
