package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.command.CommandContext;
import java.util.UUID;

/** A wish to change one aggregate. Who asks, why and when travels beside it in {@link CommandContext}. */
public sealed interface CaseworkCommand
        permits ContactCommand,
                ClientCommand,
                EpisodeCommand,
                ReferralCommand,
                RightsCommand,
                AccessCommand,
                EmergencyCommand,
                MisuseCommand,
                DestructionCommand {

    UUID aggregateId();
}
