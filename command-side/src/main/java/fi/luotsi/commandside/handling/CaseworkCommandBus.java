package fi.luotsi.commandside.handling;

import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.kernel.database.ArchiveUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.CommandCallback;
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
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Carries a command out in one transaction, in the caller's thread. A command that lost a race is tried again on the winner's state, so that
 * a repeat is recognised as one, and what was changed meanwhile decides; after each loss it waits a little longer, by chance, so that many
 * do not meet again. One that has lost for seconds is a conflict. A failed command ends in {@link Refused}, or in
 * {@link ArchiveUnavailable}: then it may have been stored or not, and sending it again with the same id is safe.
 */
final class CaseworkCommandBus extends SimpleCommandBus {

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

    private static Throwable told(Throwable failure) {
        return switch (failure) {
            case Throwable lost when lostRace(lost) -> new Refused(List.of(RefusalCode.CONFLICT.at("")));
            case TransactionException e -> new ArchiveUnavailable("the command's transaction failed", e);
            case DataAccessException e -> new ArchiveUnavailable("the command's transaction failed", e);
            default -> failure;
        };
    }
}
