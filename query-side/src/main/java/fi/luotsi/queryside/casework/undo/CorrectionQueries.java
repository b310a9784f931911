package fi.luotsi.queryside.casework.undo;

import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.envelope.EnvelopeCodec;
import fi.luotsi.kernel.undo.Entry;
import fi.luotsi.kernel.undo.Past;
import fi.luotsi.kernel.undo.Standing;
import fi.luotsi.queryside.api.graphql.AccessContexts;
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
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Which entries of a record the viewer can put right: the same rule by which the command is decided. */
@Controller
class CorrectionQueries {

    /**
     * The schema's {@code CorrectableEntry}.
     *
     * @param entry sequence number of its first event
     * @param until the last day; null where the viewer can for ever
     */
    record Correctable(
            long entry,
            String title,
            Instant recordedAt,
            String mutation,
            @Nullable LocalDate until) {}

    private static final EnvelopeCodec CODEC = new EnvelopeCodec();

    private final Archive archive;
    private final int days;
    private final InstantSource clock;

    CorrectionQueries(
            Archive archive,
            @Value("${luotsi.recording.days-to-correct:14}") int days,
            ObjectProvider<InstantSource> clock) {
        this.archive = archive;
        this.days = days;
        this.clock = clock.getIfAvailable(InstantSource::system);
    }

    @QueryMapping
    List<Correctable> correctable(@Argument UUID id, DataFetchingEnvironment environment) {
        AccessContext access = AccessContexts.of(environment);
        Viewer viewer = access.viewer();
        Actor person = new Actor(viewer.id(), viewer.role().claim(), viewer.unit());
        List<Envelope> events = archive.committed(id);
        return ProtectedRecord.of(events).filter(access::mayActOn).stream()
                .flatMap(_ -> Entry.correctable(
                        Standing.of(events).stream().map(Past::of).toList())
                        .stream())
                .filter(entry -> entry.against(person, clock.instant(), days).isEmpty())
                .map(entry -> told(entry, person, access))
                .toList();
    }

    private Correctable told(Entry entry, Actor person, AccessContext access) {
        String command = entry.recordedBy().orElseThrow().getSimpleName();
        return new Correctable(
                entry.first().sequence(),
                Fields.TEXTS.get(access.language(), CODEC.name(entry.first().event())),
                entry.first().recordedAt(),
                Character.toLowerCase(command.charAt(0)) + command.substring(1),
                entry.isLedBy(person) ? null : entry.lastDay(days));
    }
}
