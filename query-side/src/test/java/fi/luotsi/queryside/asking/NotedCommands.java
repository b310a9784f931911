package fi.luotsi.queryside.asking;

import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.command.CommandContextMetaData;
import fi.luotsi.kernel.command.CommandResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;

/** Stands in for the command side: notes who sent what, and answers that each command was carried out. */
public final class NotedCommands implements CommandBus {

    /** A command with the circumstances that came with it. */
    public record Noted(CaseworkCommand command, CommandContext context) {}

    private final List<Noted> noted = new ArrayList<>();
    private final Map<UUID, RuntimeException> failing = new ConcurrentHashMap<>();
    private final Map<UUID, Runnable> carriedOut = new ConcurrentHashMap<>();

    /** The commands of a person, in their order. */
    public synchronized List<Noted> by(Person person) {
        return noted.stream()
                .filter(each -> each.context().actor().id().equals(person.id()))
                .toList();
    }

    /** Sets the outcome of the next commands on this record. */
    public void fail(UUID aggregate, RuntimeException with) {
        failing.put(aggregate, with);
    }

    /** Sets what the next commands on this record lead to, before they are answered. */
    public void carryOut(UUID aggregate, Runnable by) {
        carriedOut.put(aggregate, by);
    }

    @Override
    public <C> void dispatch(CommandMessage<C> message) {
        note(message);
    }

    @Override
    public <C, R> void dispatch(CommandMessage<C> message, CommandCallback<? super C, ? super R> callback) {
        CaseworkCommand command = note(message);
        RuntimeException failure = failing.get(command.aggregateId());
        carriedOut.getOrDefault(command.aggregateId(), () -> {}).run();
        Object result = new CommandResult(command.aggregateId(), 0, false);
        @SuppressWarnings("unchecked") // the gateway asks for no narrower type
        R answer = (R) result;
        callback.onResult(
                message,
                failure == null
                        ? new GenericCommandResultMessage<>(answer)
                        : new GenericCommandResultMessage<R>(failure));
    }

    private synchronized CaseworkCommand note(CommandMessage<?> message) {
        CaseworkCommand command = (CaseworkCommand) Objects.requireNonNull(message.getPayload());
        noted.add(new Noted(command, CommandContextMetaData.read(message.getMetaData())));
        return command;
    }

    @Override
    public Registration subscribe(String name, MessageHandler<? super CommandMessage<?>> handler) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Registration registerDispatchInterceptor(MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
        throw new UnsupportedOperationException();
    }
}
