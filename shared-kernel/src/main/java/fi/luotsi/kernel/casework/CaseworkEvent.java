package fi.luotsi.kernel.casework;

import java.util.UUID;

/** Something that happened to one aggregate. Components of type {@code Personal} are stored sealed, all others open. */
public sealed interface CaseworkEvent
        permits ContactEvent,
                ClientEvent,
                EpisodeEvent,
                ReferralEvent,
                RightsEvent,
                AccessEvent,
                EmergencyEvent,
                MisuseEvent,
                AccessibilityFeedback.Event,
                DestructionEvent {

    UUID aggregateId();

    /** The data key its personal values are sealed under: the record's own, or an entry's that may have to go alone. */
    default UUID keyId() {
        return aggregateId();
    }
}
