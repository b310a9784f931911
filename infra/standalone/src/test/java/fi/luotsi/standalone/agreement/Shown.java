package fi.luotsi.standalone.agreement;

import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.Metadata;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.queryside.projection.Projection;
import java.lang.reflect.Constructor;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** The side that shows, in memory: the documents of the read models that a {@link HeldFact} names. */
final class Shown {

    private static final List<Projection<?>> MODELS = models();

    private final Map<String, Map<UUID, Record>> documents = new HashMap<>();
    private long position;

    void take(CaseworkEvent event, Metadata by) {
        for (Projection<?> model : MODELS) {
            UUID id = model.documentId(event);
            if (id != null) {
                Map<UUID, Record> all = documents.computeIfAbsent(model.name(), _ -> new HashMap<>());
                all.put(id, folded(model, all.get(id), event, by));
            }
        }
        position++;
    }

    /** Whether the event belongs to a document of the read model. */
    static boolean takes(String name, CaseworkEvent event) {
        return MODELS.stream().anyMatch(model -> model.name().equals(name) && model.documentId(event) != null);
    }

    /** The document of an aggregate; of a referral, its member of the chain. */
    Optional<Seen> of(String model, UUID aggregate) {
        Map<UUID, Record> all = documents.getOrDefault(model, Map.of());
        return model.equals("referral-chain")
                ? all.values().stream()
                        .map(Seen::new)
                        .flatMap(Shown::members)
                        .filter(member -> aggregate.equals(member.at("id")))
                        .findFirst()
                : Optional.ofNullable(all.get(aggregate)).map(Seen::new);
    }

    static Stream<Seen> members(Seen chain) {
        return chain.at("members") instanceof Collection<?> members
                ? members.stream().map(Seen::new)
                : Stream.empty();
    }

    private <D extends Record> Record folded(
            Projection<D> model, @Nullable Record before, CaseworkEvent event, Metadata by) {
        Envelope envelope = new Envelope(UUID.randomUUID(), event.aggregateId(), position, by, event);
        return model.fold(
                model.documentType().cast(before), new Recorded(position, by.appendedAt(), new byte[0], envelope));
    }

    private static List<Projection<?>> models() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(Projection.class));
        List<String> named = HeldFact.ALL.stream().map(HeldFact::of).distinct().toList();
        return scan.findCandidateComponents("fi.luotsi.queryside").stream()
                .map(BeanDefinition::getBeanClassName)
                .<Projection<?>>flatMap(name -> made(name).stream())
                .filter(model -> named.contains(model.name()))
                .toList();
    }

    /** None where it needs more than itself, as no document of an aggregate does. */
    private static Optional<Projection<?>> made(@Nullable String name) {
        try {
            Constructor<?> constructor = Class.forName(name).getDeclaredConstructor();
            constructor.setAccessible(true);
            return Optional.of((Projection<?>) constructor.newInstance());
        } catch (NoSuchMethodException _) {
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
