package fi.luotsi.queryside.casework.rights;

import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.RightsEvent;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestReceived;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.queryside.projection.Projection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One document a request. */
@Component
class RightsRequestProjection implements Projection<RightsRequestDocument> {

    @Override
    public String name() {
        return "rights-request";
    }

    @Override
    public String namePrefix() {
        return "rights-request.";
    }

    @Override
    public Class<RightsRequestDocument> documentType() {
        return RightsRequestDocument.class;
    }

    @Override
    public List<String> indexes() {
        return List.of("content.unit", "content.client");
    }

    @Override
    public Set<String> records() {
        return Set.of("request");
    }

    @Override
    public @Nullable UUID documentId(CaseworkEvent event) {
        return event instanceof RightsEvent rights ? rights.aggregateId() : null;
    }

    @Override
    public RightsRequestDocument fold(@Nullable RightsRequestDocument document, Recorded recorded) {
        Envelope envelope = recorded.envelope();
        RightsEvent event = (RightsEvent) envelope.event();
        RightsRequestDraft draft = event instanceof RightsRequestReceived received
                ? new RightsRequestDraft(received)
                : new RightsRequestDraft(Objects.requireNonNull(document, "a request begins by being received"));
        return draft.take(event, envelope).at(envelope.sequence());
    }
}
