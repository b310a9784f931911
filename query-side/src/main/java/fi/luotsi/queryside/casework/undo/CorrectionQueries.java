package fi.luotsi.queryside.casework.undo;

import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.kernel.casework.AggregateType;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.envelope.EnvelopeCodec;
import fi.luotsi.kernel.keys.RetainedKeys;
import fi.luotsi.kernel.undo.Entry;
import fi.luotsi.kernel.undo.Past;
import fi.luotsi.kernel.undo.Standing;
import fi.luotsi.queryside.api.graphql.AccessContexts;
import fi.luotsi.queryside.api.graphql.Mutations;
import fi.luotsi.queryside.authentication.Viewer;
import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.authorization.ProtectedRecord;
import fi.luotsi.queryside.language.Fields;
import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Which entries of a record the viewer can put right: the same rule by which the command is decided. */
@Controller
class CorrectionQueries {

    /**
     * The schema's {@code CorrectableEntry}.
     *
     * @param entry sequence number of its first event
     * @param version of the record
     * @param until the last day; null where the viewer can for ever
     * @param of what was recorded
     * @param record whose entry it is
     */
    record Correctable(
            long entry,
            long version,
            String title,
            Instant recordedAt,
            List<String> mutations,
            String idField,
            @Nullable LocalDate until,
            Entry of,
            ProtectedRecord record) {}

    private static final EnvelopeCodec CODEC = new EnvelopeCodec();

    private final Archive archive;
    private final RetainedKeys keys;
    private final int days;
    private final InstantSource clock;

    CorrectionQueries(
            Archive archive,
            RetainedKeys keys,
            @Value("${luotsi.recording.days-to-correct:" + Entry.OWN_DAYS + "}") int days,
            ObjectProvider<InstantSource> clock) {
        this.archive = archive;
        this.keys = keys;
        this.days = days;
        this.clock = clock.getIfAvailable(InstantSource::system);
    }

    @QueryMapping
    List<Correctable> correctable(@Argument UUID id, DataFetchingEnvironment environment) {
        AccessContext access = AccessContexts.of(environment);
        Viewer viewer = access.viewer();
        Actor person = new Actor(viewer.id(), viewer.role().claim(), viewer.unit());
        List<Envelope> events = archive.committed(id);
        // nothing of the record is told by this but that it is there, to who recorded it or leads the unit
        return ProtectedRecord.of(events).filter(access::mayShow).stream()
                .flatMap(record -> of(Standing.of(events).stream().map(Past::of).toList(), record, person, access))
                .toList();
    }

    private Stream<Correctable> of(List<Past> standing, ProtectedRecord record, Actor person, AccessContext access) {
        return Entry.correctable(standing).stream()
                .filter(entry -> entry.against(person, clock.instant(), days).isEmpty())
                .map(entry -> told(entry, standing.getLast().sequence(), record, person, access));
    }

    private Correctable told(Entry entry, long version, ProtectedRecord record, Actor person, AccessContext access) {
        return new Correctable(
                entry.first().sequence(),
                version,
                Fields.TEXTS.get(access.language(), CODEC.name(entry.first().event())),
                entry.first().recordedAt(),
                entry.putRightBy().stream().map(Mutations::nameOf).toList(),
                AggregateType.of(entry.first().event()).idField(),
                entry.isLedBy(person) ? null : entry.lastDay(days),
                entry,
                record);
    }

    @SchemaMapping(typeName = "CorrectableEntry")
    List<ToldOutside> told(Correctable entry, DataFetchingEnvironment environment) {
        UUID client = entry.record().client();
        return client == null
                ? List.of()
                : ToldOutside.of(client, entry.recordedAt(), keys, archive, AccessContexts.of(environment));
    }

    @SchemaMapping(typeName = "CorrectableEntry")
    List<EntryValue> values(Correctable entry, DataFetchingEnvironment environment) {
        AccessContext access = AccessContexts.of(environment);
        return access.admitInFull(entry.record()) ? EntryValue.in(entry.of(), access) : List.of();
    }
}
