package fi.luotsi.commandside.property;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.commandside.decision.Examples;
import fi.luotsi.commandside.decision.History;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.Correctable;
import fi.luotsi.kernel.casework.Corrected;
import fi.luotsi.kernel.casework.NoteEvent;
import fi.luotsi.kernel.casework.SealedRecords;
import fi.luotsi.kernel.casework.SystemCommand;
import fi.luotsi.kernel.casework.Undo;
import fi.luotsi.kernel.code.Coded;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.command.Correction;
import fi.luotsi.kernel.undo.Entry;
import fi.luotsi.samples.Misspoken;
import fi.luotsi.samples.RandomCommand;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Two histories of the same random commands, in one of which some were given wrongly and put right at once: nothing but the corrections
 * tells them apart, and where a correction is undone, what was wrong counts again. Failures name the seed.
 */
class CorrectionsCountFromTheStartTest {

    private static final int COMMANDS = 700;
    private static final int SEEDS = 20;
    private static final long MOST_SEEDS = 500;

    private final History right = new History();
    private final History corrected = new History();

    @Test
    void what_was_put_right_decides_as_if_it_had_been_right_and_every_event_that_can_be_put_right_is() {
        Set<Class<?>> unmet = new HashSet<>(SealedRecords.events().stream()
                .filter(type -> type.isAnnotationPresent(Correctable.class))
                .filter(CorrectionsCountFromTheStartTest::saysMoreThanWhen)
                .toList());
        for (long seed = 1; seed <= MOST_SEEDS && (seed <= SEEDS || !unmet.isEmpty()); seed++) {
            CorrectionsCountFromTheStartTest run = new CorrectionsCountFromTheStartTest();
            try {
                run.play(seed, unmet);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }

        assertThat(unmet).as("never put right").isEmpty();
    }

    /** Whether its command has a code, a yes or a no that could be another. */
    private static boolean saysMoreThanWhen(Class<?> event) {
        return Arrays.stream(event.getAnnotation(Correctable.class).by()[0].getRecordComponents())
                .anyMatch(part -> part.getType() == boolean.class
                        || part.getType() == Boolean.class
                        || part.isAnnotationPresent(Coded.class)
                        || part.getAnnotatedType().isAnnotationPresent(Coded.class));
    }

    private void play(long seed, Set<Class<?>> unmet) {
        RandomCommand any = new RandomCommand(seed, Examples.WORKER, Examples.NOW, Examples::id);
        Random dice = new Random(seed);
        for (int turn = 0; turn < COMMANDS; turn++) {
            CaseworkCommand command = LikelyTurn.of(any.next(), turn);
            if (command instanceof Undo || command.getClass().isAnnotationPresent(SystemCommand.class)) {
                continue;
            }
            CommandContext context = LikelyTurn.by(command, right);
            List<? extends CaseworkEvent> events = LikelyTurn.decided(right, command, context);
            assertThat(LikelyTurn.decided(corrected, command, context)).isEqualTo(events);
            if (events == null || events.isEmpty()) {
                continue;
            }
            if (!misspoken(command, context, events, dice, unmet)) {
                add(corrected, events, context);
            }
            add(right, events, context);
            assertThat(corrected.state(command)).isEqualTo(right.state(command));
            assertThat(corrected.standsSince(command.aggregateId()))
                    .isEqualTo(right.standsSince(command.aggregateId()));
        }
        assertThat(corrected.standing().stream()
                        .filter(event -> !(event instanceof Corrected))
                        .toList())
                .isEqualTo(right.all());
    }

    /** Whether it was given wrongly and put right, of those that can be. */
    private boolean misspoken(
            CaseworkCommand meant,
            CommandContext context,
            List<? extends CaseworkEvent> events,
            Random dice,
            Set<Class<?>> unmet) {
        boolean can = events.stream().allMatch(event -> event instanceof NoteEvent || Entry.isCorrectable(event))
                && !(events.getFirst() instanceof NoteEvent);
        boolean rare = unmet.contains(events.getLast().getClass());
        if (!can || events.stream().anyMatch(NoteEvent.class::isInstance) || (!rare && dice.nextInt(4) > 0)) {
            return false;
        }
        CaseworkCommand said = Misspoken.of(meant, dice);
        List<? extends CaseworkEvent> wrong = said.equals(meant) ? null : LikelyTurn.decided(corrected, said, context);
        if (wrong == null || wrong.isEmpty() || !wrong.stream().allMatch(Entry::isCorrectable)) {
            return false;
        }
        long entry = corrected.of(meant.aggregateId()).size();
        add(corrected, wrong, context);
        var asItWasSaid = corrected.state(meant);
        List<? extends CaseworkEvent> correction =
                corrected.decide(meant, context.correcting(new Correction(entry, "Kirjattu väärin", null)));
        if (correction.isEmpty()) {
            assertThat(wrong).isEqualTo(events);
            return true;
        }
        assertThat(((Corrected) correction.getFirst()).instead()).isEqualTo(events);
        add(corrected, correction, context);
        if (dice.nextInt(3) == 0) {
            undo(meant, context);
            assertThat(corrected.state(meant)).isEqualTo(asItWasSaid);
            add(corrected, correction, context);
        }
        events.forEach(event -> unmet.remove(event.getClass()));
        return true;
    }

    private void undo(CaseworkCommand command, CommandContext context) {
        int last = corrected.of(command.aggregateId()).size() - 1;
        add(corrected, corrected.decide(UndoOf.recordOf(command, last), context), context);
    }

    private static void add(History history, List<? extends CaseworkEvent> events, CommandContext context) {
        history.add(events, Examples.NOW, context.actor(), Examples.NOW);
    }
}
