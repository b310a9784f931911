package fi.luotsi.queryside.api.graphql;

import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.ClientRegistration;
import fi.luotsi.kernel.casework.ContactReceiving;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.command.CommandContextMetaData;
import fi.luotsi.kernel.command.CommandResult;
import fi.luotsi.kernel.command.Correction;
import fi.luotsi.kernel.command.Refusal;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.kernel.json.StoredJson;
import fi.luotsi.queryside.authentication.Viewer;
import fi.luotsi.queryside.authorization.AccessContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Sends a mutation's input as a command, with who asks, why and when beside it. */
@Component
class Commands {

    private static final String COMMAND_ID = "commandId";
    private static final String EXPECTED_VERSION = "expectedVersion";
    private static final String OCCURRED_AT = "occurredAt";

    /** The field of an input that says which entry it puts right. */
    static final String CORRECTS = "corrects";

    private final CommandGateway gateway;
    private final ActingRights rights;
    private final RecordingProperties recording;
    private final CodeHolders holders;
    private final InstantSource clock;

    Commands(
            CommandGateway gateway,
            ActingRights rights,
            CodeHolders holders,
            RecordingProperties recording,
            ObjectProvider<InstantSource> clock) {
        this.gateway = gateway;
        this.rights = rights;
        this.holders = holders;
        this.recording = recording;
        this.clock = clock.getIfAvailable(InstantSource::system);
    }

    /** How long a mutation waits for its object to be shown as it left it. */
    Duration patience() {
        return recording.patience();
    }

    /**
     * Carries the input out as a command of the type; its fields are the command's components.
     *
     * @throws Refused when the caller may not give the command, or the command side refuses it
     */
    CommandResult send(Class<? extends CaseworkCommand> type, Map<String, Object> input, AccessContext access) {
        Map<String, Object> components = new HashMap<>(input);
        UUID commandId = (UUID) components.remove(COMMAND_ID);
        Object corrects = components.remove(CORRECTS);
        Object seen = components.remove(EXPECTED_VERSION);
        Object expected = corrects instanceof Map<?, ?> correction ? correction.get(EXPECTED_VERSION) : seen;
        Object occurred = components.remove(OCCURRED_AT);
        CaseworkCommand command = StoredJson.mapper().convertValue(components, type);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Refusal> refusals = rights.against(command, corrects != null, access, now);
        if (!refusals.isEmpty()) {
            throw new Refused(refusals);
        }
        Viewer viewer = access.viewer();
        @Nullable
        Instant told = occurred instanceof OffsetDateTime time
                ? time.toInstant().truncatedTo(ChronoUnit.MICROS)
                : received(command);
        CommandContext context = new CommandContext(
                commandId,
                expected instanceof Number version ? version.longValue() : null,
                new Actor(viewer.id(), viewer.role().claim(), viewer.unit()),
                access.reason().purpose(),
                recording.legalBasis(),
                access.reason().serviceTask(),
                recording.organiser(),
                recording.producer(),
                told == null || corrects != null ? now : told,
                now,
                access.id());
        if (corrects instanceof Map<?, ?> correction) {
            context = context.correcting(new Correction(
                    ((Number) Objects.requireNonNull(correction.get("entry"))).longValue(),
                    (String) Objects.requireNonNull(correction.get("reason")),
                    told));
        }
        try {
            return carriedOut(
                    gateway.sendAndWait(new GenericCommandMessage<>(command, CommandContextMetaData.of(context))));
        } catch (Refused refused) {
            noteWhoHasTheCode(refused, command, access);
            throw new Refused(refused.refusals().stream()
                    .map(refusal -> atItsField(refusal, command, occurred != null))
                    .toList());
        }
    }

    /** The refusal of a taken code reveals that its holder is a client, so it is logged like a match of a search. */
    private void noteWhoHasTheCode(Refused refused, CaseworkCommand command, AccessContext access) {
        boolean taken = refused.refusals().stream()
                .anyMatch(refusal -> refusal.code().equals(RefusalCode.IDENTITY_CODE_TAKEN.name()));
        String code =
                switch (command) {
                    case ClientRegistration.RegisterClient register -> register.identityCode();
                    case ClientRegistration.RecordIdentityCode record -> record.identityCode();
                    default -> null;
                };
        if (taken && code != null) {
            holders.holder(code).ifPresent(client -> access.showMinimal("IdentityCodeTaken", client, client));
        }
    }

    /** The caller's own field, where they gave the circumstance; without it, a contact's time is when it was received. */
    private static Refusal atItsField(Refusal refusal, CaseworkCommand command, boolean occurredGiven) {
        if (!refusal.path().equals(CommandContextMetaData.OCCURRED_AT)) {
            return refusal;
        }
        boolean received = command instanceof ContactReceiving.ReceiveContact && !occurredGiven;
        return new Refusal(refusal.code(), received ? "receivedAt" : OCCURRED_AT, refusal.details());
    }

    private static CommandResult carriedOut(Object result) {
        if (result instanceof CommandResult known) {
            return known;
        }
        throw new IllegalStateException("a command was answered with something else than its result");
    }

    /** A contact happened when it was received; anything else is taken to happen as it is recorded. */
    private static @Nullable Instant received(CaseworkCommand command) {
        return command instanceof ContactReceiving.ReceiveContact receive ? receive.receivedAt() : null;
    }
}
