package fi.luotsi.commandside.client;

import fi.luotsi.commandside.decision.Decider;
import fi.luotsi.commandside.decision.OtherAggregates;
import fi.luotsi.commandside.decision.Refusals;
import fi.luotsi.commandside.decision.Slips;
import fi.luotsi.kernel.casework.ClientCommand;
import fi.luotsi.kernel.casework.ClientEvent;
import fi.luotsi.kernel.casework.ClientFacts;
import fi.luotsi.kernel.casework.ClientFacts.ChangeClientMunicipality;
import fi.luotsi.kernel.casework.ClientFacts.ClientMunicipalityChanged;
import fi.luotsi.kernel.casework.ClientRegistration.ClientDeathRecorded;
import fi.luotsi.kernel.casework.ClientRegistration.ClientIdentityRecorded;
import fi.luotsi.kernel.casework.ClientRegistration.ClientRegistered;
import fi.luotsi.kernel.casework.ClientRegistration.RecordDeath;
import fi.luotsi.kernel.casework.ClientRegistration.RecordIdentityCode;
import fi.luotsi.kernel.casework.ClientRegistration.RegisterClient;
import fi.luotsi.kernel.casework.ClientRepresentatives;
import fi.luotsi.kernel.casework.Correcting.ClientCorrected;
import fi.luotsi.kernel.casework.ProcessingLimits;
import fi.luotsi.kernel.casework.SupervisionPacks;
import fi.luotsi.kernel.casework.Undoing.ClientUndone;
import fi.luotsi.kernel.casework.Undoing.UndoInClient;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.personal.AgeBand;
import fi.luotsi.kernel.personal.Identity;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Preferences;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A client (asiakas). The client's identity stays sealed, so this state has open values only. The append keeps personal identity
 * codes unique, by a keyed hash.
 *
 * @param municipality code of the municipality list; empty where it is not known
 */
public record Client(
        boolean registered,
        Optional<String> municipality,
        Representation representation,
        ClientLimits limits,
        Packs packs)
        implements Decider<ClientCommand, ClientEvent, Client> {

    /** Before its first event. */
    public static final Client NONE =
            new Client(false, Optional.empty(), Representation.NONE, ClientLimits.NONE, Packs.NONE);

    @Override
    public List<ClientEvent> decide(ClientCommand command, CommandContext context, OtherAggregates others) {
        Refusals.refuseUnlessItExists(registered, command instanceof RegisterClient, "clientId");
        LocalDate day = Birth.day(context.occurredAt());
        return switch (command) {
            case RegisterClient register -> register(register, day);
            case RecordIdentityCode record -> recordIdentityCode(record, day, others);
            // saying again where the client lives changes nothing
            case ChangeClientMunicipality change
            when Optional.ofNullable(change.municipality()).equals(municipality) -> List.of();
            case ClientFacts.Command fact -> List.of(fact.event());
            case RecordDeath record -> recordDeath(record, day, others);
            case ClientRepresentatives.Command representing ->
                representation.decide(
                        representing, () -> Birth.isOfAge(others.birthDate(representing.clientId()), day));
            case ProcessingLimits.Command limiting -> limits.decide(limiting);
            case SupervisionPacks.Command supervising -> packs.decide(supervising);
            case UndoInClient _ -> throw Slips.decidedBefore();
        };
    }

    @Override
    public Client evolve(ClientEvent event) {
        return switch (event) {
            case ClientRegistered first ->
                new Client(true, Optional.ofNullable(first.municipality()), representation, limits, packs);
            case ClientMunicipalityChanged changed ->
                new Client(registered, Optional.ofNullable(changed.municipality()), representation, limits, packs);
            case ClientRepresentatives.Event represented ->
                new Client(registered, municipality, representation.evolve(represented), limits, packs);
            case ProcessingLimits.Event limited ->
                new Client(registered, municipality, representation, limits.evolve(limited), packs);
            case SupervisionPacks.Event supervised ->
                new Client(registered, municipality, representation, limits, packs.evolve(supervised));
            case ClientFacts.Event _,
                    ClientIdentityRecorded _,
                    ClientDeathRecorded _,
                    ClientUndone _,
                    ClientCorrected _ -> this;
        };
    }

    /** Nothing goes by where the client lives. */
    @Override
    public boolean isSameFor(List<ClientEvent> following, Client other) {
        return following.isEmpty()
                || new Client(registered, other.municipality, representation, limits, packs).equals(other);
    }

    /** Whether the client has given a permit to disclose their data, and not revoked it (703/2023 §55–59). */
    public boolean permitsDisclosure() {
        return limits.permitsDisclosure();
    }

    /** Whether a ban of the client's covers the service task's records, or the record itself (703/2023 §55–59). */
    public boolean forbidsDisclosure(String serviceTask, UUID record) {
        return limits.forbidsDisclosure(serviceTask, record);
    }

    private static List<ClientEvent> register(RegisterClient register, LocalDate day) {
        Refusals reasons = new Refusals().distinct(register.clientGroups(), "clientGroups", "");
        Identity identity = Birth.identity(register.identityCode(), register.birthDate(), day, reasons);
        reasons.refuse();
        Preferences preferences = register.preferences();
        return List.of(new ClientRegistered(
                register.clientId(),
                register.search(),
                register.municipality(),
                register.clientGroups(),
                AgeBand.on(day, identity.birthDate()),
                Personal.of(identity),
                Personal.of(register.name()),
                preferences == null ? null : Personal.of(preferences)));
    }

    /** The code brings its birth date with it, so that the two never disagree. */
    private static List<ClientEvent> recordIdentityCode(
            RecordIdentityCode record, LocalDate day, OtherAggregates others) {
        Refusals reasons = new Refusals();
        Identity identity = Birth.identity(record.identityCode(), null, day, reasons);
        LocalDate born = identity.birthDate();
        if (born != null) {
            reasons.when(
                    others.dayOfDeath(record.clientId()).filter(born::isAfter).isPresent(),
                    RefusalCode.DIED_BEFORE_BIRTH,
                    "identityCode");
        }
        reasons.refuse();
        return List.of(new ClientIdentityRecorded(
                record.clientId(), AgeBand.on(day, identity.birthDate()), Personal.of(identity)));
    }

    private static List<ClientEvent> recordDeath(RecordDeath record, LocalDate day, OtherAggregates others) {
        Refusals reasons = new Refusals();
        Birth.plausible(record.diedOn(), "diedOn", day, reasons);
        LocalDate diedOn = record.diedOn();
        if (diedOn != null) {
            reasons.when(
                    others.birthDate(record.clientId()).filter(diedOn::isBefore).isPresent(),
                    RefusalCode.DIED_BEFORE_BIRTH,
                    "diedOn");
        }
        reasons.refuse();
        return List.of(record.event());
    }
}
