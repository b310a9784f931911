package fi.luotsi.queryside.oversight.history;

import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.casework.Metadata;
import fi.luotsi.kernel.casework.SupervisionPacks.SupervisionPackMade;
import fi.luotsi.kernel.envelope.EnvelopeCodec;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.queryside.api.graphql.AccessContexts;
import fi.luotsi.queryside.api.graphql.Connection;
import fi.luotsi.queryside.api.graphql.ListFilter;
import fi.luotsi.queryside.api.graphql.Page;
import fi.luotsi.queryside.api.graphql.Paging;
import fi.luotsi.queryside.api.graphql.Staff;
import fi.luotsi.queryside.api.graphql.StaffAsOf;
import fi.luotsi.queryside.api.graphql.StaffMember;
import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.authorization.ProtectedRecord;
import fi.luotsi.queryside.authorization.Scope;
import fi.luotsi.queryside.oversight.history.RecordedChange.Value;
import fi.luotsi.queryside.telling.EventWords;
import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The history of one record, folded from its events whenever it is asked for. */
@Controller
class HistoryQueries {

    /** The schema's {@code HistoryEntry}. */
    record Entry(
            String position,
            long sequence,
            String event,
            String title,
            Instant occurredAt,
            Instant recordedAt,
            UUID actor,
            String role,
            String unit,
            String purpose,
            String legalBasis,
            String serviceTask,
            boolean takenBack,
            @Nullable TakingBack takenBackBy,
            List<Long> takesBack,
            @Nullable TakingBack correctedBy,
            List<Long> corrects,
            List<Change> changes) {}

    /** The schema's {@code TakingBack}. */
    record TakingBack(long sequence, Instant recordedAt, UUID actor, String unit) {

        static TakingBack of(Recorded undone) {
            Metadata metadata = undone.envelope().metadata();
            return new TakingBack(
                    undone.envelope().sequence(),
                    undone.recordedAt(),
                    metadata.actor().id(),
                    metadata.actor().unit());
        }
    }

    /** The schema's {@code Change}. */
    record Change(
            String field,
            String label,
            @Nullable String before,
            @Nullable String after) {}

    private static final ListFilter<?, Predicate<RecordedChange>> FILTER =
            ListFilter.ofParts(HistoryFilter.class, (filter, _) -> filter.checked());

    private static final EnvelopeCodec CODEC = new EnvelopeCodec();

    /** Its row in the matrix of rights. */
    private static final String ORIGINALS = "Query.history.originals";

    private final Archive archive;
    private final Paging paging;
    private final Staff staff;

    HistoryQueries(Archive archive, Paging paging, Staff staff) {
        this.archive = archive;
        this.paging = paging;
        this.staff = staff;
    }

    @QueryMapping
    Connection<Entry> history(@Argument UUID id, DataFetchingEnvironment environment) {
        Page page = paging.of(environment);
        Predicate<RecordedChange> asked = FILTER.of(environment);
        AccessContext access = AccessContexts.of(environment);
        List<Recorded> events = archive.ofAggregate(id);
        List<RecordedChange> told = ProtectedRecord.of(
                        events.stream().map(Recorded::envelope).toList())
                .filter(access::admitInFull)
                .map(subject ->
                        new NamedRecords(archive, access, subject.client()).withoutHidden(RecordedChange.of(events)))
                .map(all -> all.stream().filter(each -> isTold(each, access)).toList())
                .map(all -> access.scope(ORIGINALS) == Scope.NONE ? Originals.untold(all) : all)
                .map(all -> all.stream().filter(asked).toList())
                .orElse(List.of());
        EventWords words = new EventWords(access.language());
        return page.in(told, HistoryQueries::position, Comparator.naturalOrder())
                .each(shown -> {
                    Map<Value, Object> opened = opened(shown, access);
                    Map<StaffAsOf, StaffMember> people = people(shown, access);
                    return shown.stream()
                            .map(each -> entry(each, value -> words(value, each, opened, people, words), words))
                            .toList();
                });
    }

    /** Logical name of the event, without its version. */
    static String name(RecordedChange told) {
        return CODEC.name(told.recorded().envelope().event());
    }

