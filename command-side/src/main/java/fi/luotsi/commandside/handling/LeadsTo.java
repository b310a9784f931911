package fi.luotsi.commandside.handling;

import fi.luotsi.kernel.casework.AccessGrants;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ClientFacts;
import fi.luotsi.kernel.casework.ClientRegistration;
import fi.luotsi.kernel.casework.ClientRepresentatives;
import fi.luotsi.kernel.casework.ContactLinking;
import fi.luotsi.kernel.casework.ContactNotes;
import fi.luotsi.kernel.casework.ContactReceiving;
import fi.luotsi.kernel.casework.Destructions;
import fi.luotsi.kernel.casework.Emergencies;
import fi.luotsi.kernel.casework.EpisodeAssessment;
import fi.luotsi.kernel.casework.EpisodeHearing;
import fi.luotsi.kernel.casework.EpisodeLifecycle;
import fi.luotsi.kernel.casework.EpisodeNotes;
import fi.luotsi.kernel.casework.EpisodePlanning;
import fi.luotsi.kernel.casework.MisuseCases;
import fi.luotsi.kernel.casework.ProcessingLimits;
import fi.luotsi.kernel.casework.ReferralAnswers;
import fi.luotsi.kernel.casework.ReferralOutcome;
import fi.luotsi.kernel.casework.ReferralSending;
import fi.luotsi.kernel.casework.RightsRequests;
import fi.luotsi.kernel.casework.SupervisionPacks;

/** What each command leads to, so that a stored event tells which command it came of. */
final class LeadsTo {

    private LeadsTo() {}

