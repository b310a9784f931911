package fi.luotsi.kernel.command;

import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.kernel.casework.Metadata;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Circumstances as a flat map of text, as a message bus carries them beside a command or an event. Each key is also the path of a
 * refusal about that value: {@code context.} and the component's name; the actor has three, {@code context.actor.id},
 * {@code .role} and {@code .unit}. Ids are UUIDs, times ISO 8601 in UTC, the version a whole number.
 */
public final class CommandContextMetaData {

    public static final String COMMAND_ID = "circumstances.commandId";
    public static final String EXPECTED_VERSION = "circumstances.expectedVersion";
    public static final String ACTOR = "circumstances.actor";
    public static final String ACTOR_ID = "circumstances.actor.id";
    public static final String ACTOR_ROLE = "circumstances.actor.role";
    public static final String ACTOR_UNIT = "circumstances.actor.unit";
    public static final String PURPOSE = "circumstances.purpose";
    public static final String LEGAL_BASIS = "circumstances.legalBasis";
    public static final String SERVICE_TASK = "circumstances.serviceTask";
    public static final String ORGANISER = "circumstances.organiser";
    public static final String PRODUCER = "circumstances.producer";
    public static final String OCCURRED_AT = "circumstances.occurredAt";
    public static final String NOW = "circumstances.now";
    public static final String CORRELATION = "circumstances.correlation";
    public static final String CORRECTED_ENTRY = "circumstances.corrects.entry";
    public static final String CORRECTION_REASON = "circumstances.corrects.reason";
    public static final String CORRECTED_MOMENT = "circumstances.corrects.happenedAt";

    private CommandContextMetaData() {}

    public static Map<String, String> of(CommandContext context) {
        Map<String, String> map = new HashMap<>();
        map.put(COMMAND_ID, context.commandId().toString());
        if (context.expectedVersion() != null) {
            map.put(EXPECTED_VERSION, context.expectedVersion().toString());
        }
        map.put(ACTOR_ID, context.actor().id().toString());
        map.put(ACTOR_ROLE, context.actor().role());
        map.put(ACTOR_UNIT, context.actor().unit());
        map.put(PURPOSE, context.purpose());
        map.put(LEGAL_BASIS, context.legalBasis());
        map.put(SERVICE_TASK, context.serviceTask());
        map.put(ORGANISER, context.organiser());
        map.put(PRODUCER, context.producer());
        map.put(OCCURRED_AT, context.occurredAt().toString());
        map.put(NOW, context.now().toString());
        map.put(CORRELATION, context.correlation().toString());
        Correction correction = context.correction();
        if (correction != null) {
            map.put(CORRECTED_ENTRY, Long.toString(correction.entry()));
            map.put(CORRECTION_REASON, correction.reason());
            if (correction.happenedAt() != null) {
                map.put(CORRECTED_MOMENT, correction.happenedAt().toString());
            }
        }
        return map;
    }

    /** The same map of a stored event: its command's id is its causation, and now is when it was appended. */
    public static Map<String, String> of(Metadata metadata) {
        return of(new CommandContext(
                metadata.causation(),
                null,
                metadata.actor(),
                metadata.purpose(),
                metadata.legalBasis(),
                metadata.serviceTask(),
                metadata.organiser(),
                metadata.producer(),
                metadata.occurredAt(),
                metadata.appendedAt(),
                metadata.correlation()));
    }

    /**
     * The circumstances of a map.
     *
     * @throws Refused naming everything that is missing or cannot be read (703/2023 §37–38; 1050/2018 §6(2))
     */
    public static CommandContext read(Map<String, ?> map) {
        Reading reading = new Reading(map);
        Optional<UUID> actor = reading.value(ACTOR_ID, ACTOR, UUID::fromString);
        Optional<String> role = reading.value(ACTOR_ROLE, ACTOR, text -> text);
        Optional<String> unit = reading.value(ACTOR_UNIT, ACTOR, text -> text);
        Optional<UUID> command = reading.value(COMMAND_ID, COMMAND_ID, UUID::fromString);
        Optional<Long> version = map.containsKey(EXPECTED_VERSION)
                ? reading.value(EXPECTED_VERSION, EXPECTED_VERSION, Long::valueOf)
                : Optional.empty();
        Optional<String> purpose = reading.text(PURPOSE);
        Optional<String> legalBasis = reading.text(LEGAL_BASIS);
        Optional<String> serviceTask = reading.text(SERVICE_TASK);
        Optional<String> organiser = reading.text(ORGANISER);
        Optional<String> producer = reading.text(PRODUCER);
        Optional<Instant> occurredAt = reading.value(OCCURRED_AT, OCCURRED_AT, Instant::parse);
        Optional<Instant> now = reading.value(NOW, NOW, Instant::parse);
        Optional<UUID> correlation = reading.value(CORRELATION, CORRELATION, UUID::fromString);
        Optional<Correction> correction = map.containsKey(CORRECTED_ENTRY) ? reading.correction() : Optional.empty();
        if (!reading.refusals.isEmpty()) {
            throw new Refused(reading.refusals.stream().distinct().toList());
        }
        return new CommandContext(
                command.orElseThrow(),
                version.orElse(null),
                new Actor(actor.orElseThrow(), role.orElseThrow(), unit.orElseThrow()),
                purpose.orElseThrow(),
                legalBasis.orElseThrow(),
                serviceTask.orElseThrow(),
                organiser.orElseThrow(),
                producer.orElseThrow(),
                occurredAt.orElseThrow(),
                now.orElseThrow(),
                correlation.orElseThrow(),
                correction.orElse(null));
    }

    private record Reading(Map<String, ?> map, List<Refusal> refusals) {

        private Reading(Map<String, ?> map) {
            this(map, new ArrayList<>());
        }

        private Optional<String> text(String key) {
            return value(key, key, text -> text);
        }

        private Optional<Correction> correction() {
            Optional<Long> entry = value(CORRECTED_ENTRY, CORRECTED_ENTRY, Long::valueOf);
            Optional<String> reason = text(CORRECTION_REASON);
            Optional<Instant> happenedAt = map.containsKey(CORRECTED_MOMENT)
                    ? value(CORRECTED_MOMENT, CORRECTED_MOMENT, Instant::parse)
                    : Optional.empty();
            return entry.isEmpty() || reason.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Correction(entry.get(), reason.get(), happenedAt.orElse(null)));
        }

        private <T> Optional<T> value(String key, String path, Function<String, T> parsed) {
            @Nullable Object value = map.get(key);
            if (!(value instanceof String text) || text.isBlank()) {
                refusals.add(RefusalCode.REQUIRED.at(path));
                return Optional.empty();
            }
            try {
                return Optional.of(parsed.apply(text));
            } catch (IllegalArgumentException | DateTimeException _) {
                refusals.add(RefusalCode.INVALID.at(path));
                return Optional.empty();
            }
        }
    }
}
