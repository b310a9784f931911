package fi.luotsi.standalone.sequences;

import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.ClientRegistration.RegisterClient;
import fi.luotsi.kernel.casework.ClientRepresentatives.EndGuardianBan;
import fi.luotsi.kernel.casework.ClientRepresentatives.SetGuardianBan;
import fi.luotsi.kernel.casework.ContactLinking.LinkContact;
import fi.luotsi.kernel.casework.ContactReceiving.ReceiveContact;
import fi.luotsi.kernel.casework.Destructions.HoldRecord;
import fi.luotsi.kernel.casework.Destructions.ReleaseRecord;
import fi.luotsi.kernel.casework.Emergencies.OpenInEmergency;
import fi.luotsi.kernel.casework.Emergencies.ReviewEmergency;
import fi.luotsi.kernel.casework.EpisodeAssessment.CarryOutDecision;
import fi.luotsi.kernel.casework.EpisodeAssessment.MakeDecision;
import fi.luotsi.kernel.casework.EpisodeAssessment.RequestAssessment;
import fi.luotsi.kernel.casework.EpisodeAssessment.StartAssessment;
import fi.luotsi.kernel.casework.EpisodeHearing.ExplainOptions;
import fi.luotsi.kernel.casework.EpisodeHearing.InitiateMatter;
import fi.luotsi.kernel.casework.EpisodeHearing.RecordOpinion;
import fi.luotsi.kernel.casework.EpisodeHearing.ScreenUrgency;
import fi.luotsi.kernel.casework.EpisodeLifecycle.CloseEpisode;
import fi.luotsi.kernel.casework.EpisodeLifecycle.OpenEpisode;
import fi.luotsi.kernel.casework.EpisodeLifecycle.ReopenEpisode;
import fi.luotsi.kernel.casework.EpisodePlanning.DraftPlan;
import fi.luotsi.kernel.casework.MisuseCases.AnswerInMisuseCase;
import fi.luotsi.kernel.casework.MisuseCases.AskInMisuseCase;
import fi.luotsi.kernel.casework.MisuseCases.ConcludeMisuseCase;
import fi.luotsi.kernel.casework.MisuseCases.OpenMisuseCase;
import fi.luotsi.kernel.casework.MisuseCases.TellOfMisuseCase;
import fi.luotsi.kernel.casework.ProcessingLimits.EndNonDisclosure;
import fi.luotsi.kernel.casework.ProcessingLimits.GivePermit;
import fi.luotsi.kernel.casework.ProcessingLimits.LiftBan;
import fi.luotsi.kernel.casework.ProcessingLimits.LiftRestriction;
import fi.luotsi.kernel.casework.ProcessingLimits.RestrictProcessing;
import fi.luotsi.kernel.casework.ProcessingLimits.RevokePermit;
import fi.luotsi.kernel.casework.ProcessingLimits.SetBan;
import fi.luotsi.kernel.casework.ProcessingLimits.SetNonDisclosure;
import fi.luotsi.kernel.casework.ReferralAnswers.AcceptReferral;
import fi.luotsi.kernel.casework.ReferralOutcome.ConfirmServiceReceived;
import fi.luotsi.kernel.casework.ReferralSending.SendReferral;
import fi.luotsi.kernel.casework.RightsRequests.AssignRightsRequest;
import fi.luotsi.kernel.casework.RightsRequests.DecideRightsRequest;
import fi.luotsi.kernel.casework.RightsRequests.DeliverRightsRequest;
import fi.luotsi.kernel.casework.RightsRequests.ReceiveRightsRequest;
import fi.luotsi.kernel.casework.RightsRequests.ReopenRightsRequest;
import java.util.List;

/** How sequences begin: by chance alone, few would have records that hang together, and fewer still would end what they began. */
final class Beginnings {

    private static final List<List<Class<? extends CaseworkCommand>>> ALL = List.of(
            // by chance
            List.of(),
            // a contact that leads to a referral
            List.of(
                    ReceiveContact.class,
                    RegisterClient.class,
                    LinkContact.class,
                    OpenEpisode.class,
                    ScreenUrgency.class,
                    SendReferral.class),
            // an episode that closes and is opened again
            List.of(
                    RegisterClient.class,
                    OpenEpisode.class,
                    ScreenUrgency.class,
                    InitiateMatter.class,
                    RecordOpinion.class,
                    ExplainOptions.class,
                    DraftPlan.class,
                    CloseEpisode.class,
                    ReopenEpisode.class),
            // a referral that another unit answers
            List.of(
                    RegisterClient.class,
                    OpenEpisode.class,
                    ScreenUrgency.class,
                    SendReferral.class,
                    AcceptReferral.class,
                    ConfirmServiceReceived.class),
            // an assessment that leads to a decision
            List.of(
                    RegisterClient.class,
                    OpenEpisode.class,
                    ScreenUrgency.class,
                    RequestAssessment.class,
                    StartAssessment.class,
                    MakeDecision.class,
                    CarryOutDecision.class),
            // a client's word about their data, given and taken back
            List.of(
                    RegisterClient.class,
                    GivePermit.class,
                    SetBan.class,
                    SetGuardianBan.class,
                    RevokePermit.class,
                    LiftBan.class,
                    EndGuardianBan.class),
            // a client whose data are limited, and held
            List.of(
                    RegisterClient.class,
                    SetNonDisclosure.class,
                    EndNonDisclosure.class,
                    HoldRecord.class,
                    ReleaseRecord.class,
                    RestrictProcessing.class,
                    LiftRestriction.class),
            // a request about rights
            List.of(
                    RegisterClient.class,
                    ReceiveRightsRequest.class,
                    AssignRightsRequest.class,
                    DecideRightsRequest.class,
                    DeliverRightsRequest.class,
                    ReopenRightsRequest.class),
            // access in an emergency, and suspected misuse
            List.of(
                    RegisterClient.class,
                    OpenInEmergency.class,
                    ReviewEmergency.class,
                    OpenMisuseCase.class,
                    AskInMisuseCase.class,
                    AnswerInMisuseCase.class,
                    ConcludeMisuseCase.class,
                    TellOfMisuseCase.class));

    private Beginnings() {}

    /** They take turns. */
    static List<Class<? extends CaseworkCommand>> of(long seed) {
        return ALL.get((int) (seed % ALL.size()));
    }
}
