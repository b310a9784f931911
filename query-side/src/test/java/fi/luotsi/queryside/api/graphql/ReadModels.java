package fi.luotsi.queryside.api.graphql;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.luotsi.kernel.casework.AggregateType;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.envelope.EnvelopeCodec;
import fi.luotsi.queryside.projection.Projection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.aop.support.AopUtils;

/** Which read models take which events: each is asked with the newest approved form of every event. */
final class ReadModels {

    private static final Path APPROVED = Path.of("..", "shared-kernel", "src", "test", "resources", "approved");

    private final Collection<? extends Projection<?>> all;
    private final SortedMap<String, CaseworkEvent> samples = new TreeMap<>();

    ReadModels(Collection<? extends Projection<?>> all) {
        this.all = all;
        EnvelopeCodec codec = new EnvelopeCodec();
        codec.storedNames()
                .forEach(
                        name -> samples.put(name, codec.decode(newestForm(name)).event()));
    }

    /** The files of the read models that take one of the events, as {@code EpisodeDocument}, by name. */
    Set<Class<?>> taking(Collection<? extends Class<? extends CaseworkEvent>> events) {
        return samples.values().stream()
                .filter(sample -> events.contains(sample.getClass()))
                .flatMap(sample -> all.stream().filter(model -> model.documentId(sample) != null))
                // Spring may have given one a class of its own making
                .map(model -> AopUtils.getTargetClass(model).getNestHost())
                .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(Class::getName))));
    }

    /** The stored names of the events, in their order. */
    List<String> storedNames(Collection<? extends Class<? extends CaseworkEvent>> events) {
        return events.stream().map(this::storedName).toList();
    }

    /** A sentence for each event that no read model takes. */
    List<String> gaps() {
        return AggregateType.all().stream()
                .flatMap(kind -> kind.eventTypes().stream()
                        .filter(event -> taking(List.of(event)).isEmpty())
                        .map(event -> "%s (%s) is taken by no read model: name it in a projection of %s%s."
                                .formatted(
                                        event.getSimpleName(),
                                        storedName(event),
                                        kind.events().getSimpleName(),
                                        example(kind)
                                                .map(file -> ", as in " + file)
                                                .orElse(""))))
                .toList();
    }

    private Optional<String> example(AggregateType kind) {
        return taking(kind.eventTypes()).stream().map(Class::getSimpleName).findFirst();
    }

    private String storedName(Class<? extends CaseworkEvent> event) {
        return samples.entrySet().stream()
                .filter(sample -> event.isInstance(sample.getValue()))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /** The first form of an event bears no number, and those after it 2, 3 and so on. */
    private static byte[] newestForm(String storedName) {
        Path newest = APPROVED.resolve(storedName + ".json");
        if (Files.notExists(newest)) {
            throw new IllegalStateException(
                    storedName + " has no approved form: ./luotsi approve writes " + storedName + ".json");
        }
        for (int number = 2; Files.exists(form(storedName, number)); number++) {
            newest = form(storedName, number);
        }
        try {
            return Files.readString(newest).strip().getBytes(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path form(String storedName, int number) {
        return APPROVED.resolve(storedName + "." + number + ".json");
    }
}
