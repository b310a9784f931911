package fi.luotsi.commandside.handling;

import fi.luotsi.kernel.command.CommandFailure;
import fi.luotsi.kernel.command.CommandUnanswered;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.kernel.database.ArchiveUnavailable;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.messaging.HandlerExecutionException;

/**
 * Sends commands over the bus, and tells how they ended in the same way wherever they were decided: by their result, {@link Refused},
 * {@link ArchiveUnavailable} or {@link CommandUnanswered}.
 *
 * <p>While the bus is away, or knows nobody who decides, a command is decided in this program: the archive keeps any two copies from
 * deciding on the same state, so the bus is there to keep them out of each other's way, and not to be waited for.
 */
@SuppressWarnings("TypeParameterUnusedInFormals") // as the gateway's own methods
final class CaseworkGateway extends DefaultCommandGateway {

    /** Far longer than a command takes that has lost every race; after it nobody is likely to answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final BusConnection connection;
    private final DefaultCommandGateway here;

    /** @param here the bus of this program alone */
    CaseworkGateway(CommandBus bus, BusConnection connection, CommandBus here) {
        super(builder().commandBus(bus));
        this.connection = connection;
        this.here = builder().commandBus(here).build();
    }

    @Override
    public <R> R sendAndWait(Object command) {
        try {
            return connection.isUp() ? sent(command) : here.sendAndWait(command);
        } catch (HandlerExecutionException failed) {
            throw told(failed).orElse(failed);
        }
    }

    private <R> R sent(Object command) {
        try {
            return super.sendAndWait(command, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (NoHandlerForCommandException nobody) {
            return here.sendAndWait(command);
        } catch (RuntimeException lost) {
            throw told(lost).orElseGet(() -> new CommandUnanswered(lost));
        }
    }

    private static Optional<RuntimeException> told(RuntimeException failed) {
        return failed instanceof HandlerExecutionException handled
                ? handled.<Object>getDetails()
                        .filter(CommandFailure.class::isInstance)
                        .map(CommandFailure.class::cast)
                        .map(CommandFailure::asException)
                : Optional.empty();
    }
}
