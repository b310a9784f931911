package fi.luotsi.commandside.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fi.luotsi.kernel.command.CommandFailure;
import fi.luotsi.kernel.command.CommandUnanswered;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.kernel.database.ArchiveUnavailable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.junit.jupiter.api.Test;

/** How a command that was sent over a bus is told to have ended. */
class CaseworkGatewayTest {

    private record Asked() {}

    private boolean up = true;

    @Test
    void the_bus_carries_a_command_while_it_is_up() {
        assertThat(send(answering("there"))).isEqualTo("there");
    }

    @Test
    void while_the_bus_is_away_a_command_is_decided_here() {
        up = false;

        assertThat(send(answering("there"))).isEqualTo("here");
    }

    @Test
    void a_command_that_nobody_on_the_bus_decides_is_decided_here() {
        assertThat(send(failing(new NoHandlerForCommandException("nobody")))).isEqualTo("here");
    }

    @Test
    void a_refusal_arrives_as_it_was_given() {
        CommandFailure failure = CommandFailure.refused(List.of(RefusalCode.CONFLICT.at("note")));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> send(failing(crossed(failure))))
                .satisfies(refused -> assertThat(refused.refusals()).containsExactly(RefusalCode.CONFLICT.at("note")))
                .satisfies(refused -> assertThat(refused.getStackTrace()).isEmpty());
    }

    @Test
    void an_archive_that_is_away_arrives_as_such() {
        assertThatExceptionOfType(ArchiveUnavailable.class)
                .isThrownBy(() -> send(failing(crossed(new CommandFailure(CommandFailure.Kind.ARCHIVE_UNAVAILABLE)))));
    }

    @Test
    void a_fault_arrives_without_its_words() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> send(failing(crossed(new CommandFailure(CommandFailure.Kind.FAULT)))))
                .withMessageContaining("log");
    }

    @Test
    void a_failure_that_tells_nothing_leaves_the_outcome_unknown() {
        assertThatExceptionOfType(CommandUnanswered.class)
                .isThrownBy(() -> send(failing(new CommandExecutionException("lost", new TimeoutException()))));
        assertThatExceptionOfType(CommandUnanswered.class)
                .isThrownBy(() -> send(failing(new IllegalStateException("the connection went"))));
    }

    private static CommandExecutionException crossed(CommandFailure failure) {
        return new CommandExecutionException("a command was not carried out", null, failure);
    }

    private Object send(CommandBus bus) {
        return new CaseworkGateway(bus, () -> up, answering("here"))
                .sendAndWait(new GenericCommandMessage<>(new Asked(), Map.of()));
    }

    private static CommandBus answering(String place) {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        bus.subscribe(Asked.class.getName(), _ -> place);
        return bus;
    }

    private static CommandBus failing(RuntimeException failure) {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        bus.subscribe(Asked.class.getName(), _ -> {
            throw failure;
        });
        return bus;
    }
}
