package fi.luotsi.queryside.oversight.grant;

import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.casework.AccessEvent;
import fi.luotsi.kernel.casework.AccessGrants.AccessEnded;
import fi.luotsi.kernel.casework.AccessGrants.AccessGranted;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.Metadata;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.queryside.api.graphql.SortKey;
import fi.luotsi.queryside.projection.Projection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One document a grant. */
@Component
class GrantProjection implements Projection<GrantDocument> {

    @Override
    public String name() {
        return "access-grant";
    }

    @Override
    public String namePrefix() {
        return "access.";
    }

    @Override
    public Class<GrantDocument> documentType() {
        return GrantDocument.class;
    }

    @Override
    public List<String> indexes() {
        return List.of("content.newest", "content.person", "content.unit");
    }

    @Override
    public Set<String> records() {
        return Set.of("grant");
    }

    @Override
    public @Nullable UUID documentId(CaseworkEvent event) {
        return event instanceof AccessEvent access ? access.aggregateId() : null;
    }

    @Override
    public GrantDocument fold(@Nullable GrantDocument document, Recorded recorded) {
        Envelope envelope = recorded.envelope();
        Metadata metadata = envelope.metadata();
        return switch ((AccessEvent) envelope.event()) {
            case AccessGranted granted -> begun(granted, envelope);
            case AccessEnded ended ->
                Objects.requireNonNull(document, "a grant begins by being given")
                        .ended(
                                envelope.sequence(),
                                metadata.appendedAt(),
                                metadata.actor().id(),
                                ended.reason());
        };
    }

    private static GrantDocument begun(AccessGranted granted, Envelope envelope) {
        Metadata metadata = envelope.metadata();
        return new GrantDocument(
                envelope.aggregate(),
                envelope.sequence(),
                granted.person(),
                granted.name(),
                granted.grounds(),
                granted.role(),
                granted.unit(),
                granted.serviceTasks(),
                granted.validFrom(),
                granted.validUntil(),
                metadata.appendedAt(),
                metadata.actor().id(),
                null,
                null,
                null,
                SortKey.of(metadata.appendedAt(), envelope.aggregate()));
    }
}
