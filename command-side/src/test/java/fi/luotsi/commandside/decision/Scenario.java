package fi.luotsi.commandside.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.command.Refusal;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import java.time.Instant;
import java.util.List;

/** {@code given(events…).when(command).then(events…)}, or {@code .refused(code, path)}. */
public final class Scenario {

    private final History history = new History();

    private Scenario() {}

    public static Scenario given(CaseworkEvent... events) {
        return new Scenario().and(events);
    }

    public Scenario and(CaseworkEvent... events) {
        history.add(List.of(events));
        return this;
    }

    /** These happened then. */
    public Scenario on(Instant occurredAt, CaseworkEvent... events) {
        history.add(List.of(events), occurredAt);
        return this;
    }

    public Outcome when(CaseworkCommand command) {
        return when(command, Examples.context());
    }

    public Outcome when(CaseworkCommand command, CommandContext context) {
        return new Outcome(history, command, context);
    }

    /** The result of a command. */
    public record Outcome(History history, CaseworkCommand command, CommandContext context) {

        public void then(CaseworkEvent... expected) {
            assertThat(events()).isEqualTo(List.of(expected));
        }

        public void changesNothing() {
            then();
        }

        public List<? extends CaseworkEvent> events() {
            return history.decide(command, context);
        }

        public void refused(RefusalCode code, String path) {
            refused(code.at(path));
        }

        /** Refused for exactly these reasons; the details of one that names none are left open. */
        public void refused(Refusal... reasons) {
            assertThat(refusals())
                    .usingElementComparator((told, expected) -> told.code().equals(expected.code())
                                    && told.path().equals(expected.path())
                                    && (expected.details().isEmpty()
                                            || told.details().equals(expected.details()))
                            ? 0
                            : 1)
                    .containsExactlyInAnyOrder(reasons);
        }

        public List<Refusal> refusals() {
            Refused refused = catchThrowableOfType(Refused.class, this::events);
            assertThat(refused).as("the refusal of %s", command).isNotNull();
            return refused.refusals();
        }
    }
}
