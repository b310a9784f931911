package fi.luotsi.commandside.handling;

import fi.luotsi.kernel.command.AccessCommand;
import fi.luotsi.kernel.command.CaseworkCommand;
import fi.luotsi.kernel.command.ClientCommand;
import fi.luotsi.kernel.command.ContactCommand;
import fi.luotsi.kernel.command.DestructionCommand;
import fi.luotsi.kernel.command.EmergencyCommand;
import fi.luotsi.kernel.command.EpisodeCommand;
import fi.luotsi.kernel.command.LimitCommand;
import fi.luotsi.kernel.command.MisuseCommand;
import fi.luotsi.kernel.command.ReferralCommand;
import fi.luotsi.kernel.command.RepresentationCommand;
import fi.luotsi.kernel.command.RightsCommand;
import fi.luotsi.kernel.command.SupervisionCommand;
import fi.luotsi.kernel.event.AccessEvent;
import fi.luotsi.kernel.event.CaseworkEvent;
import fi.luotsi.kernel.event.ClientEvent;
import fi.luotsi.kernel.event.ContactEvent;
import fi.luotsi.kernel.event.DestructionEvent;
import fi.luotsi.kernel.event.EmergencyEvent;
import fi.luotsi.kernel.event.EpisodeEvent;
import fi.luotsi.kernel.event.LimitEvent;
import fi.luotsi.kernel.event.MisuseEvent;
import fi.luotsi.kernel.event.ReferralEvent;
import fi.luotsi.kernel.event.RepresentationEvent;
import fi.luotsi.kernel.event.RightsEvent;
import fi.luotsi.kernel.event.SupervisionEvent;

/** What each command leads to, so that a stored event tells which command it came of. */
final class LeadsTo {

    private LeadsTo() {}