    /** The type of the command's first event; further ones may follow it. */
    static Class<? extends CaseworkEvent> first(CaseworkCommand command) {
        return switch (command) {
            case ContactReceiving.ReceiveContact _ -> ContactReceiving.ContactReceived.class;
            case ContactNotes.AddContactNote _ -> ContactNotes.ContactNoteAdded.class;
            case ContactNotes.RectifyContactNote _ -> ContactNotes.ContactNoteRectified.class;
            case ContactLinking.LinkContact _ -> ContactLinking.ContactLinked.class;
            case ContactLinking.UnlinkContact _ -> ContactLinking.ContactUnlinked.class;
            case ClientRegistration.RegisterClient _ -> ClientRegistration.ClientRegistered.class;
            case ClientRegistration.RecordIdentityCode _ -> ClientRegistration.ClientIdentityRecorded.class;
            case ClientFacts.ChangeClientName _ -> ClientFacts.ClientNameChanged.class;
            case ClientFacts.ChangeClientMunicipality _ -> ClientFacts.ClientMunicipalityChanged.class;
            case ClientFacts.RecordPreferences _ -> ClientFacts.ClientPreferencesRecorded.class;
            case ClientFacts.RecordAddress _ -> ClientFacts.ClientAddressRecorded.class;
            case ClientFacts.GiveNotice _ -> ClientFacts.NoticeGiven.class;
            case ClientRegistration.RecordDeath _ -> ClientRegistration.ClientDeathRecorded.class;
            case ClientRepresentatives.AddRepresentative _ -> ClientRepresentatives.RepresentativeAdded.class;
            case ClientRepresentatives.EndRepresentation _ -> ClientRepresentatives.RepresentationEnded.class;
            case ClientRepresentatives.SetGuardianBan _ -> ClientRepresentatives.GuardianBanSet.class;
            case ClientRepresentatives.RefuseGuardianBan _ -> ClientRepresentatives.GuardianBanRefused.class;
            case ClientRepresentatives.EndGuardianBan _ -> ClientRepresentatives.GuardianBanEnded.class;
            case ProcessingLimits.SetNonDisclosure _ -> ProcessingLimits.NonDisclosureSet.class;
            case ProcessingLimits.EndNonDisclosure _ -> ProcessingLimits.NonDisclosureEnded.class;
            case ProcessingLimits.GivePermit _ -> ProcessingLimits.PermitGiven.class;
            case ProcessingLimits.RevokePermit _ -> ProcessingLimits.PermitRevoked.class;
            case ProcessingLimits.SetBan _ -> ProcessingLimits.BanSet.class;
            case ProcessingLimits.LiftBan _ -> ProcessingLimits.BanLifted.class;
            case ProcessingLimits.RestrictProcessing _ -> ProcessingLimits.ProcessingRestricted.class;
            case ProcessingLimits.LiftRestriction _ -> ProcessingLimits.RestrictionLifted.class;
            case SupervisionPacks.MakeSupervisionPack _ -> SupervisionPacks.SupervisionPackMade.class;
            case EpisodeLifecycle.OpenEpisode _ -> EpisodeLifecycle.EpisodeOpened.class;
            case EpisodeHearing.ScreenUrgency _ -> EpisodeHearing.UrgencyScreened.class;
            case EpisodeHearing.InitiateMatter _ -> EpisodeHearing.MatterInitiated.class;
            case EpisodeHearing.RecordOpinion _ -> EpisodeHearing.OpinionRecorded.class;
            case EpisodeHearing.ExplainOptions _ -> EpisodeHearing.OptionsExplained.class;
            case EpisodeHearing.RecordInterpreter _ -> EpisodeHearing.InterpreterRecorded.class;
            case EpisodePlanning.DraftPlan _ -> EpisodePlanning.PlanDrafted.class;
            case EpisodePlanning.WaivePlan _ -> EpisodePlanning.PlanWaived.class;
            case EpisodeNotes.AddEpisodeNote _ -> EpisodeNotes.EpisodeNoteAdded.class;
            case EpisodeNotes.RectifyEpisodeNote _ -> EpisodeNotes.EpisodeNoteRectified.class;
            case EpisodeAssessment.RequestAssessment _ -> EpisodeAssessment.AssessmentRequested.class;
            case EpisodeAssessment.StartAssessment _ -> EpisodeAssessment.AssessmentStarted.class;
            case EpisodeAssessment.MakeDecision _ -> EpisodeAssessment.DecisionMade.class;
            case EpisodeAssessment.CarryOutDecision _ -> EpisodeAssessment.DecisionCarriedOut.class;
            case EpisodePlanning.RecordRegularNeed _ -> EpisodePlanning.RegularNeedFound.class;
            case EpisodePlanning.AssignOwnWorker _ -> EpisodePlanning.OwnWorkerAssigned.class;
            case EpisodePlanning.WaiveOwnWorker _ -> EpisodePlanning.OwnWorkerWaived.class;
            case EpisodeLifecycle.CloseEpisode _ -> EpisodeLifecycle.EpisodeClosed.class;
            case EpisodeLifecycle.ReopenEpisode _ -> EpisodeLifecycle.EpisodeReopened.class;
            case ReferralSending.SendReferral _ -> ReferralSending.ReferralSent.class;
            case ReferralAnswers.AcceptReferral _ -> ReferralAnswers.ReferralAccepted.class;
            case ReferralAnswers.DeclineReferral _ -> ReferralAnswers.ReferralDeclined.class;
            case ReferralSending.RevokeReferral _ -> ReferralSending.ReferralRevoked.class;
            case ReferralOutcome.ConfirmServiceReceived _ -> ReferralOutcome.ServiceReceived.class;
            case ReferralOutcome.RecordServiceNotReceived _ -> ReferralOutcome.ServiceNotReceived.class;
            case ReferralOutcome.RecordOutcomeUnknown _ -> ReferralOutcome.OutcomeUnknown.class;
            case AccessGrants.GrantAccess _ -> AccessGrants.AccessGranted.class;
            case AccessGrants.EndAccess _ -> AccessGrants.AccessEnded.class;
            case RightsRequests.ReceiveRightsRequest _ -> RightsRequests.RightsRequestReceived.class;
            case RightsRequests.AssignRightsRequest _ -> RightsRequests.RightsRequestAssigned.class;
            case RightsRequests.ExtendRightsRequest _ -> RightsRequests.RightsRequestExtended.class;
            case RightsRequests.DecideRightsRequest _ -> RightsRequests.RightsRequestDecided.class;
            case RightsRequests.DeliverRightsRequest _ -> RightsRequests.RightsRequestDelivered.class;
            case RightsRequests.WithdrawRightsRequest _ -> RightsRequests.RightsRequestWithdrawn.class;
            case RightsRequests.ReopenRightsRequest _ -> RightsRequests.RightsRequestReopened.class;
            case Emergencies.OpenInEmergency _ -> Emergencies.EmergencyOpened.class;
            case Emergencies.ReviewEmergency _ -> Emergencies.EmergencyReviewed.class;
            case MisuseCases.OpenMisuseCase _ -> MisuseCases.MisuseOpened.class;
            case MisuseCases.AskInMisuseCase _ -> MisuseCases.MisuseAsked.class;
            case MisuseCases.AnswerInMisuseCase _ -> MisuseCases.MisuseAnswered.class;
            case MisuseCases.ConcludeMisuseCase _ -> MisuseCases.MisuseConcluded.class;
            case MisuseCases.TellOfMisuseCase _ -> MisuseCases.MisuseTold.class;
            case Destructions.ProposeDestruction _ -> Destructions.DestructionProposed.class;
            case Destructions.ConfirmDestruction _ -> Destructions.DestructionConfirmed.class;
            case Destructions.HoldRecord _ -> Destructions.RecordHeld.class;
            case Destructions.ReleaseRecord _ -> Destructions.RecordReleased.class;
            case Destructions.EscalateDestruction _ -> Destructions.DestructionEscalated.class;
            case Destructions.CarryOutDestruction _ -> Destructions.RecordsDestroyed.class;
            case Destructions.DestroyEntry _ -> Destructions.EntryDestroyed.class;
        };
    }
}