    private static String position(RecordedChange told) {
        return "%019d".formatted(told.recorded().envelope().sequence());
    }

    /** A supervision pack is a record of its own among its client's events: the history shows it to those who may see packs. */
    private static boolean isTold(RecordedChange told, AccessContext access) {
        return !(told.recorded().envelope().event() instanceof SupervisionPackMade)
                || access.scope("SupervisionPack") == Scope.ALL;
    }

    /** Opens all sealed values of a page, each kind of them at once; one whose key was destroyed is absent. */
    private static Map<Value, Object> opened(List<RecordedChange> page, AccessContext access) {
        Map<Value, Object> opened = new HashMap<>();
        page.stream()
                .flatMap(each -> each.sets().stream())
                .flatMap(set -> Stream.of(set.before(), set.after()))
                .filter(Objects::nonNull)
                .filter(value -> value.personal() != null)
                .collect(Collectors.groupingBy(value -> Objects.requireNonNull(value.personal())))
                .forEach((type, values) -> opened.putAll(openedAs(type, values, access)));
        return opened;
    }

    private static <T> Map<Value, Object> openedAs(Class<T> type, List<Value> values, AccessContext access) {
        // the event's own component says which type the value was sealed as
        @SuppressWarnings("unchecked")
        List<Personal<T>> sealed =
                values.stream().map(value -> (Personal<T>) value.plain()).toList();
        Map<Value, Object> opened = new HashMap<>();
        access.open(sealed, type).forEach((value, plain) -> opened.put(new Value(value, type, null, false), plain));
        return opened;
    }

    /** Those of the staff whom the values of a page name. */
    private Map<StaffAsOf, StaffMember> people(List<RecordedChange> page, AccessContext access) {
        return staff.members(
                page.stream()
                        .flatMap(told -> told.sets().stream()
                                .flatMap(set -> Stream.of(set.before(), set.after()))
                                .filter(Objects::nonNull)
                                .filter(value -> value.ofStaff())
                                .map(value -> asOf(value, told)))
                        .collect(Collectors.toSet()),
                access);
    }

    private static StaffAsOf asOf(Value value, RecordedChange told) {
        return new StaffAsOf(
                (UUID) value.plain(), told.recorded().envelope().metadata().occurredAt(), null);
    }

    private Entry entry(RecordedChange told, ValueWords value, EventWords words) {
        Recorded recorded = told.recorded();
        Metadata metadata = recorded.envelope().metadata();
        String event = name(told);
        List<Change> changes = new ArrayList<>();
        for (RecordedChange.ValueChange set : told.sets()) {
            String before = value.of(set.before());
            String after = value.of(set.after());
            if (!Objects.equals(before, after)) {
                changes.add(new Change(set.name(), words.word(set.name()), before, after));
            }
        }
        return new Entry(
                String.valueOf(recorded.position()),
                recorded.envelope().sequence(),
                event,
                words.word(event),
                metadata.occurredAt(),
                recorded.recordedAt(),
                metadata.actor().id(),
                metadata.actor().role(),
                metadata.actor().unit(),
                metadata.purpose(),
                metadata.legalBasis(),
                metadata.serviceTask(),
                told.isTakenBack(),
                told.takenBackBy() == null ? null : TakingBack.of(told.takenBackBy()),
                told.takesBack(),
                told.correctedBy() == null ? null : TakingBack.of(told.correctedBy()),
                told.corrects(),
                changes);
    }

    /** Says a value of an event in words. */
    private interface ValueWords {
        @Nullable
        String of(@Nullable Value value);
    }

    private static @Nullable String words(
            @Nullable Value value,
            RecordedChange told,
            Map<Value, Object> opened,
            Map<StaffAsOf, StaffMember> people,
            EventWords words) {
        if (value == null) {
            return null;
        }
        if (value.ofStaff()) {
            StaffMember person = people.get(asOf(value, told));
            return person == null || person.name() == null ? words.of(value.plain()) : person.name();
        }
        Object plain = value.personal() == null ? value.plain() : opened.get(value);
        return plain == null ? null : words.of(plain, value.list());
    }
}
