package fi.luotsi.commandside.episode;

import fi.luotsi.commandside.client.Client;
import fi.luotsi.commandside.contact.Contact;
import fi.luotsi.commandside.decision.Decider;
import fi.luotsi.commandside.decision.NamedWorkers;
import fi.luotsi.commandside.decision.Notes;
import fi.luotsi.commandside.decision.OtherAggregates;
import fi.luotsi.commandside.decision.Refusals;
import fi.luotsi.commandside.decision.Slips;
import fi.luotsi.commandside.rights.Rectification;
import fi.luotsi.kernel.casework.Correcting.EpisodeCorrected;
import fi.luotsi.kernel.casework.EpisodeAssessment.AssessmentRequested;
import fi.luotsi.kernel.casework.EpisodeAssessment.AssessmentStarted;
import fi.luotsi.kernel.casework.EpisodeAssessment.DecisionCarriedOut;
import fi.luotsi.kernel.casework.EpisodeAssessment.DecisionMade;
import fi.luotsi.kernel.casework.EpisodeAssessment.RequestAssessment;
import fi.luotsi.kernel.casework.EpisodeCommand;
import fi.luotsi.kernel.casework.EpisodeEvent;
import fi.luotsi.kernel.casework.EpisodeFact;
import fi.luotsi.kernel.casework.EpisodeFollowing.EpisodeLeftContact;
import fi.luotsi.kernel.casework.EpisodeFollowing.EpisodeOpenedAnew;
import fi.luotsi.kernel.casework.EpisodeFollowing.EpisodeOpenedByMistake;
import fi.luotsi.kernel.casework.EpisodeFollowing.LeaveContact;
import fi.luotsi.kernel.casework.EpisodeFollowing.OpenEpisodeAnew;
import fi.luotsi.kernel.casework.EpisodeHearing.InterpreterRecorded;
import fi.luotsi.kernel.casework.EpisodeHearing.MatterInitiated;
import fi.luotsi.kernel.casework.EpisodeHearing.OpinionRecorded;
import fi.luotsi.kernel.casework.EpisodeHearing.OptionsExplained;
import fi.luotsi.kernel.casework.EpisodeHearing.RecordInterpreter;
import fi.luotsi.kernel.casework.EpisodeHearing.RecordOpinion;
import fi.luotsi.kernel.casework.EpisodeHearing.UrgencyScreened;
import fi.luotsi.kernel.casework.EpisodeLifecycle.CloseEpisode;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeClosed;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeOpened;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeReopened;
import fi.luotsi.kernel.casework.EpisodeLifecycle.OpenEpisode;
import fi.luotsi.kernel.casework.EpisodeNotes.AddEpisodeNote;
import fi.luotsi.kernel.casework.EpisodeNotes.EpisodeNoteAdded;
import fi.luotsi.kernel.casework.EpisodeNotes.EpisodeNoteRectified;
import fi.luotsi.kernel.casework.EpisodeNotes.RectifyEpisodeNote;
import fi.luotsi.kernel.casework.EpisodePlanning.AssignOwnWorker;
import fi.luotsi.kernel.casework.EpisodePlanning.OwnWorkerAssigned;
import fi.luotsi.kernel.casework.EpisodePlanning.OwnWorkerWaived;
import fi.luotsi.kernel.casework.EpisodePlanning.PlanDrafted;
import fi.luotsi.kernel.casework.EpisodePlanning.PlanWaived;
import fi.luotsi.kernel.casework.EpisodePlanning.RegularNeedFound;
import fi.luotsi.kernel.casework.Undoing.EpisodeUndone;
import fi.luotsi.kernel.casework.Undoing.UndoInEpisode;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A guidance episode (palveluohjausjakso).
 *
 * @param client whose it is; empty before it is opened
 * @param done the steps taken; urgency is screened anew after a reopening, all others stay
 * @param interpreter latest code of the interpreter-status list, if any
 */
