package fi.luotsi.queryside.clientfile;

import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.event.CaseworkEvent;
import fi.luotsi.kernel.event.ClientEvent;
import fi.luotsi.kernel.event.ClientEvent.ClientIdentityRecorded;
import fi.luotsi.kernel.event.ClientEvent.ClientMunicipalityChanged;
import fi.luotsi.kernel.event.ClientEvent.ClientNameChanged;
import fi.luotsi.kernel.event.ClientEvent.ClientPreferencesRecorded;
import fi.luotsi.kernel.event.ClientEvent.ClientRegistered;
import fi.luotsi.kernel.event.LimitEvent;
import fi.luotsi.kernel.event.RepresentationEvent;
import fi.luotsi.queryside.fold.Fold;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One document a client. */
@Component
public final class ClientFold implements Fold<ClientDocument> {

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
    public @Nullable UUID documentId(CaseworkEvent event) {
        return event instanceof ClientEvent client ? client.aggregateId() : null;
    }

    @Override
    public ClientDocument fold(@Nullable ClientDocument document, Recorded recorded) {
        Envelope envelope = recorded.envelope();
        long version = envelope.sequence();
        return switch ((ClientEvent) envelope.event()) {
            case ClientRegistered registered -> begun(registered, envelope);
            case ClientIdentityRecorded recordedIdentity ->
                known(document).identified(version, recordedIdentity.identity(), recordedIdentity.ageBand());
            case ClientNameChanged changed -> known(document).named(version, changed.name());
            case ClientMunicipalityChanged changed -> known(document).livingIn(version, changed.municipality());
            case ClientPreferencesRecorded preferences ->
                known(document).preferring(version, preferences.preferences());
            case LimitEvent limit ->
                known(document)
                        .limited(
                                version,
                                known(document)
                                        .limited()
                                        .after(limit, envelope.metadata().occurredAt()));
            case RepresentationEvent representation ->
                known(document)
                        .represented(
                                version,
                                known(document)
                                        .represented()
                                        .after(
                                                representation,
                                                envelope.metadata().occurredAt()));
        };
    }

    private static ClientDocument known(@Nullable ClientDocument document) {
        return Objects.requireNonNull(document, "a client begins by being registered");
    }

    private static ClientDocument begun(ClientRegistered registered, Envelope envelope) {
        return new ClientDocument(
                envelope.aggregate(),
                envelope.sequence(),
                envelope.metadata().actor().unit(),
                envelope.metadata().occurredAt(),
                registered.name(),
                registered.identity(),
                registered.preferences(),
                registered.municipality(),
                registered.clientGroups(),
                registered.ageBand(),
                Represented.BY_NOBODY,
                envelope.metadata().serviceTask(),
                Limited.BY_NOTHING);
    }
}
