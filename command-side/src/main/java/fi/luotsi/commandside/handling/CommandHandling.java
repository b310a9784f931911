package fi.luotsi.commandside.handling;

import fi.luotsi.commandside.archive.Repeats;
import fi.luotsi.commandside.decision.OtherAggregates;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.command.CommandContextMetaData;
import fi.luotsi.kernel.command.CommandResult;
import fi.luotsi.kernel.command.Refusal;
import fi.luotsi.kernel.command.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/** Carries out the commands of one kind of aggregate. Everything wrong with their form is told at once. */
record CommandHandling(
        AggregateKind<?, ?, ?> kind,
        Repository<DecidedAggregate> aggregates,
        CommandValidation validation,
        Repeats repeats,
        OtherAggregates others,
        TimeRules times)
        implements MessageHandler<CommandMessage<?>> {

    @Override
    public CommandResult handle(CommandMessage<?> message) throws Exception {
        CaseworkCommand command = kind.commands().cast(message.getPayload());
        CommandContext context = checked(command, message.getMetaData());
        String id = command.aggregateId().toString();
        return aggregates
                .loadOrCreate(id, () -> new DecidedAggregate(id, kind))
                .invoke(aggregate -> aggregate.carryOut(command, context, repeats, others, times));
    }

    private CommandContext checked(CaseworkCommand command, Map<String, ?> metaData) {
        List<Refusal> refusals = new ArrayList<>();
        @Nullable CommandContext context = null;
        try {
            context = CommandContextMetaData.read(metaData);
            refusals.addAll(CommandContextRules.check(context));
        } catch (Refused incomplete) {
            refusals.addAll(incomplete.refusals());
        }
        refusals.addAll(0, validation.check(command, context == null ? Instant.now() : context.occurredAt()));
        if (context == null || !refusals.isEmpty()) {
            throw new Refused(refusals);
        }
        return context;
    }
}
