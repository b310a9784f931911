package fi.luotsi.kernel.event;

import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.LimitId;
import fi.luotsi.kernel.id.RepresentativeId;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.kernel.personal.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events of who may speak and be told for a client, and of what a minor keeps from her guardians. */
public sealed interface RepresentationEvent extends ClientEvent {

    /**
     * A representative, relative or close person was recorded. She is a third party, so what identifies her has a key of its own.
     *
     * @param scope codes of the information-class list
     * @param validUntil the last day, or null where none is known
     */
    @StoredAs("client.representative-added")
    record RepresentativeAdded(
            ClientId clientId,
            RepresentativeId representativeId,
            String type,
            List<String> scope,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            Personal<PersonName> representative,
            @Nullable Personal<Text> consentReference)
            implements RepresentationEvent {

        @Override
        public UUID keyId() {
            return representativeId.value();
        }
    }

    @StoredAs("client.representation-ended")
    record RepresentationEnded(ClientId clientId, RepresentativeId representativeId) implements RepresentationEvent {}

    /**
     * A minor forbade that her guardians are told.
     *
     * @param classes codes of the information-class list
     */
    @StoredAs("client.guardian-ban-set")
    record GuardianBanSet(ClientId clientId, LimitId banId, List<String> classes) implements RepresentationEvent {}

    @StoredAs("client.guardian-ban-refused")
    record GuardianBanRefused(
            ClientId clientId, LimitId banId, List<String> classes, String ground, Personal<Text> reasons)
            implements RepresentationEvent {}

    @StoredAs("client.guardian-ban-ended")
    record GuardianBanEnded(ClientId clientId, LimitId banId) implements RepresentationEvent {}
}
