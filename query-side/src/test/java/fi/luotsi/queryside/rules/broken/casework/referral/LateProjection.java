package fi.luotsi.queryside.rules.broken.casework.referral;

import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.projection.Projection;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** A projection that gives other documents tomorrow, on another machine, and to another viewer. */
record LateProjection(AccessContext access, Environment environment) implements Projection<LateProjection.Late> {

    record Late(Instant at) {

        static Late of(AccessContext access) {
            return new Late(Instant.now());
        }

        Late now() {
            return new Late(Instant.now());
        }
    }

    @Override
    public String name() {
        return "late";
    }

    @Override
    public String namePrefix() {
        return "late.";
    }

    @Override
    public Class<Late> documentType() {
        return Late.class;
    }

    @Override
    public Set<String> records() {
        return Set.of();
    }

    @Override
    public @Nullable UUID documentId(CaseworkEvent event) {
        return event.aggregateId();
    }

    @Override
    public Late fold(@Nullable Late document, Recorded recorded) {
        return new Late(Instant.now());
    }
}
