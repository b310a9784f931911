package fi.luotsi.queryside.casework.episode;

import fi.luotsi.kernel.casework.Correcting.EpisodeCorrected;
import fi.luotsi.kernel.casework.EpisodeAssessment.AssessmentRequested;
import fi.luotsi.kernel.casework.EpisodeAssessment.AssessmentStarted;
import fi.luotsi.kernel.casework.EpisodeAssessment.DecisionCarriedOut;
import fi.luotsi.kernel.casework.EpisodeAssessment.DecisionMade;
import fi.luotsi.kernel.casework.EpisodeEvent;
import fi.luotsi.kernel.casework.EpisodeFollowing.EpisodeLeftContact;
import fi.luotsi.kernel.casework.EpisodeFollowing.EpisodeOpenedAnew;
import fi.luotsi.kernel.casework.EpisodeFollowing.EpisodeOpenedByMistake;
import fi.luotsi.kernel.casework.EpisodeHearing.InterpreterRecorded;
import fi.luotsi.kernel.casework.EpisodeHearing.MatterInitiated;
import fi.luotsi.kernel.casework.EpisodeHearing.OpinionRecorded;
import fi.luotsi.kernel.casework.EpisodeHearing.OptionsExplained;
import fi.luotsi.kernel.casework.EpisodeHearing.UrgencyScreened;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeClosed;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeOpened;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeReopened;
import fi.luotsi.kernel.casework.EpisodeNotes.EpisodeNoteAdded;
import fi.luotsi.kernel.casework.EpisodeNotes.EpisodeNoteRectified;
import fi.luotsi.kernel.casework.EpisodePlanning.OwnWorkerAssigned;
import fi.luotsi.kernel.casework.EpisodePlanning.OwnWorkerWaived;
import fi.luotsi.kernel.casework.EpisodePlanning.PlanDrafted;
import fi.luotsi.kernel.casework.EpisodePlanning.PlanWaived;
import fi.luotsi.kernel.casework.EpisodePlanning.RegularNeedFound;
import fi.luotsi.kernel.casework.Undoing.EpisodeUndone;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.personal.Opinion;
import fi.luotsi.kernel.personal.Options;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import fi.luotsi.queryside.api.graphql.ShownRecord;
import fi.luotsi.queryside.api.graphql.SortKey;
import fi.luotsi.queryside.authorization.ProtectedRecord;
import fi.luotsi.queryside.casework.ClientsMoment;
import fi.luotsi.queryside.casework.Note;
import fi.luotsi.queryside.projection.AggregateProjection;
import fi.luotsi.queryside.projection.Withers;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A guidance episode as the schema's {@code Episode} shows it.
 *
 * @param byOpening the key of a caseload that is sorted by opening; the two after it likewise
 */
