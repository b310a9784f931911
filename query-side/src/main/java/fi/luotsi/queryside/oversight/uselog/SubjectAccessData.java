package fi.luotsi.queryside.oversight.uselog;

import fi.luotsi.kernel.value.FinnishTime;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A client's data as the schema answered them, set out in parts, some of them left out. Each step makes a new object. */
record SubjectAccessData(Map<String, List<Map<String, Object>>> parts) {

    private static final String ID = "id";
    private static final String CHAINS = "referralChains";

    /**
     * The client's file and, apart from it, the records that it leads to.
     *
     * @param lists names of the client's lists of records, in the order of reading
     */
    static SubjectAccessData of(Map<?, ?> client, List<String> lists) {
        Map<String, Object> file = pruned(client, (_, _) -> false);
        Map<String, List<Map<String, Object>>> parts = new LinkedHashMap<>();
        parts.put("client", List.of(file));
        lists.forEach(list -> parts.put(list, records(file.remove(list))));
        // an anonymous caller's referral is the client's once the call is, and is told once
        Map<Object, Map<String, Object>> chains = new LinkedHashMap<>();
        Stream.concat(
                        parts.getOrDefault(CHAINS, List.of()).stream(),
                        parts.getOrDefault("contacts", List.of()).stream()
                                .flatMap(contact -> records(contact.remove(CHAINS)).stream()))
                .forEach(chain -> chains.putIfAbsent(String.valueOf(chain.get(ID)), chain));
        parts.put(CHAINS, List.copyOf(chains.values()));
        return new SubjectAccessData(parts);
    }

    /** With one more part at the end. */
    SubjectAccessData and(String part, List<Map<String, Object>> records) {
        Map<String, List<Map<String, Object>>> more = new LinkedHashMap<>(parts);
        more.put(part, records);
        return new SubjectAccessData(more);
    }

    /** Only these parts. */
    SubjectAccessData only(Set<String> wanted) {
        Map<String, List<Map<String, Object>>> left = new LinkedHashMap<>(parts);
        left.keySet().retainAll(wanted);
        return new SubjectAccessData(left);
    }

    /** Only records that were, or went on, from the first day to the last; the client's file has no time. */
    SubjectAccessData within(@Nullable LocalDate from, @Nullable LocalDate to) {
        Map<String, List<Map<String, Object>>> left = new LinkedHashMap<>();
        parts.forEach((part, records) -> left.put(
                part,
                records.stream()
                        .filter(record -> begin(part, record) == null || overlaps(part, record, from, to))
                        .toList()));
        return new SubjectAccessData(left);
    }

    private static boolean overlaps(
            String part, Map<String, Object> record, @Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate begin = begin(part, record);
        LocalDate end = end(part, record);
        return (to == null || begin == null || !begin.isAfter(to))
                && (from == null || end == null || !end.isBefore(from));
    }

    /** When a record begins; null where it has no time. */
    static @Nullable LocalDate begin(String part, Map<String, Object> record) {
        return switch (part) {
            case "contacts" -> day(record.get("receivedAt"));
            case CHAINS ->
                members(record).isEmpty()
                        ? null
                        : day(members(record).getFirst().get("sentAt"));
            case "rightsRequests" -> day(record.get("receivedOn"));
            case "uses" -> day(record.get("usedAt"));
            case "disclosures" -> day(record.get("disclosedAt"));
            case TakenBackEntries.PART -> day(record.get("recordedAt"));
            default -> day(record.get("openedAt"));
        };
    }

    /** When a record ended; null while it goes on. */
    private static @Nullable LocalDate end(String part, Map<String, Object> record) {
        return switch (part) {
            case "contacts", "rightsRequests", "emergencies", "uses", "disclosures", TakenBackEntries.PART ->
                begin(part, record);
            case CHAINS -> day(members(record).getLast().get("endedAt"));
            default -> day(record.get("closedAt"));
        };
    }

    private static List<Map<String, Object>> members(Map<String, Object> chain) {
        return records(chain.get("members"));
    }

    private static @Nullable LocalDate day(@Nullable Object time) {
        if (time == null) {
            return null;
        }
        String text = time.toString();
        return text.length() == "2026-03-02".length()
                ? LocalDate.parse(text)
                : LocalDate.ofInstant(OffsetDateTime.parse(text).toInstant(), FinnishTime.ZONE);
    }

    /** Without the records, notes and other parts that have these ids; what was taken back goes with the record that it was in. */
    SubjectAccessData without(Set<UUID> ids) {
        return pruned((_, value) -> isOneOf(ids, value)
                || (value instanceof Map<?, ?> entry && isOneOf(ids, entry.get(TakenBackEntries.RECORD))));
    }

    private static boolean isOneOf(Set<UUID> ids, @Nullable Object value) {
        return id(value).filter(ids::contains).isPresent();
    }

    /** All ids in the data. */
    Set<UUID> ids() {
        Set<UUID> ids = new HashSet<>();
        pruned((_, value) -> {
            id(value).ifPresent(ids::add);
            return false;
        });
        return ids;
    }

    private static Optional<UUID> id(@Nullable Object value) {
        return value instanceof Map<?, ?> map && map.get(ID) != null
                ? Optional.of(UUID.fromString(String.valueOf(map.get(ID))))
                : Optional.empty();
    }

    private SubjectAccessData pruned(BiPredicate<String, Object> out) {
        Map<String, List<Map<String, Object>>> left = new LinkedHashMap<>();
        parts.forEach((part, records) -> left.put(
                part,
                records.stream()
                        .filter(record -> !out.test(part, record))
                        .map(record -> pruned(record, out))
                        .toList()));
        return new SubjectAccessData(left);
    }

    /** Null values are left out too. */
    private static Map<String, Object> pruned(Map<?, ?> record, BiPredicate<String, Object> out) {
        Map<String, Object> left = new LinkedHashMap<>();
        record.forEach((name, value) -> {
            if (value != null && !out.test(String.valueOf(name), value)) {
                left.put(String.valueOf(name), pruned(String.valueOf(name), value, out));
            }
        });
        return left;
    }

    private static Object pruned(String name, Object value, BiPredicate<String, Object> out) {
        return switch (value) {
            case Map<?, ?> map -> pruned(map, out);
            case List<?> list ->
                list.stream()
                        .filter(one -> !out.test(name, one))
                        .map(one -> one instanceof Map<?, ?> map ? pruned(map, out) : one)
                        .toList();
            default -> value;
        };
    }

    private static List<Map<String, Object>> records(@Nullable Object list) {
        List<Map<String, Object>> records = new ArrayList<>();
        if (list instanceof List<?> all) {
            all.forEach(one -> records.add(pruned((Map<?, ?>) one, (_, _) -> false)));
        }
        return records;
    }

    @Override
    public String toString() {
        return "SubjectAccessData[…]";
    }
}
