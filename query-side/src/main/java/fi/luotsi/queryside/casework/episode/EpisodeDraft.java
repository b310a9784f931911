package fi.luotsi.queryside.casework.episode;

import fi.luotsi.kernel.casework.EpisodeAssessment.AssessmentRequested;
import fi.luotsi.kernel.casework.EpisodeAssessment.AssessmentStarted;
import fi.luotsi.kernel.casework.EpisodeAssessment.DecisionCarriedOut;
import fi.luotsi.kernel.casework.EpisodeAssessment.DecisionMade;
import fi.luotsi.kernel.casework.EpisodeEvent;
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
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.personal.Opinion;
import fi.luotsi.kernel.personal.Options;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import fi.luotsi.queryside.api.graphql.SortKey;
import fi.luotsi.queryside.casework.episode.EpisodeDocument.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An episode's document while one event is folded into it: a record of so many parts has no short way to change a few. */
final class EpisodeDraft {

    private final UUID id;
    private final String unit;
    private final UUID worker;
    private final UUID client;
    private final @Nullable UUID contact;
    private final Instant openedAt;
    private final String serviceTask;
    private State state = State.OPEN;
    private @Nullable Instant closedAt;
    private @Nullable String urgency;
    private @Nullable Personal<Text> urgencyGrounds;
    private EpisodeDocument.@Nullable Matter matter;
    private @Nullable Personal<Opinion> opinion;
    private @Nullable String opinionMissingReason;
    private @Nullable Personal<Options> options;
    private @Nullable String explanationLanguage;
    private @Nullable String interpreter;
    private @Nullable String interpreterLanguage;
    private @Nullable Personal<Text> interpreterReason;
    private @Nullable Personal<Text> plan;
    private @Nullable String planWaiverGround;
    private EpisodeDocument.@Nullable Assessment assessment;
    private EpisodeDocument.@Nullable Decision decision;
    private @Nullable Personal<Text> regularNeed;
    private @Nullable UUID ownWorker;
    private @Nullable String ownWorkerWaiverGround;
    private final List<EpisodeDocument.Note> notes = new ArrayList<>();
    private @Nullable String result;
    private @Nullable Personal<Text> resultText;
    private @Nullable String coping;

    EpisodeDraft(EpisodeOpened opened, Envelope envelope) {
        ContactId from = opened.contactId();
        this.id = envelope.aggregate();
        this.unit = opened.unit();
        this.worker = opened.worker();
        this.client = opened.clientId().value();
        this.contact = from == null ? null : from.value();
        this.openedAt = envelope.metadata().occurredAt();
        this.serviceTask = envelope.metadata().serviceTask();
    }

    EpisodeDraft(EpisodeDocument before) {
        this.id = before.id();
        this.unit = before.unit();
        this.worker = before.worker();
        this.client = before.client();
        this.contact = before.contact();
        this.openedAt = before.openedAt();
        this.serviceTask = before.serviceTask();
        this.state = before.state();
        this.closedAt = before.closedAt();
        this.urgency = before.urgency();
        this.urgencyGrounds = before.urgencyGrounds();
        this.matter = before.matter();
        this.opinion = before.opinion();
        this.opinionMissingReason = before.opinionMissingReason();
        this.options = before.options();
        this.explanationLanguage = before.explanationLanguage();
        this.interpreter = before.interpreter();
        this.interpreterLanguage = before.interpreterLanguage();
        this.interpreterReason = before.interpreterReason();
        this.plan = before.plan();
        this.planWaiverGround = before.planWaiverGround();
        this.assessment = before.assessment();
        this.decision = before.decision();
        this.regularNeed = before.regularNeed();
        this.ownWorker = before.ownWorker();
        this.ownWorkerWaiverGround = before.ownWorkerWaiverGround();
        this.notes.addAll(before.notes());
        this.result = before.result();
        this.resultText = before.resultText();
        this.coping = before.coping();
    }

