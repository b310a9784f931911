package fi.luotsi.queryside.casework.undo;

import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.casework.AggregateType;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.Undo;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.envelope.EnvelopeCodec;
import fi.luotsi.kernel.undo.LastDeed;
import fi.luotsi.kernel.undo.Past;
import fi.luotsi.kernel.undo.Standing;
import fi.luotsi.queryside.api.graphql.AccessContexts;
import fi.luotsi.queryside.api.graphql.Mutations;
import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.authorization.ProtectedRecord;
import fi.luotsi.queryside.language.Fields;
import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Whether what the viewer did last to a record can be taken back: the same rule by which the command is decided. */
@Controller
class UndoQueries {

    /**
     * The schema's {@code UndoOffer}.
     *
     * @param title of the first event that would be taken back
     * @param whole whether nothing would be left of the record
     */
    record Offer(
            UUID id, long version, String title, Instant recordedAt, Instant until, String mutation, boolean whole) {}

    private static final EnvelopeCodec CODEC = new EnvelopeCodec();

    private final Archive archive;
    private final InstantSource clock;

    UndoQueries(Archive archive, ObjectProvider<InstantSource> clock) {
        this.archive = archive;
        this.clock = clock.getIfAvailable(InstantSource::system);
    }

    @QueryMapping
    @Nullable
    Offer undoOffer(@Argument UUID id, DataFetchingEnvironment environment) {
        AccessContext access = AccessContexts.of(environment);
        List<Envelope> events = archive.committed(id);
        return ProtectedRecord.of(events)
                .filter(access::mayActOn)
                .flatMap(_ ->
                        LastDeed.of(Standing.of(events).stream().map(Past::of).toList()))
                .filter(deed ->
                        deed.against(access.viewer().id(), clock.instant()).isEmpty())
                .filter(deed -> !archive.isNamedSince(id, deed.first().sequence()))
                .flatMap(deed -> mutation(deed.first().event())
                        .map(name -> new Offer(
                                id,
                                deed.version(),
                                title(deed.first().event(), access),
                                deed.recordedAt(),
                                deed.until(),
                                name,
                                deed.first().sequence() == 0)))
                .orElse(null);
    }

    private static String title(CaseworkEvent event, AccessContext access) {
        return Fields.TEXTS.get(access.language(), CODEC.name(event));
    }

    private static Optional<String> mutation(CaseworkEvent event) {
        return AggregateType.of(event).commandTypes().stream()
                .filter(Undo.class::isAssignableFrom)
                .map(Mutations::nameOf)
                .findFirst();
    }
}
