package fi.luotsi.commandside.property;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.commandside.decision.Examples;
import fi.luotsi.commandside.decision.History;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.Corrected;
import fi.luotsi.kernel.casework.Opens;
import fi.luotsi.kernel.casework.SealedRecords;
import fi.luotsi.kernel.casework.SystemCommand;
import fi.luotsi.kernel.casework.Undo;
import fi.luotsi.kernel.casework.Undoable;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.samples.RandomCommand;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two histories of the same random commands, one with slips that are taken back at once: nothing tells them apart. Failures name the seed. */
class SlipsLeaveNoTraceTest {

    private static final int COMMANDS = 700;
    private static final long MOST_SEEDS = 2_000;

    private final History plain = new History();
    private final History withSlips = new History();
    private final Set<UUID> usedUp = new HashSet<>();

    @Test
    void a_history_with_slips_decides_as_one_without_them_and_every_event_that_can_be_taken_back_is() {
        Set<Class<?>> unmet = new HashSet<>(undoable().toList());
        for (long seed = 1; seed <= MOST_SEEDS && (seed <= 30 || !unmet.isEmpty()); seed++) {
            SlipsLeaveNoTraceTest run = new SlipsLeaveNoTraceTest();
            try {
                run.play(seed, unmet);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }

        assertThat(unmet).as("never taken back").isEmpty();
    }

    private static Stream<Class<? extends CaseworkEvent>> undoable() {
        // no command of its own leads to a correction, which is undone where corrections are tried
        return SealedRecords.events().stream()
                .filter(Undoable.class::isAssignableFrom)
                .filter(type -> !Corrected.class.isAssignableFrom(type));
    }

    private void play(long seed, Set<Class<?>> unmet) {
        RandomCommand any = new RandomCommand(seed, Examples.WORKER, Examples.NOW, Examples::id);
        Random dice = new Random(seed);
        for (int turn = 0; turn < COMMANDS; turn++) {
            CaseworkCommand command = LikelyTurn.of(any.next(), turn);
            if (!(command instanceof Undo)
                    && !command.getClass().isAnnotationPresent(SystemCommand.class)
                    && !namesOneUsedUp(command)) {
                take(command, LikelyTurn.by(command, plain), () -> dice.nextInt(8) == 0, unmet);
            }
        }
        assertThat(withSlips.standing())
                .usingElementComparator((one, other) -> one == other ? 0 : 1)
                .isEqualTo(plain.all());
    }

    private void take(CaseworkCommand command, CommandContext context, BooleanSupplier slips, Set<Class<?>> unmet) {
        List<? extends CaseworkEvent> events = LikelyTurn.decided(plain, command, context);
        assertThat(LikelyTurn.decided(withSlips, command, context)).isEqualTo(events);
        if (events == null || events.isEmpty()) {
            return;
        }
        withSlips.add(events, Examples.NOW, context.actor().id(), Examples.NOW);
        boolean rare = unmet.contains(events.getLast().getClass());
        if ((rare || slips.getAsBoolean()) && canBeTakenBack(events)) {
            takeBack(command, context);
            events.forEach(event -> unmet.remove(event.getClass()));
            if (events.getFirst() instanceof Opens) {
                usedUp.add(command.aggregateId());
            }
            assertThat(withSlips.state(command)).isEqualTo(plain.state(command));
            assertThat(withSlips.standsSince(command.aggregateId()))
                    .isEqualTo(plain.standsSince(command.aggregateId()));
        } else {
            plain.add(events, Examples.NOW, context.actor().id(), Examples.NOW);
        }
    }

    private void takeBack(CaseworkCommand command, CommandContext context) {
        int last = withSlips.of(command.aggregateId()).size() - 1;
        CaseworkCommand undo = UndoOf.recordOf(command, last);
        withSlips.add(
                withSlips.decide(undo, context), Examples.NOW, context.actor().id(), Examples.NOW);
    }

    private static boolean canBeTakenBack(List<? extends CaseworkEvent> events) {
        return events.stream().allMatch(event -> event instanceof Undoable undoable && undoable.canBeUndone());
    }

    /** An id is used once, also by a slip: there the two part. */
    private boolean namesOneUsedUp(CaseworkCommand command) {
        return usedUp.stream().anyMatch(id -> command.toString().contains(id.toString()));
    }
}
