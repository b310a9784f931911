package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.id.ClientId;
import java.util.UUID;

/** Events of a client (asiakas). */
@Aggregate(
        name = "client",
        shownAs = "Client",
        retention = "client-basic",
        matter = ClientMatter.LATELY,
        entry = "representative")
public sealed interface ClientEvent extends CaseworkEvent
        permits ClientRegistration.Event,
                ClientFacts.Event,
                ClientRepresentatives.Event,
                ProcessingLimits.Event,
                SupervisionPacks.Event,
                Undoing.ClientUndone,
                Correcting.ClientCorrected {

    ClientId clientId();

    @Override
    default UUID aggregateId() {
        return clientId().value();
    }
}
