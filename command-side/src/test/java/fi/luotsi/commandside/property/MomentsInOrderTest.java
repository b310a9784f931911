package fi.luotsi.commandside.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fi.luotsi.commandside.decision.Examples;
import fi.luotsi.commandside.decision.History;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ContactReceiving.ContactReceived;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestReceived;
import fi.luotsi.kernel.casework.Transition;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.command.Refusal;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.kernel.value.FinnishTime;
import fi.luotsi.samples.RandomCommand;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any sequence of commands, each told to have happened at any moment, leaves records whose times are in order. */
class MomentsInOrderTest {

    private static final int COMMANDS = 700;

    /** Thirty days: some of it is before anything, some in the future. */
    private static final int SECONDS = 30 * 86_400;

    private final Map<UUID, Instant> beginnings = new HashMap<>();
    private final Map<UUID, Instant> transitions = new HashMap<>();

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void moments_of_a_record_are_in_order(long seed) {
        History history = new History();
        RandomCommand any = new RandomCommand(seed, Examples.WORKER, Examples.NOW, Examples::id);
        Random clock = new Random(seed);
        for (int i = 0; i < COMMANDS; i++) {
            CaseworkCommand command = any.next();
            CommandContext context = Examples.occurred(Examples.NOW.minusSeconds(clock.nextInt(SECONDS)));
            try {
                List<? extends CaseworkEvent> events = history.decide(command, context);
                history.add(events, context.occurredAt());
                events.forEach(event -> isInOrder(event, context.occurredAt()));
            } catch (Refused refused) {
                refused.refusals().stream()
                        .filter(refusal -> refusal.code().equals(RefusalCode.OUT_OF_ORDER.name()))
                        .forEach(refusal -> namesTheEarliest(refusal, refused, history, command));
            }
        }
    }

    private void isInOrder(CaseworkEvent event, Instant occurredAt) {
        UUID record = event.aggregateId();
        Instant beginning = beginnings.computeIfAbsent(record, _ -> switch (event) {
            case ContactReceived received -> received.receivedAt();
            case RightsRequestReceived received ->
                received.receivedOn().atStartOfDay(FinnishTime.ZONE).toInstant();
            default -> occurredAt;
        });
        assertThat(occurredAt).as(event.toString()).isAfterOrEqualTo(beginning);
        if (event instanceof Transition) {
            Instant before = Objects.requireNonNullElse(transitions.put(record, occurredAt), beginning);
            assertThat(occurredAt).as(event.toString()).isAfterOrEqualTo(before);
        }
    }

    private static void namesTheEarliest(Refusal refusal, Refused refused, History history, CaseworkCommand command) {
        Instant earliest = OffsetDateTime.parse(
                        Objects.requireNonNull(refusal.details().get("earliest")))
                .toInstant();
        // what happens now follows everything
        if (refused.refusals().size() == 1 && !earliest.isAfter(Examples.NOW)) {
            assertThatCode(() -> history.decide(command, Examples.occurred(earliest)))
                    .doesNotThrowAnyException();
            assertThatCode(() -> history.decide(command, Examples.occurred(earliest.minusNanos(1000))))
                    .isInstanceOf(Refused.class);
        }
    }
}
