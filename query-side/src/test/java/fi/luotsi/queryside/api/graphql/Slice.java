package fi.luotsi.queryside.api.graphql;

import fi.luotsi.kernel.casework.AggregateType;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.CaseworkEvent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Commands and events of an aggregate that stand in one file, as {@code EpisodePlanning}. */
record Slice(
        AggregateType kind,
        Class<?> file,
        List<? extends Class<? extends CaseworkCommand>> commands,
        List<? extends Class<? extends CaseworkEvent>> events) {

    /** The slices of an aggregate, in the order in which its events permit them. */
    static List<Slice> of(AggregateType kind) {
        return Stream.concat(kind.eventTypes().stream(), kind.commandTypes().stream())
                .<Class<?>>map(Class::getNestHost)
                .distinct()
                .map(file -> new Slice(kind, file, in(file, kind.commandTypes()), in(file, kind.eventTypes())))
                .toList();
    }

    private static <T> List<? extends Class<? extends T>> in(Class<?> file, List<? extends Class<? extends T>> types) {
        return types.stream().filter(type -> type.getNestHost() == file).toList();
    }

    /** Every word by which a test may name it: its commands, their mutations and its events. */
    Set<String> words() {
        return Stream.of(
                        commands.stream().map(Class::getSimpleName),
                        commands.stream().map(Mutations::nameOf),
                        events.stream().map(Class::getSimpleName))
                .flatMap(names -> names)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
