package fi.luotsi.queryside.casework.client;

import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ClientEvent;
import fi.luotsi.kernel.casework.ClientRegistration.ClientRegistered;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.queryside.projection.Projection;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One document a client. */
@Component
public final class ClientProjection implements Projection<ClientDocument> {

    @Override
    public String name() {
        return "client";
    }

    @Override
    public String namePrefix() {
        return "client.";
    }

    @Override
    public Class<ClientDocument> documentType() {
        return ClientDocument.class;
    }

    @Override
    public Set<String> records() {
        return Set.of("client");
    }

    @Override
    public @Nullable UUID documentId(CaseworkEvent event) {
        return event instanceof ClientEvent client ? client.aggregateId() : null;
    }

    @Override
    public ClientDocument fold(@Nullable ClientDocument document, Recorded recorded) {
        Envelope envelope = recorded.envelope();
        ClientEvent event = (ClientEvent) envelope.event();
        ClientDraft draft = event instanceof ClientRegistered registered
                ? new ClientDraft(registered, envelope)
                : new ClientDraft(Objects.requireNonNull(document, "a client begins by being registered"));
        return draft.take(event, envelope.metadata().occurredAt()).at(envelope.sequence());
    }
}
