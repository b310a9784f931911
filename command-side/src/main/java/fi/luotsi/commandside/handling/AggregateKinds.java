package fi.luotsi.commandside.handling;

import fi.luotsi.commandside.access.AccessGrant;
import fi.luotsi.commandside.access.EmergencyAccess;
import fi.luotsi.commandside.client.Client;
import fi.luotsi.commandside.contact.Contact;
import fi.luotsi.commandside.decision.Decider;
import fi.luotsi.commandside.destruction.Destruction;
import fi.luotsi.commandside.episode.Episode;
import fi.luotsi.commandside.misuse.MisuseCase;
import fi.luotsi.commandside.referral.Referral;
import fi.luotsi.commandside.rights.RightsRequest;
import fi.luotsi.kernel.casework.AccessCommand;
import fi.luotsi.kernel.casework.AccessEvent;
import fi.luotsi.kernel.casework.ClientCommand;
import fi.luotsi.kernel.casework.ClientEvent;
import fi.luotsi.kernel.casework.ContactCommand;
import fi.luotsi.kernel.casework.ContactEvent;
import fi.luotsi.kernel.casework.DestructionCommand;
import fi.luotsi.kernel.casework.DestructionEvent;
import fi.luotsi.kernel.casework.EmergencyCommand;
import fi.luotsi.kernel.casework.EmergencyEvent;
import fi.luotsi.kernel.casework.EpisodeCommand;
import fi.luotsi.kernel.casework.EpisodeEvent;
import fi.luotsi.kernel.casework.MisuseCommand;
import fi.luotsi.kernel.casework.MisuseEvent;
import fi.luotsi.kernel.casework.ReferralCommand;
import fi.luotsi.kernel.casework.ReferralEvent;
import fi.luotsi.kernel.casework.RightsCommand;
import fi.luotsi.kernel.casework.RightsEvent;
import java.util.List;

/** The aggregates there are. */
final class AggregateKinds {

    static final List<AggregateKind<?, ?, ?>> ALL = List.of(
            new AggregateKind<>("contactId", ContactCommand.class, ContactEvent.class, Contact.NONE),
            new AggregateKind<>("clientId", ClientCommand.class, ClientEvent.class, Client.NONE),
            new AggregateKind<>("episodeId", EpisodeCommand.class, EpisodeEvent.class, Episode.NONE),
            new AggregateKind<>("referralId", ReferralCommand.class, ReferralEvent.class, Referral.NONE),
            new AggregateKind<>("grantId", AccessCommand.class, AccessEvent.class, AccessGrant.NONE),
            new AggregateKind<>("requestId", RightsCommand.class, RightsEvent.class, RightsRequest.NONE),
            new AggregateKind<>("emergencyId", EmergencyCommand.class, EmergencyEvent.class, EmergencyAccess.NONE),
            new AggregateKind<>("misuseId", MisuseCommand.class, MisuseEvent.class, MisuseCase.NONE),
            new AggregateKind<>("destructionId", DestructionCommand.class, DestructionEvent.class, Destruction.NONE));

    private AggregateKinds() {}

    /** The kind of which this is the state before its first event. */
    static AggregateKind<?, ?, ?> of(Decider<?, ?, ?> nothing) {
        return ALL.stream()
                .filter(kind -> kind.nothing().getClass() == nothing.getClass())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no aggregate has the state " + nothing.getClass()));
    }
}
