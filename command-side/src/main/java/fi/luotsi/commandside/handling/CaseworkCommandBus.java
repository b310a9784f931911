package fi.luotsi.commandside.handling;

import fi.luotsi.kernel.command.CommandFailure;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.kernel.database.ArchiveUnavailable;
import fi.luotsi.kernel.fault.Fault;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Carries a command out in one transaction, in the caller's thread. A command that lost a race is tried again on the winner's state, so that
 * a repeat is recognised as one, and what was changed meanwhile decides; after each loss it waits a little longer, by chance, so that many
 * do not meet again. One that has lost for seconds is a conflict. Whatever fails is told as a {@link CommandFailure}, in the details of
 * an exception without a stack trace, so that it is the same in this program and across a network.
 */
final class CaseworkCommandBus extends SimpleCommandBus {

    private static final Logger LOG = LoggerFactory.getLogger(CaseworkCommandBus.class);

    /** All of them take two seconds on average. */
    private static final int TRIES = 12;

    private static final long LONGEST_PAUSE_MILLIS = 512;

    CaseworkCommandBus(TransactionManager transactions) {
        super(SimpleCommandBus.builder()
                .transactionManager(transactions)
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE));
    }

    @Override
    protected <C, R> void handle(
            CommandMessage<C> command,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback) {
        CommandResultMessage<? extends R> result = this.<C, R>attempt(command, handler);
        for (int lost = 1; lost < TRIES && result.isExceptional() && lostRace(result.exceptionResult()); lost++) {
            LockSupport.parkNanos(pause(lost).toNanos());
            result = this.<C, R>attempt(command, handler);
        }
        callback.onResult(
                command,
                result.isExceptional()
                        ? GenericCommandResultMessage.asCommandResultMessage(told(result.exceptionResult()))
                        : result);
    }

    private <C, R> CommandResultMessage<? extends R> attempt(
            CommandMessage<C> command, MessageHandler<? super CommandMessage<?>> handler) {
        AtomicReference<@Nullable CommandResultMessage<? extends R>> result = new AtomicReference<>();
        CommandCallback<C, R> keep = (_, answer) -> result.set(answer);
        try {
            super.handle(command, handler, keep);
        } catch (RuntimeException e) {
            return GenericCommandResultMessage.asCommandResultMessage(e);
        }
        CommandResultMessage<? extends R> answer = result.get();
        if (answer == null) {
            throw new IllegalStateException("a command without an answer");
        }
        return answer;
    }

    private static Duration pause(int lost) {
        long most = Math.min(1L << lost, LONGEST_PAUSE_MILLIS);
        return Duration.ofNanos(ThreadLocalRandom.current().nextLong(most * 1_000_000));
    }

    private static boolean lostRace(Throwable failure) {
        return failure instanceof ConcurrencyException || failure instanceof AggregateStreamCreationException;
    }

    private static CommandExecutionException told(Throwable failure) {
        return new CommandExecutionException("a command was not carried out", null, failureOf(failure));
    }

    private static CommandFailure failureOf(Throwable failure) {
        return switch (failure) {
            case Refused refused -> CommandFailure.refused(refused.refusals());
            case Throwable lost when lostRace(lost) -> CommandFailure.refused(List.of(RefusalCode.CONFLICT.at("")));
            case ArchiveUnavailable away -> archiveUnavailable(away);
            case TransactionException failed -> archiveUnavailable(failed);
            case DataAccessException failed -> archiveUnavailable(failed);
            default -> {
                LOG.error("a command met a fault", Fault.placeOf(failure));
                yield new CommandFailure(CommandFailure.Kind.FAULT);
            }
        };
    }

    private static CommandFailure archiveUnavailable(Throwable failure) {
        LOG.warn("a command met {}", failure.getClass().getName());
        return new CommandFailure(CommandFailure.Kind.ARCHIVE_UNAVAILABLE);
    }
}