    EpisodeDraft take(EpisodeEvent event, Envelope envelope) {
        Instant occurred = envelope.metadata().occurredAt();
        switch (event) {
            case EpisodeOpened _ -> state = State.OPEN;
            case UrgencyScreened screened -> {
                urgency = screened.urgency();
                urgencyGrounds = screened.grounds();
            }
            case MatterInitiated initiated ->
                matter = new EpisodeDocument.Matter(
                        occurred, initiated.initiator(), initiated.need(), initiated.grounds());
            case OpinionRecorded recorded -> {
                opinion = recorded.opinion();
                opinionMissingReason = recorded.missingReason();
            }
            case OptionsExplained explained -> {
                options = explained.options();
                explanationLanguage = explained.language();
            }
            case InterpreterRecorded recorded -> {
                interpreter = recorded.status();
                interpreterLanguage = recorded.language();
                interpreterReason = recorded.reason();
            }
            case PlanDrafted drafted -> {
                plan = drafted.plan();
                planWaiverGround = null;
            }
            case PlanWaived waived -> planWaiverGround = waived.ground();
            case AssessmentRequested requested ->
                assessment = new EpisodeDocument.Assessment(occurred, requested.initiator(), requested.ground(), null);
            case AssessmentStarted _ -> {
                EpisodeDocument.Assessment asked = Objects.requireNonNull(assessment, "it was asked for first");
                assessment = new EpisodeDocument.Assessment(
                        asked.requestedAt(), asked.initiator(), asked.ground(), occurred);
            }
            case DecisionMade made ->
                decision = new EpisodeDocument.Decision(
                        occurred, envelope.metadata().actor().id(), made.outcome(), made.decision(), null);
            case DecisionCarriedOut _ -> {
                EpisodeDocument.Decision made = Objects.requireNonNull(decision, "it was made first");
                decision = new EpisodeDocument.Decision(
                        made.madeAt(), made.decider(), made.outcome(), made.decision(), occurred);
            }
            case RegularNeedFound found -> regularNeed = found.regularNeed();
            case OwnWorkerAssigned assigned -> {
                ownWorker = assigned.ownWorker();
                ownWorkerWaiverGround = null;
            }
            case OwnWorkerWaived waived -> {
                ownWorker = null;
                ownWorkerWaiverGround = waived.ground();
            }
            case EpisodeNoteAdded added ->
                notes.add(new EpisodeDocument.Note(
                        added.noteId().value(),
                        occurred,
                        envelope.metadata().actor().id(),
                        added.note(),
                        null));
            case EpisodeNoteRectified rectified -> notes.replaceAll(note -> note.after(rectified, occurred));
            case EpisodeClosed closed -> {
                state = State.CLOSED;
                closedAt = occurred;
                result = closed.result();
                resultText = closed.resultText();
                coping = closed.coping();
            }
            case EpisodeReopened _ -> {
                state = State.OPEN;
                closedAt = null;
                result = null;
                resultText = null;
                coping = null;
            }
        }
        return this;
    }

    EpisodeDocument at(long version, Instant changedAt) {
        return new EpisodeDocument(
                id,
                version,
                state,
                unit,
                worker,
                client,
                contact,
                openedAt,
                changedAt,
                closedAt,
                urgency,
                urgencyGrounds,
                matter,
                opinion,
                opinionMissingReason,
                options,
                explanationLanguage,
                interpreter,
                interpreterLanguage,
                interpreterReason,
                plan,
                planWaiverGround,
                assessment,
                decision,
                regularNeed,
                ownWorker,
                ownWorkerWaiverGround,
                List.copyOf(notes),
                result,
                resultText,
                coping,
                serviceTask,
                SortKey.of(openedAt, id),
                SortKey.of(changedAt, id),
                SortKey.ranked(urgencyRank(), openedAt, id));
    }

    /** What is not screened yet has to be, at once (1301/2014 §36(1)): it stands before what is known not to be urgent. */
    private int urgencyRank() {
        return switch (urgency) {
            case null -> 1;
            case "urgent" -> 0;
            default -> 2;
        };
    }
}
