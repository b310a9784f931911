package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.command.CommandContext;
import java.util.UUID;

/** A wish to change one aggregate. The {@link CommandContext} beside it tells who asks, why and when. */
public sealed interface CaseworkCommand
        permits ContactCommand,
                ClientCommand,
                EpisodeCommand,
                ReferralCommand,
                RightsCommand,
                AccessCommand,
                EmergencyCommand,
                MisuseCommand,
                AccessibilityFeedback.Command,
                DestructionCommand {

    UUID aggregateId();
}
