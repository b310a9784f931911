package fi.luotsi.kernel.event;

import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.EmergencyId;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import java.time.Instant;
import java.util.UUID;

/** Events of an emergency access (hätäpääsy). */
public sealed interface EmergencyEvent extends CaseworkEvent {

    EmergencyId emergencyId();

    @Override
    default UUID aggregateId() {
        return emergencyId().value();
    }

    /**
     * The user may read all that is the client's.
     *
     * @param until until just before then
     */
    @StoredAs("emergency.opened")
    record EmergencyOpened(EmergencyId emergencyId, ClientId clientId, UUID user, Instant until, Personal<Text> reason)
            implements EmergencyEvent {}

    /** Somebody else has looked into it. */
    @StoredAs("emergency.reviewed")
    record EmergencyReviewed(EmergencyId emergencyId, boolean lawful, Personal<Text> grounds)
            implements EmergencyEvent {}
}
