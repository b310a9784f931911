package fi.luotsi.queryside.oversight.supervision;

import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.Metadata;
import fi.luotsi.kernel.casework.SupervisionPacks.SupervisionPackMade;
import fi.luotsi.queryside.api.graphql.SortKey;
import fi.luotsi.queryside.projection.Projection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One document a pack. */
@Component
class PackProjection implements Projection<PackDocument> {

    @Override
    public String name() {
        return "supervision-pack";
    }

    @Override
    public String namePrefix() {
        return "client.supervision-pack-";
    }

    @Override
    public Class<PackDocument> documentType() {
        return PackDocument.class;
    }

    @Override
    public List<String> indexes() {
        return List.of("content.newest", "content.clientId");
    }

    /** It is told of in the client's events, and goes with them. */
    @Override
    public Set<String> records() {
        return Set.of();
    }

    @Override
    public Set<String> learnsFrom() {
        return Set.of("client");
    }

    @Override
    public @Nullable UUID documentId(CaseworkEvent event) {
        return event instanceof SupervisionPackMade made ? made.packId().value() : null;
    }

    @Override
    public PackDocument fold(@Nullable PackDocument document, Recorded recorded) {
        Metadata metadata = recorded.envelope().metadata();
        SupervisionPackMade made = (SupervisionPackMade) recorded.envelope().event();
        UUID id = made.packId().value();
        return new PackDocument(
                id,
                made.clientId().value(),
                metadata.appendedAt(),
                metadata.actor().id(),
                metadata.actor().unit(),
                made.basis(),
                made.target(),
                made.disclosure(),
                String.valueOf(recorded.position()),
                SortKey.of(metadata.appendedAt(), id));
    }
}
