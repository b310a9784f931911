package fi.luotsi.kernel.event;

import fi.luotsi.kernel.id.GrantId;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events of a grant of access (käyttöoikeus); the register of users that decree 825/2022 asks for is made of them. */
public sealed interface AccessEvent extends CaseworkEvent {

    GrantId grantId();

    @Override
    default UUID aggregateId() {
        return grantId().value();
    }

    /**
     * A person may act in the role, in the unit, for the service tasks.
     *
     * @param person whose id a token gives
     * @param validFrom from then, though never from before the event was stored
     * @param validUntil until just before then; null while nobody ends it
     * @param name of the person
     * @param grounds why she needs it
     */
    @StoredAs("access.granted")
    record AccessGranted(
            GrantId grantId,
            UUID person,
            String role,
            String unit,
            List<String> serviceTasks,
            Instant validFrom,
            @Nullable Instant validUntil,
            Personal<Text> name,
            Personal<Text> grounds)
            implements AccessEvent {}

    @StoredAs("access.ended")
    record AccessEnded(GrantId grantId, String reason) implements AccessEvent {}
}
