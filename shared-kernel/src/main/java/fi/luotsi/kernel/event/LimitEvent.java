package fi.luotsi.kernel.event;

import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.LimitId;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events of what limits who may see a client's data. */
public sealed interface LimitEvent extends ClientEvent {

    @StoredAs("client.non-disclosure-set")
    record NonDisclosureSet(ClientId clientId) implements LimitEvent {}

    @StoredAs("client.non-disclosure-ended")
    record NonDisclosureEnded(ClientId clientId) implements LimitEvent {}

    @StoredAs("client.permit-given")
    record PermitGiven(ClientId clientId, LimitId permitId) implements LimitEvent {}

    @StoredAs("client.permit-revoked")
    record PermitRevoked(ClientId clientId, LimitId permitId) implements LimitEvent {}

    /**
     * The client forbade that her data leave where they were recorded.
     *
     * @param serviceTask whose records it covers; null unless the coverage is a service task
     * @param record that it covers; null unless the coverage is a document
     */
    @StoredAs("client.ban-set")
    record BanSet(
            ClientId clientId,
            LimitId banId,
            String coverage,
            @Nullable String serviceTask,
            @Nullable UUID record) implements LimitEvent {}

    @StoredAs("client.ban-lifted")
    record BanLifted(ClientId clientId, LimitId banId) implements LimitEvent {}

    /**
     * The processing of her data was restricted.
     *
     * @param record that is restricted, or null for all that there is of her
     */
    @StoredAs("client.processing-restricted")
    record ProcessingRestricted(
            ClientId clientId,
            LimitId restrictionId,
            @Nullable UUID record,
            String ground) implements LimitEvent {}

    @StoredAs("client.restriction-lifted")
    record RestrictionLifted(ClientId clientId, LimitId restrictionId, Personal<Text> reasons) implements LimitEvent {}
}