    /** The type of the command's first event; further ones may follow it. */
    static Class<? extends CaseworkEvent> first(CaseworkCommand command) {
        return switch (command) {
            case ContactCommand.ReceiveContact _ -> ContactEvent.ContactReceived.class;
            case ContactCommand.AddContactNote _ -> ContactEvent.ContactNoteAdded.class;
            case ContactCommand.RectifyContactNote _ -> ContactEvent.ContactNoteRectified.class;
            case ContactCommand.LinkContact _ -> ContactEvent.ContactLinked.class;
            case ContactCommand.UnlinkContact _ -> ContactEvent.ContactUnlinked.class;
            case ClientCommand.RegisterClient _ -> ClientEvent.ClientRegistered.class;
            case ClientCommand.RecordIdentityCode _ -> ClientEvent.ClientIdentityRecorded.class;
            case ClientCommand.ChangeClientName _ -> ClientEvent.ClientNameChanged.class;
            case ClientCommand.ChangeClientMunicipality _ -> ClientEvent.ClientMunicipalityChanged.class;
            case ClientCommand.RecordPreferences _ -> ClientEvent.ClientPreferencesRecorded.class;
            case ClientCommand.RecordAddress _ -> ClientEvent.ClientAddressRecorded.class;
            case ClientCommand.GiveNotice _ -> ClientEvent.NoticeGiven.class;
            case ClientCommand.RecordDeath _ -> ClientEvent.ClientDeathRecorded.class;
            case RepresentationCommand.AddRepresentative _ -> RepresentationEvent.RepresentativeAdded.class;
            case RepresentationCommand.EndRepresentation _ -> RepresentationEvent.RepresentationEnded.class;
            case RepresentationCommand.SetGuardianBan _ -> RepresentationEvent.GuardianBanSet.class;
            case RepresentationCommand.RefuseGuardianBan _ -> RepresentationEvent.GuardianBanRefused.class;
            case RepresentationCommand.EndGuardianBan _ -> RepresentationEvent.GuardianBanEnded.class;
            case LimitCommand.SetNonDisclosure _ -> LimitEvent.NonDisclosureSet.class;
            case LimitCommand.EndNonDisclosure _ -> LimitEvent.NonDisclosureEnded.class;
            case LimitCommand.GivePermit _ -> LimitEvent.PermitGiven.class;
            case LimitCommand.RevokePermit _ -> LimitEvent.PermitRevoked.class;
            case LimitCommand.SetBan _ -> LimitEvent.BanSet.class;
            case LimitCommand.LiftBan _ -> LimitEvent.BanLifted.class;
            case LimitCommand.RestrictProcessing _ -> LimitEvent.ProcessingRestricted.class;
            case LimitCommand.LiftRestriction _ -> LimitEvent.RestrictionLifted.class;
            case SupervisionCommand.MakeSupervisionPack _ -> SupervisionEvent.SupervisionPackMade.class;
            case EpisodeCommand.OpenEpisode _ -> EpisodeEvent.EpisodeOpened.class;
            case EpisodeCommand.ScreenUrgency _ -> EpisodeEvent.UrgencyScreened.class;
            case EpisodeCommand.InitiateMatter _ -> EpisodeEvent.MatterInitiated.class;
            case EpisodeCommand.RecordOpinion _ -> EpisodeEvent.OpinionRecorded.class;
            case EpisodeCommand.ExplainOptions _ -> EpisodeEvent.OptionsExplained.class;
            case EpisodeCommand.RecordInterpreter _ -> EpisodeEvent.InterpreterRecorded.class;
            case EpisodeCommand.DraftPlan _ -> EpisodeEvent.PlanDrafted.class;
            case EpisodeCommand.WaivePlan _ -> EpisodeEvent.PlanWaived.class;
            case EpisodeCommand.AddEpisodeNote _ -> EpisodeEvent.EpisodeNoteAdded.class;
            case EpisodeCommand.RectifyEpisodeNote _ -> EpisodeEvent.EpisodeNoteRectified.class;
            case EpisodeCommand.RequestAssessment _ -> EpisodeEvent.AssessmentRequested.class;
            case EpisodeCommand.StartAssessment _ -> EpisodeEvent.AssessmentStarted.class;
            case EpisodeCommand.MakeDecision _ -> EpisodeEvent.DecisionMade.class;
            case EpisodeCommand.CarryOutDecision _ -> EpisodeEvent.DecisionCarriedOut.class;
            case EpisodeCommand.RecordRegularNeed _ -> EpisodeEvent.RegularNeedFound.class;
            case EpisodeCommand.AssignOwnWorker _ -> EpisodeEvent.OwnWorkerAssigned.class;
            case EpisodeCommand.WaiveOwnWorker _ -> EpisodeEvent.OwnWorkerWaived.class;
            case EpisodeCommand.CloseEpisode _ -> EpisodeEvent.EpisodeClosed.class;
            case EpisodeCommand.ReopenEpisode _ -> EpisodeEvent.EpisodeReopened.class;
            case ReferralCommand.SendReferral _ -> ReferralEvent.ReferralSent.class;
            case ReferralCommand.AcceptReferral _ -> ReferralEvent.ReferralAccepted.class;
            case ReferralCommand.DeclineReferral _ -> ReferralEvent.ReferralDeclined.class;
            case ReferralCommand.RevokeReferral _ -> ReferralEvent.ReferralRevoked.class;
            case ReferralCommand.ConfirmServiceReceived _ -> ReferralEvent.ServiceReceived.class;
            case ReferralCommand.RecordServiceNotReceived _ -> ReferralEvent.ServiceNotReceived.class;
            case ReferralCommand.RecordOutcomeUnknown _ -> ReferralEvent.OutcomeUnknown.class;
            case AccessCommand.GrantAccess _ -> AccessEvent.AccessGranted.class;
            case AccessCommand.EndAccess _ -> AccessEvent.AccessEnded.class;
            case RightsCommand.ReceiveRightsRequest _ -> RightsEvent.RightsRequestReceived.class;
            case RightsCommand.AssignRightsRequest _ -> RightsEvent.RightsRequestAssigned.class;
            case RightsCommand.ExtendRightsRequest _ -> RightsEvent.RightsRequestExtended.class;
            case RightsCommand.DecideRightsRequest _ -> RightsEvent.RightsRequestDecided.class;
            case RightsCommand.DeliverRightsRequest _ -> RightsEvent.RightsRequestDelivered.class;
            case RightsCommand.WithdrawRightsRequest _ -> RightsEvent.RightsRequestWithdrawn.class;
            case RightsCommand.ReopenRightsRequest _ -> RightsEvent.RightsRequestReopened.class;
            case EmergencyCommand.OpenInEmergency _ -> EmergencyEvent.EmergencyOpened.class;
            case EmergencyCommand.ReviewEmergency _ -> EmergencyEvent.EmergencyReviewed.class;
            case MisuseCommand.OpenMisuseCase _ -> MisuseEvent.MisuseOpened.class;
            case MisuseCommand.AskInMisuseCase _ -> MisuseEvent.MisuseAsked.class;
            case MisuseCommand.AnswerInMisuseCase _ -> MisuseEvent.MisuseAnswered.class;
            case MisuseCommand.ConcludeMisuseCase _ -> MisuseEvent.MisuseConcluded.class;
            case MisuseCommand.TellOfMisuseCase _ -> MisuseEvent.MisuseTold.class;
            case DestructionCommand.ProposeDestruction _ -> DestructionEvent.DestructionProposed.class;
            case DestructionCommand.ConfirmDestruction _ -> DestructionEvent.DestructionConfirmed.class;
            case DestructionCommand.HoldRecord _ -> DestructionEvent.RecordHeld.class;
            case DestructionCommand.ReleaseRecord _ -> DestructionEvent.RecordReleased.class;
            case DestructionCommand.EscalateDestruction _ -> DestructionEvent.DestructionEscalated.class;
            case DestructionCommand.CarryOutDestruction _ -> DestructionEvent.RecordsDestroyed.class;
            case DestructionCommand.DestroyEntry _ -> DestructionEvent.EntryDestroyed.class;
        };
    }
}
