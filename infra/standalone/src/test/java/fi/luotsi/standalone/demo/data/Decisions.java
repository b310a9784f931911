package fi.luotsi.standalone.demo.data;

import fi.luotsi.commandside.access.AccessGrant;
import fi.luotsi.commandside.access.EmergencyAccess;
import fi.luotsi.commandside.client.Client;
import fi.luotsi.commandside.contact.Contact;
import fi.luotsi.commandside.decision.Decider;
import fi.luotsi.commandside.decision.OtherAggregates;
import fi.luotsi.commandside.destruction.Destruction;
import fi.luotsi.commandside.episode.Episode;
import fi.luotsi.commandside.misuse.MisuseCase;
import fi.luotsi.commandside.referral.Referral;
import fi.luotsi.commandside.rights.RightsRequest;
import fi.luotsi.kernel.casework.AccessCommand;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ClientCommand;
import fi.luotsi.kernel.casework.ClientRegistration.ClientRegistered;
import fi.luotsi.kernel.casework.ContactCommand;
import fi.luotsi.kernel.casework.DestructionCommand;
import fi.luotsi.kernel.casework.EmergencyCommand;
import fi.luotsi.kernel.casework.EpisodeCommand;
import fi.luotsi.kernel.casework.MisuseCommand;
import fi.luotsi.kernel.casework.ReferralCommand;
import fi.luotsi.kernel.casework.RightsCommand;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.personal.Identity;
import fi.luotsi.kernel.personal.Personal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The command side's own decisions, with states kept in memory. */
final class Decisions implements OtherAggregates {

    private final Map<UUID, Decider<?, ?, ?>> states = new HashMap<>();
    private final Map<UUID, LocalDate> births = new HashMap<>();

    /** Decides all commands in order; a refusal comes out as it is. */
    List<CaseworkEvent> all(List<Planned> commands) {
        List<CaseworkEvent> events = new ArrayList<>();
        for (Planned planned : commands) {
            events.addAll(
                    switch (planned.command()) {
                        case ContactCommand command -> decide(planned, command, Contact.NONE);
                        case ClientCommand command -> decide(planned, command, Client.NONE);
                        case EpisodeCommand command -> decide(planned, command, Episode.NONE);
                        case ReferralCommand command -> decide(planned, command, Referral.NONE);
                        case AccessCommand command -> decide(planned, command, AccessGrant.NONE);
                        case RightsCommand command -> decide(planned, command, RightsRequest.NONE);
                        case EmergencyCommand command -> decide(planned, command, EmergencyAccess.NONE);
                        case MisuseCommand command -> decide(planned, command, MisuseCase.NONE);
                        case DestructionCommand command -> decide(planned, command, Destruction.NONE);
                    });
        }
        return events;
    }

    @Override
    public Optional<LocalDate> birthDate(ClientId client) {
        return Optional.ofNullable(births.get(client.value()));
    }

    private <C extends CaseworkCommand, E extends CaseworkEvent, S extends Decider<C, E, S>> List<E> decide(
            Planned planned, C command, S nothing) {
        S state = of(command.aggregateId(), nothing);
        List<E> events = state.decide(command, planned.context(), this);
        for (E event : events) {
            state = state.evolve(event);
            if (event instanceof ClientRegistered registered
                    && registered.identity() instanceof Personal.Fresh<Identity>(Identity identity)
                    && identity.birthDate() != null) {
                births.put(registered.aggregateId(), identity.birthDate());
            }
        }
        states.put(command.aggregateId(), state);
        return events;
    }

    @Override
    @SuppressWarnings("unchecked") // an id belongs to one kind of aggregate
    public <C extends CaseworkCommand, E extends CaseworkEvent, S extends Decider<C, E, S>> S of(UUID id, S nothing) {
        return (S) states.getOrDefault(id, nothing);
    }
}