public record Episode(
        Optional<ClientId> client, boolean closed, Set<Step> done, Optional<String> interpreter, Notes notes)
        implements Decider<EpisodeCommand, EpisodeEvent, Episode> {

    /** Before its first event. */
    public static final Episode NONE = new Episode(Optional.empty(), false, Set.of(), Optional.empty(), Notes.NONE);

    @Override
    public List<EpisodeEvent> decide(EpisodeCommand command, CommandContext context, OtherAggregates others) {
        Refusals.refuseUnlessItExists(
                client.isPresent(), command instanceof OpenEpisode || command instanceof OpenEpisodeAnew, "episodeId");
        EpisodeTransitions.refuseOutOfTurn(this, command);
        return switch (command) {
            case OpenEpisode open -> open(open, context, others);
            case RecordOpinion record -> Hearing.opinion(record);
            case RecordInterpreter record -> Hearing.interpreter(record, interpreter);
            case AddEpisodeNote add -> addNote(add);
            case RectifyEpisodeNote rectify -> rectifyNote(rectify, others);
            case RequestAssessment request -> Assessing.request(request, client.orElseThrow(), context, others);
            case AssignOwnWorker assign -> assignOwnWorker(assign, context, others);
            case CloseEpisode close -> Closing.close(this, close);
            case LeaveContact leave -> Following.leave(this, leave, others);
            case OpenEpisodeAnew anew -> Following.openAnew(anew, context, others);
            case EpisodeFact fact -> List.of(fact.event());
            case UndoInEpisode _ -> throw Slips.decidedBefore();
        };
    }

    @Override
    public Episode evolve(EpisodeEvent event) {
        return switch (event) {
            case EpisodeOpened opened -> new Episode(Optional.of(opened.clientId()), closed, done, interpreter, notes);
            case UrgencyScreened _ -> with(Step.URGENCY);
            case MatterInitiated _ -> with(Step.MATTER);
            case OpinionRecorded _ -> with(Step.OPINION);
            case OptionsExplained _ -> with(Step.OPTIONS);
            case InterpreterRecorded recorded ->
                new Episode(client, closed, done, Optional.of(recorded.status()), notes);
            case PlanDrafted _ -> with(Step.PLAN);
            case PlanWaived _ -> with(Step.PLAN_WAIVED);
            case AssessmentRequested _ -> with(Step.ASSESSMENT_REQUESTED);
            case AssessmentStarted _ -> with(Step.ASSESSMENT_STARTED);
            case DecisionMade made -> made.outcome().equals("refused") ? this : with(Step.DECISION_WAITS);
            case DecisionCarriedOut _ -> new Episode(client, closed, without(Step.DECISION_WAITS), interpreter, notes);
            case RegularNeedFound _ -> with(Step.REGULAR_NEED);
            case OwnWorkerAssigned _, OwnWorkerWaived _, EpisodeNoteRectified _ -> this;
            case EpisodeOpenedAnew _, EpisodeUndone _, EpisodeCorrected _ -> this;
            case EpisodeLeftContact _ -> with(Step.LEFT_CONTACT);
            case EpisodeOpenedByMistake _ ->
                new Episode(client, true, with(Step.OPENED_BY_MISTAKE).done(), interpreter, notes);
            case EpisodeNoteAdded added -> new Episode(client, closed, done, interpreter, notes.plus(added.noteId()));
            case EpisodeClosed _ -> new Episode(client, true, done, interpreter, notes);
            case EpisodeReopened _ -> new Episode(client, false, without(Step.URGENCY), interpreter, notes);
        };
    }

    /** Of the interpreter and the plan, only what is about them goes by which it is; closing asks for the interpreter alone. */
    @Override
    public boolean isSameFor(List<EpisodeEvent> following, Episode other) {
        boolean interpreted = interpreter.equals(other.interpreter)
                || following.stream()
                        .noneMatch(event -> event instanceof InterpreterRecorded || event instanceof EpisodeClosed);
        boolean planned = done.equals(other.done)
                || following.stream().noneMatch(event -> event instanceof PlanDrafted || event instanceof PlanWaived);
        return following.isEmpty()
                || (interpreted && planned && apartFromThose().equals(other.apartFromThose()));
    }

    private Episode apartFromThose() {
        Set<Step> others = EnumSet.complementOf(EnumSet.of(Step.PLAN, Step.PLAN_WAIVED));
        others.retainAll(done);
        return new Episode(client, closed, Set.copyOf(others), Optional.empty(), notes);
    }

    /** Whether urgency has been screened since the episode was last opened (1301/2014 §36(1)). */
    public boolean urgencyScreened() {
        return done.contains(Step.URGENCY);
    }

    /** Whether it goes its own way, whatever becomes of the contact that it started from. */
    public boolean apart() {
        return done.contains(Step.OPENED_BY_MISTAKE) || done.contains(Step.LEFT_CONTACT);
    }

    /** Whether advice has shown that the client needs help regularly (980/2012 §12, 15). */
    public boolean regularNeedFound() {
        return done.contains(Step.REGULAR_NEED);
    }

    private Episode with(Step step) {
        Set<Step> more = EnumSet.of(step);
        more.addAll(done);
        return new Episode(client, closed, Set.copyOf(more), interpreter, notes);
    }

    private Set<Step> without(Step step) {
        Set<Step> fewer = EnumSet.complementOf(EnumSet.of(step));
        fewer.retainAll(done);
        return Set.copyOf(fewer);
    }

    /** Guidance is given to a client; a contact that it starts from is that client's. */
    private static List<EpisodeEvent> open(OpenEpisode open, CommandContext context, OtherAggregates others) {
        Refusals reasons = new Refusals()
                .when(!others.of(open.clientId().value(), Client.NONE).registered(), RefusalCode.NOT_FOUND, "clientId");
        ContactId contactId = open.contactId();
        if (contactId != null) {
            others.hold(contactId);
            Contact contact = others.of(contactId.value(), Contact.NONE);
            reasons.when(!contact.received(), RefusalCode.NOT_FOUND, "contactId")
                    .when(
                            contact.received() && !contact.client().equals(Optional.of(open.clientId())),
                            RefusalCode.CONTACT_NOT_LINKED,
                            "contactId");
        }
        reasons.refuse();
        return List.of(new EpisodeOpened(
                open.episodeId(),
                open.clientId(),
                contactId,
                context.actor().id(),
                context.actor().unit()));
    }

    private List<EpisodeEvent> addNote(AddEpisodeNote add) {
        notes.refuseIfTaken(add.noteId(), add.aggregateId());
        return List.of(add.event());
    }

    private List<EpisodeEvent> rectifyNote(RectifyEpisodeNote rectify, OtherAggregates others) {
        notes.refuseUnlessThere(rectify.noteId());
        Rectification.refuseUnlessDecided(rectify.requestId(), rectify.aggregateId(), rectify.noteId(), others);
        return List.of(rectify.event());
    }

    /** Of the unit that guides the client: only its people act on the episode (1301/2014 §42). */
    private static List<EpisodeEvent> assignOwnWorker(
            AssignOwnWorker assign, CommandContext context, OtherAggregates others) {
        UUID named = assign.ownWorker() == null ? context.actor().id() : assign.ownWorker();
        NamedWorkers.refuseUnlessOf(context.actor().unit(), named, "ownWorker", context, others);
        return List.of(new OwnWorkerAssigned(assign.episodeId(), named));
    }
}
