package fi.luotsi.queryside.projection;

import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ContactReceiving.ContactReceived;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One document a municipality, which nearly every batch touches: an event counted twice or not at all would show. */
final class MunicipalityProjection implements Projection<MunicipalityProjection.Municipality> {

    record Municipality(String code, long contacts) {}

    @Override
    public String name() {
        return "municipality";
    }

    @Override
    public Class<Municipality> documentType() {
        return Municipality.class;
    }

    static UUID id(String municipality) {
        return UUID.nameUUIDFromBytes(municipality.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Set<String> records() {
        return Set.of();
    }

    @Override
    public Set<String> learnsFrom() {
        return Set.of("contact");
    }

    @Override
    public @Nullable UUID documentId(CaseworkEvent event) {
        return event instanceof ContactReceived received ? id(Objects.requireNonNull(received.municipality())) : null;
    }

    @Override
    public Municipality fold(@Nullable Municipality before, Recorded event) {
        String code = Objects.requireNonNull(((ContactReceived) event.envelope().event()).municipality());
        return new Municipality(code, before == null ? 1 : before.contacts() + 1);
    }
}