@Withers
record EpisodeDocument(
        UUID id,
        long version,
        State state,
        String unit,
        UUID worker,
        UUID client,
        @Nullable UUID contact,
        Instant openedAt,
        Instant changedAt,
        @Nullable Instant closedAt,
        @Nullable String urgency,
        @Nullable Personal<Text> urgencyGrounds,
        @Nullable Matter matter,
        @Nullable Personal<Opinion> opinion,
        @Nullable String opinionMissingReason,
        @Nullable Personal<Options> options,
        @Nullable String explanationLanguage,
        @Nullable String interpreter,
        @Nullable String interpreterLanguage,
        @Nullable Personal<Text> interpreterReason,
        @Nullable Personal<Text> plan,
        @Nullable String planWaiverGround,
        @Nullable Assessment assessment,
        @Nullable Decision decision,
        @Nullable Personal<Text> regularNeed,
        @Nullable UUID ownWorker,
        @Nullable String ownWorkerWaiverGround,
        List<Note> notes,
        @Nullable String result,
        @Nullable Personal<Text> resultText,
        @Nullable String coping,
        boolean openedByMistake,
        String serviceTask,
        String byOpening,
        String byChange,
        String byUrgency)
        implements EpisodeDocumentBuilder.With, ShownRecord, ClientsMoment {

    enum State {
        OPEN,
        CLOSED
    }

    record Matter(
            Instant initiatedAt,
            String initiator,
            Personal<Text> need,
            @Nullable Personal<Text> grounds) {}

    @Withers
    record Assessment(
            Instant requestedAt,
            String initiator,
            String ground,
            @Nullable Instant startedAt) implements EpisodeDocumentAssessmentBuilder.With {}

    @Withers
    record Decision(
            Instant madeAt,
            UUID decider,
            String outcome,
            Personal<Text> decision,
            @Nullable Instant carriedOutAt) implements EpisodeDocumentDecisionBuilder.With {}

    @Override
    public ProtectedRecord record() {
        return new ProtectedRecord("Episode", id, client, Set.of(unit), serviceTask);
    }

    @Override
    public Instant moment() {
        return openedAt;
    }

    /** Whose caseload it is on: the own worker's where one is named, else that of the counsellor who opened it. */
    UUID caseloadOf() {
        return ownWorker == null ? worker : ownWorker;
    }

    static EpisodeDocument begun(EpisodeOpened opened, Envelope by) {
        Instant at = by.metadata().occurredAt();
        String key = SortKey.of(at, by.aggregate());
        return EpisodeDocumentBuilder.builder()
                .id(by.aggregate())
                .version(by.sequence())
                .state(State.OPEN)
                .unit(opened.unit())
                .worker(opened.worker())
                .client(opened.clientId().value())
                .openedAt(at)
                .changedAt(at)
                .notes(List.of())
                .openedByMistake(false)
                .serviceTask(by.metadata().serviceTask())
                .byOpening(key)
                .byChange(key)
                .byUrgency(byUrgency(null, at, by.aggregate()))
                .contact(opened.contactId() == null ? null : opened.contactId().value())
                .build();
    }

    EpisodeDocument after(EpisodeEvent event, Envelope by) {
        Instant at = by.metadata().occurredAt();
        // of what is recorded late, the latest stays the latest
        Instant latest = at.isBefore(changedAt) ? changedAt : at;
        return with(now ->
                changed(now, event, by).version(by.sequence()).changedAt(latest).byChange(SortKey.of(latest, id)));
    }

    private EpisodeDocumentBuilder changed(EpisodeDocumentBuilder now, EpisodeEvent event, Envelope by) {
        Instant at = by.metadata().occurredAt();
        UUID actor = by.metadata().actor().id();
        return switch (event) {
            // the times that run on show in the episode's obligations
            case EpisodeOpened _, EpisodeOpenedAnew _, EpisodeUndone _, EpisodeCorrected _ -> now;
            case EpisodeLeftContact _ -> now.contact(null);
            case EpisodeOpenedByMistake _ ->
                now.state(State.CLOSED)
                        .closedAt(closedAt == null ? at : closedAt)
                        .contact(null)
                        .openedByMistake(true);
            case UrgencyScreened it ->
                now.urgency(it.urgency()).urgencyGrounds(it.grounds()).byUrgency(byUrgency(it.urgency(), openedAt, id));
            case MatterInitiated it -> now.matter(new Matter(at, it.initiator(), it.need(), it.grounds()));
            case OpinionRecorded it -> now.opinion(it.opinion()).opinionMissingReason(it.missingReason());
            case OptionsExplained it -> now.options(it.options()).explanationLanguage(it.language());
            case InterpreterRecorded it ->
                now.interpreter(it.status()).interpreterLanguage(it.language()).interpreterReason(it.reason());
            case PlanDrafted it -> now.plan(it.plan()).planWaiverGround(null);
            case PlanWaived it -> now.planWaiverGround(it.ground());
            case AssessmentRequested it -> now.assessment(new Assessment(at, it.initiator(), it.ground(), null));
            case AssessmentStarted _ ->
                now.assessment(Objects.requireNonNull(assessment).withStartedAt(at));
            case DecisionMade it -> now.decision(new Decision(at, actor, it.outcome(), it.decision(), null));
            case DecisionCarriedOut _ ->
                now.decision(Objects.requireNonNull(decision).withCarriedOutAt(at));
            case RegularNeedFound it -> now.regularNeed(it.regularNeed());
            case OwnWorkerAssigned it -> now.ownWorker(it.ownWorker()).ownWorkerWaiverGround(null);
            case OwnWorkerWaived it -> now.ownWorker(null).ownWorkerWaiverGround(it.ground());
            case EpisodeNoteAdded it -> now.notes(Note.after(notes, it, by));
            case EpisodeNoteRectified it -> now.notes(Note.after(notes, it, by));
            case EpisodeClosed it ->
                now.state(State.CLOSED)
                        .closedAt(at)
                        .result(it.result())
                        .resultText(it.resultText())
                        .coping(it.coping());
            case EpisodeReopened _ -> reopened(now);
        };
    }

    /** What {@code @Ends} on the event takes back: the closing, and the urgency, which is screened anew (1301/2014 §36(1)). */
    private EpisodeDocumentBuilder reopened(EpisodeDocumentBuilder now) {
        return now.state(State.OPEN)
                .closedAt(null)
                .result(null)
                .resultText(null)
                .coping(null)
                .urgency(null)
                .urgencyGrounds(null)
                .byUrgency(byUrgency(null, openedAt, id));
    }

    /** An unscreened episode has to be screened at once (1301/2014 §36(1)), so it stands before those known not to be urgent. */
    private static String byUrgency(@Nullable String urgency, Instant openedAt, UUID id) {
        int rank = urgency == null ? 1 : urgency.equals("urgent") ? 0 : 2;
        return SortKey.ranked(rank, openedAt, id);
    }

    @Component
    static final class Model extends AggregateProjection<EpisodeEvent, EpisodeDocument> {

        Model() {
            super("episode", EpisodeEvent.class, EpisodeDocument.class);
            begins(EpisodeOpened.class, EpisodeDocument::begun);
            changes(EpisodeEvent.class, EpisodeDocument::after);
            indexed(
                    "content.byOpening",
                    "content.worker",
                    "content.ownWorker",
                    "content.unit",
                    "content.client",
                    "content.contact");
        }

        /** 2: a reopening takes back the urgency too; 3: what is recorded late does not take back the latest change. */
        @Override
        public int revision() {
            return 3;
        }
    }
}
