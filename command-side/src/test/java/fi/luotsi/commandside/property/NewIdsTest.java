package fi.luotsi.commandside.property;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.commandside.decision.Examples;
import fi.luotsi.commandside.decision.History;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.DestructionCommand;
import fi.luotsi.kernel.casework.SealedRecords;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.kernel.id.NewId;
import fi.luotsi.samples.RandomCommand;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An id that no event knew before, and a command's own event does, was made by that command: it is declared as new. */
class NewIdsTest {

    private static final int COMMANDS = 700;
    private static final int SEEDS = 50;

    /** The types of ids of aggregates. */
    private static final Set<Class<?>> RECORDS = SealedRecords.commands().stream()
            .map(command -> command.getRecordComponents()[0].getType())
            .collect(Collectors.toSet());

    /** A typed id in a command or an event. */
    private record Id(Record of, String name, Record value) {

        static Stream<Id> in(Record record) {
            return Arrays.stream(record.getClass().getRecordComponents())
                    .filter(component ->
                            NewId.class.getPackage().equals(component.getType().getPackage()))
                    .flatMap(component -> Stream.ofNullable(value(component, record))
                            .map(value -> new Id(record, component.getName(), value)));
        }

        /** Every command names its aggregate first. */
        boolean isOwn() {
            return of.getClass().getRecordComponents()[0].getName().equals(name);
        }

        boolean isDeclaredNew() {
            try {
                return of.getClass().getDeclaredField(name).isAnnotationPresent(NewId.class);
            } catch (NoSuchFieldException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String toString() {
            return of.getClass().getSimpleName() + "." + name;
        }

        private static @Nullable Record value(RecordComponent component, Record of) {
            try {
                return (Record) component.getAccessor().invoke(of);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void every_id_that_a_command_makes_is_declared_as_new() {
        Set<String> undeclared = new TreeSet<>();
        LongStream.rangeClosed(1, SEEDS).forEach(seed -> play(seed, undeclared));

        assertThat(undeclared)
                .as("components of commands that make an id and lack @NewId")
                .isEmpty();
    }

    private static void play(long seed, Set<String> undeclared) {
        History history = new History();
        RandomCommand any = new RandomCommand(seed, Examples.WORKER, Examples.NOW, Examples::id);
        Set<Record> known = new HashSet<>();
        for (int i = 0; i < COMMANDS; i++) {
            CaseworkCommand command = any.next();
            try {
                List<? extends CaseworkEvent> events = history.decide(command, Examples.context());
                Set<Record> named = new HashSet<>();
                events.forEach(event -> Id.in((Record) event).map(Id::value).forEach(named::add));
                Id.in((Record) command)
                        .filter(id -> named.contains(id.value()) && !known.contains(id.value()))
                        // an id that another command makes may be named before it is there
                        .filter(id -> id.isOwn() || !RECORDS.contains(id.value().getClass()))
                        .filter(id -> id.isOwn() || !(command instanceof DestructionCommand))
                        .filter(id -> !id.isDeclaredNew())
                        .forEach(id -> undeclared.add(id.toString()));
                known.addAll(named);
                history.add(events);
            } catch (Refused _) {
                // nothing was made
            }
        }
    }
}
