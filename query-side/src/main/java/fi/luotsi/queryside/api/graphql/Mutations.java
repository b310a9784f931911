package fi.luotsi.queryside.api.graphql;

import static java.util.Map.entry;

import fi.luotsi.kernel.casework.AccessGrants;
import fi.luotsi.kernel.casework.CaseworkCommand;
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
import graphql.schema.idl.RuntimeWiring;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Which command each mutation is: one line a mutation, because its input has the command's own shape. */
@Component
@EnableConfigurationProperties(RecordingProperties.class)
class Mutations implements RuntimeWiringConfigurer {

    private static final Map<String, Class<? extends CaseworkCommand>> COMMANDS = Map.ofEntries(
            entry("receiveContact", ContactReceiving.ReceiveContact.class),
            entry("addContactNote", ContactNotes.AddContactNote.class),
            entry("rectifyContactNote", ContactNotes.RectifyContactNote.class),
            entry("linkContact", ContactLinking.LinkContact.class),
            entry("unlinkContact", ContactLinking.UnlinkContact.class),
            entry("registerClient", ClientRegistration.RegisterClient.class),
            entry("recordIdentityCode", ClientRegistration.RecordIdentityCode.class),
            entry("changeClientName", ClientFacts.ChangeClientName.class),
            entry("changeClientMunicipality", ClientFacts.ChangeClientMunicipality.class),
            entry("recordPreferences", ClientFacts.RecordPreferences.class),
            entry("recordAddress", ClientFacts.RecordAddress.class),
            entry("giveNotice", ClientFacts.GiveNotice.class),
            entry("recordDeath", ClientRegistration.RecordDeath.class),
            entry("addRepresentative", ClientRepresentatives.AddRepresentative.class),
            entry("endRepresentation", ClientRepresentatives.EndRepresentation.class),
            entry("setGuardianBan", ClientRepresentatives.SetGuardianBan.class),
            entry("refuseGuardianBan", ClientRepresentatives.RefuseGuardianBan.class),
            entry("endGuardianBan", ClientRepresentatives.EndGuardianBan.class),
            entry("setNonDisclosure", ProcessingLimits.SetNonDisclosure.class),
            entry("endNonDisclosure", ProcessingLimits.EndNonDisclosure.class),
            entry("givePermit", ProcessingLimits.GivePermit.class),
            entry("revokePermit", ProcessingLimits.RevokePermit.class),
            entry("setBan", ProcessingLimits.SetBan.class),
            entry("liftBan", ProcessingLimits.LiftBan.class),
            entry("restrictProcessing", ProcessingLimits.RestrictProcessing.class),
            entry("liftRestriction", ProcessingLimits.LiftRestriction.class),
            entry("makeSupervisionPack", SupervisionPacks.MakeSupervisionPack.class),
            entry("openEpisode", EpisodeLifecycle.OpenEpisode.class),
            entry("screenUrgency", EpisodeHearing.ScreenUrgency.class),
            entry("initiateMatter", EpisodeHearing.InitiateMatter.class),
            entry("recordOpinion", EpisodeHearing.RecordOpinion.class),
            entry("explainOptions", EpisodeHearing.ExplainOptions.class),
            entry("recordInterpreter", EpisodeHearing.RecordInterpreter.class),
            entry("draftPlan", EpisodePlanning.DraftPlan.class),
            entry("waivePlan", EpisodePlanning.WaivePlan.class),
            entry("addEpisodeNote", EpisodeNotes.AddEpisodeNote.class),
            entry("rectifyEpisodeNote", EpisodeNotes.RectifyEpisodeNote.class),
            entry("requestAssessment", EpisodeAssessment.RequestAssessment.class),
            entry("startAssessment", EpisodeAssessment.StartAssessment.class),
            entry("makeDecision", EpisodeAssessment.MakeDecision.class),
            entry("carryOutDecision", EpisodeAssessment.CarryOutDecision.class),
            entry("recordRegularNeed", EpisodePlanning.RecordRegularNeed.class),
            entry("assignOwnWorker", EpisodePlanning.AssignOwnWorker.class),
            entry("waiveOwnWorker", EpisodePlanning.WaiveOwnWorker.class),
            entry("closeEpisode", EpisodeLifecycle.CloseEpisode.class),
            entry("reopenEpisode", EpisodeLifecycle.ReopenEpisode.class),
            entry("sendReferral", ReferralSending.SendReferral.class),
            entry("acceptReferral", ReferralAnswers.AcceptReferral.class),
            entry("declineReferral", ReferralAnswers.DeclineReferral.class),
            entry("revokeReferral", ReferralSending.RevokeReferral.class),
            entry("confirmServiceReceived", ReferralOutcome.ConfirmServiceReceived.class),
            entry("recordServiceNotReceived", ReferralOutcome.RecordServiceNotReceived.class),
            entry("recordOutcomeUnknown", ReferralOutcome.RecordOutcomeUnknown.class),
            entry("grantAccess", AccessGrants.GrantAccess.class),
            entry("endAccess", AccessGrants.EndAccess.class),
            entry("receiveRightsRequest", RightsRequests.ReceiveRightsRequest.class),
            entry("assignRightsRequest", RightsRequests.AssignRightsRequest.class),
            entry("extendRightsRequest", RightsRequests.ExtendRightsRequest.class),
            entry("decideRightsRequest", RightsRequests.DecideRightsRequest.class),
            entry("deliverRightsRequest", RightsRequests.DeliverRightsRequest.class),
            entry("withdrawRightsRequest", RightsRequests.WithdrawRightsRequest.class),
            entry("reopenRightsRequest", RightsRequests.ReopenRightsRequest.class),
            entry("openInEmergency", Emergencies.OpenInEmergency.class),
            entry("reviewEmergency", Emergencies.ReviewEmergency.class),
            entry("openMisuseCase", MisuseCases.OpenMisuseCase.class),
            entry("askInMisuseCase", MisuseCases.AskInMisuseCase.class),
            entry("answerInMisuseCase", MisuseCases.AnswerInMisuseCase.class),
            entry("concludeMisuseCase", MisuseCases.ConcludeMisuseCase.class),
            entry("tellOfMisuseCase", MisuseCases.TellOfMisuseCase.class),
            entry("confirmDestruction", Destructions.ConfirmDestruction.class),
            entry("holdRecord", Destructions.HoldRecord.class),
            entry("releaseRecord", Destructions.ReleaseRecord.class),
            entry("destroyEntry", Destructions.DestroyEntry.class));

    private final RecordsFactory records;
    private final Commands commands;

    Mutations(RecordsFactory records, Commands commands) {
        this.records = records;
        this.commands = commands;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        COMMANDS.forEach((name, type) -> wiring.type(
                "Mutation", mutation -> mutation.dataFetcher(name, new MutationFetcher(type, records, commands))));
    }
}
