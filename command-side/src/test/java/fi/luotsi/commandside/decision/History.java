package fi.luotsi.commandside.decision;

import fi.luotsi.commandside.access.AccessGrant;
import fi.luotsi.commandside.access.EmergencyAccess;
import fi.luotsi.commandside.client.Client;
import fi.luotsi.commandside.contact.Contact;
import fi.luotsi.commandside.destruction.Destruction;
import fi.luotsi.commandside.episode.Episode;
import fi.luotsi.commandside.misuse.MisuseCase;
import fi.luotsi.commandside.referral.Referral;
import fi.luotsi.commandside.rights.RightsRequest;
import fi.luotsi.kernel.casework.AccessCommand;
import fi.luotsi.kernel.casework.AccessEvent;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ClientCommand;
import fi.luotsi.kernel.casework.ClientEvent;
import fi.luotsi.kernel.casework.ClientRegistration.ClientIdentityRecorded;
import fi.luotsi.kernel.casework.ClientRegistration.ClientRegistered;
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
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.personal.Identity;
import fi.luotsi.kernel.personal.Personal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that has happened, in memory: a state is what its events make of it. */
public final class History implements OtherAggregates {

    private static final Map<Class<?>, Class<?>> EVENTS_OF = Map.of(
            Contact.class, ContactEvent.class,
            Client.class, ClientEvent.class,
            Episode.class, EpisodeEvent.class,
            Referral.class, ReferralEvent.class,
            AccessGrant.class, AccessEvent.class,
            RightsRequest.class, RightsEvent.class,
            EmergencyAccess.class, EmergencyEvent.class,
            MisuseCase.class, MisuseEvent.class,
            Destruction.class, DestructionEvent.class);

    private final List<CaseworkEvent> events = new ArrayList<>();
    private final Map<UUID, List<CaseworkEvent>> byId = new HashMap<>();

    public void add(List<? extends CaseworkEvent> more) {
        events.addAll(more);
        more.forEach(event -> byId.computeIfAbsent(event.aggregateId(), _ -> new ArrayList<>())
                .add(event));
    }

    public List<CaseworkEvent> of(UUID id) {
        return byId.getOrDefault(id, List.of());
    }

    public List<CaseworkEvent> all() {
        return List.copyOf(events);
    }

    @Override
    public <C extends CaseworkCommand, E extends CaseworkEvent, S extends Decider<C, E, S>> S of(UUID id, S nothing) {
        S state = nothing;
        for (CaseworkEvent event : of(id)) {
            if (Objects.requireNonNull(EVENTS_OF.get(nothing.getClass())).isInstance(event)) {
                @SuppressWarnings("unchecked") // looked up for this state in the line above
                E own = (E) event;
                state = state.evolve(own);
            }
        }
        return state;
    }

    @Override
    public Optional<LocalDate> birthDate(ClientId client) {
        LocalDate born = null;
        for (CaseworkEvent event : of(client.value())) {
            born = switch (event) {
                case ClientRegistered registered -> plain(registered.identity());
                case ClientIdentityRecorded recorded -> plain(recorded.identity());
                default -> born;
            };
        }
        return Optional.ofNullable(born);
    }

    private static @Nullable LocalDate plain(Personal<Identity> identity) {
        return ((Personal.Fresh<Identity>) identity).value().birthDate();
    }

    /** The state that decides about the command. */
    public Record state(CaseworkCommand command) {
        UUID id = command.aggregateId();
        return switch (command) {
            case ContactCommand _ -> of(id, Contact.NONE);
            case ClientCommand _ -> of(id, Client.NONE);
            case EpisodeCommand _ -> of(id, Episode.NONE);
            case ReferralCommand _ -> of(id, Referral.NONE);
            case AccessCommand _ -> of(id, AccessGrant.NONE);
            case RightsCommand _ -> of(id, RightsRequest.NONE);
            case EmergencyCommand _ -> of(id, EmergencyAccess.NONE);
            case MisuseCommand _ -> of(id, MisuseCase.NONE);
            case DestructionCommand _ -> of(id, Destruction.NONE);
        };
    }

    public List<? extends CaseworkEvent> decide(CaseworkCommand command, CommandContext context) {
        UUID id = command.aggregateId();
        return switch (command) {
            case ContactCommand contact -> of(id, Contact.NONE).decide(contact, context, this);
            case ClientCommand client -> of(id, Client.NONE).decide(client, context, this);
            case EpisodeCommand episode -> of(id, Episode.NONE).decide(episode, context, this);
            case ReferralCommand referral -> of(id, Referral.NONE).decide(referral, context, this);
            case AccessCommand access -> of(id, AccessGrant.NONE).decide(access, context, this);
            case RightsCommand rights -> of(id, RightsRequest.NONE).decide(rights, context, this);
            case EmergencyCommand emergency -> of(id, EmergencyAccess.NONE).decide(emergency, context, this);
            case MisuseCommand misuse -> of(id, MisuseCase.NONE).decide(misuse, context, this);
            case DestructionCommand destruction -> of(id, Destruction.NONE).decide(destruction, context, this);
        };
    }
}
