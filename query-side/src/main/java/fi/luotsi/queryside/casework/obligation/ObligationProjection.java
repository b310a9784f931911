package fi.luotsi.queryside.casework.obligation;

import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.casework.AccessibilityFeedback;
import fi.luotsi.kernel.casework.AccessibilityFeedback.AccessibilityFeedbackGiven;
import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.kernel.casework.Aggregate;
import fi.luotsi.kernel.casework.AggregateType;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ClientEvent;
import fi.luotsi.kernel.casework.ClientFacts.NoticeGiven;
import fi.luotsi.kernel.casework.ContactEvent;
import fi.luotsi.kernel.casework.ContactLinking;
import fi.luotsi.kernel.casework.ContactLinking.BreachAssessed;
import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.casework.ContactLinking.ContactParted;
import fi.luotsi.kernel.casework.ContactLinking.ContactUnlinked;
import fi.luotsi.kernel.casework.EpisodeEvent;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeOpened;
import fi.luotsi.kernel.casework.EpisodePlanning.OwnWorkerAssigned;
import fi.luotsi.kernel.casework.EpisodePlanning.OwnWorkerWaived;
import fi.luotsi.kernel.casework.ReferralAnswers.HandOverAccepted;
import fi.luotsi.kernel.casework.ReferralAnswers.HandOverReturned;
import fi.luotsi.kernel.casework.ReferralEvent;
import fi.luotsi.kernel.casework.ReferralFollowing.RecipientTold;
import fi.luotsi.kernel.casework.ReferralFollowing.ReferralCorrectionDue;
import fi.luotsi.kernel.casework.ReferralSending.HandOverRequested;
import fi.luotsi.kernel.casework.RightsEvent;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestReceived;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.queryside.projection.Projection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One document for each record with obligations. An obligation that several contacts cause is in the client's document. */
@Component
class ObligationProjection implements Projection<ObligationsDocument> {

    static final String CLIENT = declared(ClientEvent.class).shownAs();
    static final String EPISODE = declared(EpisodeEvent.class).shownAs();
    static final String RIGHTS_REQUEST = declared(RightsEvent.class).shownAs();
    static final String CONTACT = declared(ContactEvent.class).shownAs();
    static final String REFERRAL = "Referral";
    static final String FEEDBACK = declared(AccessibilityFeedback.Event.class).shownAs();

    private final ObligationEngine engine = new ObligationEngine(Rules.published());

    @Override
    public String name() {
        return "obligation";
    }

    @Override
    public Class<ObligationsDocument> documentType() {
        return ObligationsDocument.class;
    }

    @Override
    public List<String> indexes() {
        return List.of("content.openAt", "content.client");
    }

    @Override
    public Set<String> records() {
        return Set.of(
                declared(EpisodeEvent.class).name(),
                declared(RightsEvent.class).name(),
                declared(ClientEvent.class).name(),
                declared(ContactEvent.class).name(),
                declared(ReferralEvent.class).name(),
                declared(AccessibilityFeedback.Event.class).name());
    }

    /** A contact says that a client needs a notice, a referral that an episode has to be handed over. */
    @Override
    public Set<String> learnsFrom() {
        return Set.of(
                declared(ContactEvent.class).name(),
                declared(ReferralEvent.class).name());
    }

    private static Aggregate declared(Class<? extends CaseworkEvent> events) {
        return AggregateType.of(events).declared();
    }

    @Override
    public @Nullable UUID documentId(CaseworkEvent event) {
        return switch (event) {
            case EpisodeEvent episode -> episode.aggregateId();
            case RightsEvent rights -> rights.aggregateId();
            case AccessibilityFeedback.Event feedback -> feedback.aggregateId();
            case ContactLinked linked -> linked.clientId().value();
            case ContactUnlinked unlinked -> unlinked.clientId().value();
            case NoticeGiven given -> given.clientId().value();
            case HandOverRequested requested -> requested.episodeId().value();
            case HandOverAccepted accepted -> accepted.episodeId().value();
            case HandOverReturned returned -> returned.episodeId().value();
            case ContactParted parted ->
                parted.reason().equals(ContactLinking.WRONG_PERSON) ? parted.aggregateId() : null;
            case BreachAssessed assessed -> assessed.aggregateId();
            case ReferralCorrectionDue due -> due.aggregateId();
            case RecipientTold told -> told.aggregateId();
            default -> null;
        };
    }

    @Override
    public ObligationsDocument fold(@Nullable ObligationsDocument document, Recorded recorded) {
        Envelope envelope = recorded.envelope();
        return engine.after(document == null ? begun(envelope) : turned(document, envelope), envelope);
    }

    /**
     * The same contact can be linked wrongly again, and the same referral be of another wrong person; an episode goes over to its own
     * worker's list.
     */
    private static ObligationsDocument turned(ObligationsDocument document, Envelope envelope) {
        return switch (envelope.event()) {
            case ContactParted parted ->
                document.with(now -> now.client(parted.clientId().value())
                        .unit(envelope.metadata().actor().unit()));
            case ReferralCorrectionDue due ->
                document.with(now -> now.client(due.clientId().value()).unit(due.unit()));
            case OwnWorkerAssigned assigned -> document.ownedBy(assigned.ownWorker());
            case OwnWorkerWaived _ -> document.ownedBy(null);
            default -> document;
        };
    }

    /** What is due in an episode goes over to its own worker now. */
    @Override
    public int revision() {
        return 3;
    }

    private static ObligationsDocument begun(Envelope envelope) {
        String unit = envelope.metadata().actor().unit();
        return switch (envelope.event()) {
            case EpisodeOpened opened ->
                ObligationsDocument.begun(
                        opened.aggregateId(), opened.clientId().value(), EPISODE, opened.unit(), opened.worker());
            case RightsRequestReceived received ->
                ObligationsDocument.begun(
                        received.aggregateId(), received.clientId().value(), RIGHTS_REQUEST, received.unit(), null);
            case ContactParted parted ->
                ObligationsDocument.begun(
                        parted.aggregateId(), parted.clientId().value(), CONTACT, unit, null);
            case ReferralCorrectionDue due ->
                ObligationsDocument.begun(due.aggregateId(), due.clientId().value(), REFERRAL, due.unit(), null);
            case AccessibilityFeedbackGiven given ->
                ObligationsDocument.begun(given.aggregateId(), null, FEEDBACK, Actor.SYSTEM.unit(), null);
            case ContactLinked linked -> ofClient(linked.clientId().value(), unit);
            case ContactUnlinked unlinked -> ofClient(unlinked.clientId().value(), unit);
            case NoticeGiven given -> ofClient(given.clientId().value(), unit);
            default -> throw new IllegalStateException("a record begins with the event that brings it about");
        };
    }

    private static ObligationsDocument ofClient(UUID client, String unit) {
        return ObligationsDocument.begun(client, client, CLIENT, unit, null);
    }
}
