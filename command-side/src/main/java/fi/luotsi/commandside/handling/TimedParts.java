package fi.luotsi.commandside.handling;

import fi.luotsi.kernel.id.RecordId;
import fi.luotsi.kernel.record.RecordPart;
import fi.luotsi.kernel.record.RecordType;
import fi.luotsi.kernel.value.After;
import fi.luotsi.kernel.value.Happened;
import fi.luotsi.kernel.value.NotBefore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The components of a record type that the rules of time are about, looked up once a type.
 *
 * @param times its moments and days
 * @param carriedOn the ids of records that it carries on from
 * @param inner its records that have components of their own
 */
record TimedParts(List<Time> times, List<RecordPart> carriedOn, List<RecordPart> inner) {

    private static final ClassValue<TimedParts> KNOWN = new ClassValue<>() {
        @Override
        protected TimedParts computeValue(Class<?> type) {
            return of(RecordType.of(type).parts());
        }
    };

    /** A moment or a day, with the rules that it bears. */
    record Time(RecordPart part, @Nullable Happened happened, List<NotBefore> rules) {

        String name() {
            return part.name();
        }

        /** Whether it says when that happened which the record holds. */
        boolean isOfTheRecord() {
            return happened != null && happened.toTheRecord();
        }

        /** Whether the rule is about this one. */
        boolean isNamedBy(NotBefore rule) {
            return rule.value().equals(name());
        }

        Optional<Object> in(Record record) {
            return Optional.ofNullable(part.of(record));
        }
    }

    static TimedParts of(Record record) {
        return KNOWN.get(record.getClass());
    }

    private static TimedParts of(List<RecordPart> parts) {
        for (RecordPart part : parts) {
            if (part.component().isAnnotationPresent(Happened.class) && !isTime(part)) {
                throw new IllegalStateException("@Happened is on " + part.component() + ", which is no time");
            }
        }
        return new TimedParts(
                parts.stream().filter(TimedParts::isTime).map(TimedParts::time).toList(),
                parts.stream()
                        .filter(part -> isRecordId(part) && part.component().isAnnotationPresent(After.class))
                        .toList(),
                parts.stream()
                        .filter(part -> part.component().getType().isRecord() && !isRecordId(part))
                        .toList());
    }

    private static Time time(RecordPart part) {
        return new Time(
                part,
                part.component().getAnnotation(Happened.class),
                List.of(part.component().getAnnotationsByType(NotBefore.class)));
    }

    private static boolean isTime(RecordPart part) {
        return part.type() == Instant.class || part.type() == LocalDate.class;
    }

    private static boolean isRecordId(RecordPart part) {
        return RecordId.class.isAssignableFrom(part.component().getType());
    }

    /** The ids that a record of this type carries on from, those of its inner records too. */
    Stream<RecordId> carriedOnBy(Record record) {
        return Stream.concat(
                carriedOn.stream().flatMap(part -> Stream.ofNullable((RecordId) part.of(record))),
                inner.stream()
                        .flatMap(part -> Stream.ofNullable((Record) part.of(record)))
                        .flatMap(part -> of(part).carriedOnBy(part)));
    }
}
