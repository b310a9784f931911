package fi.luotsi.commandside.handling;

import fi.luotsi.commandside.access.AccessGrant;
import fi.luotsi.commandside.access.EmergencyAccess;
import fi.luotsi.commandside.accessibility.Feedback;
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
import fi.luotsi.kernel.casework.AccessibilityFeedback;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.CaseworkEvent;
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
import java.util.function.Predicate;

/** The aggregates there are: the one list of their states. */
public final class AggregateKinds {

    public static final List<AggregateKind<?, ?, ?>> ALL = List.of(
            new AggregateKind<>(ContactCommand.class, ContactEvent.class, Contact.NONE),
            new AggregateKind<>(ClientCommand.class, ClientEvent.class, Client.NONE),
            new AggregateKind<>(EpisodeCommand.class, EpisodeEvent.class, Episode.NONE),
            new AggregateKind<>(ReferralCommand.class, ReferralEvent.class, Referral.NONE),
            new AggregateKind<>(AccessCommand.class, AccessEvent.class, AccessGrant.NONE),
            new AggregateKind<>(RightsCommand.class, RightsEvent.class, RightsRequest.NONE),
            new AggregateKind<>(EmergencyCommand.class, EmergencyEvent.class, EmergencyAccess.NONE),
            new AggregateKind<>(MisuseCommand.class, MisuseEvent.class, MisuseCase.NONE),
            new AggregateKind<>(AccessibilityFeedback.Command.class, AccessibilityFeedback.Event.class, Feedback.NONE),
            new AggregateKind<>(DestructionCommand.class, DestructionEvent.class, Destruction.NONE));

    private AggregateKinds() {}

    /** The kind that decides about the command. */
    public static AggregateKind<?, ?, ?> of(CaseworkCommand command) {
        return find(kind -> kind.commands().isInstance(command), command.getClass());
    }

    /** The kind of which this is the state before its first event. */
    public static <C extends CaseworkCommand, E extends CaseworkEvent, S extends Decider<C, E, S>>
            AggregateKind<C, E, S> of(S nothing) {
        // a kind's state type names its commands and events, so its class alone tells all three
        @SuppressWarnings("unchecked")
        AggregateKind<C, E, S> kind = (AggregateKind<C, E, S>)
                find(each -> each.nothing().getClass() == nothing.getClass(), nothing.getClass());
        return kind;
    }

    private static AggregateKind<?, ?, ?> find(Predicate<AggregateKind<?, ?, ?>> which, Class<?> sought) {
        return ALL.stream()
                .filter(which)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no aggregate of AggregateKinds has to do with " + sought.getName() + ": add its state there"));
    }
}
