package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.id.ClientId;
import java.util.UUID;

/** Commands on a client (asiakas). */
public sealed interface ClientCommand extends CaseworkCommand
        permits ClientRegistration.Command,
                ClientFacts.Command,
                ClientRepresentatives.Command,
                ProcessingLimits.Command,
                SupervisionPacks.Command,
                Undoing.UndoInClient {

    ClientId clientId();

    @Override
    default UUID aggregateId() {
        return clientId().value();
    }
}
