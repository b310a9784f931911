package fi.luotsi.queryside.api.graphql;

import static java.util.Map.entry;

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
import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Which command each mutation is: one line a mutation, because its input has the command's own shape. */
@Component
@EnableConfigurationProperties(RecordingProperties.class)
class Mutations implements RuntimeWiringConfigurer {

    private static final Map<String, Class<? extends CaseworkCommand>> COMMANDS = Map.ofEntries(
            entry("receiveContact", ContactCommand.ReceiveContact.class),
            entry("addContactNote", ContactCommand.AddContactNote.class),
            entry("rectifyContactNote", ContactCommand.RectifyContactNote.class),
            entry("linkContact", ContactCommand.LinkContact.class),
            entry("unlinkContact", ContactCommand.UnlinkContact.class),
            entry("registerClient", ClientCommand.RegisterClient.class),
            entry("recordIdentityCode", ClientCommand.RecordIdentityCode.class),
            entry("changeClientName", ClientCommand.ChangeClientName.class),
            entry("changeClientMunicipality", ClientCommand.ChangeClientMunicipality.class),
            entry("recordPreferences", ClientCommand.RecordPreferences.class),
            entry("recordAddress", ClientCommand.RecordAddress.class),
            entry("giveNotice", ClientCommand.GiveNotice.class),
            entry("recordDeath", ClientCommand.RecordDeath.class),
            entry("addRepresentative", RepresentationCommand.AddRepresentative.class),
            entry("endRepresentation", RepresentationCommand.EndRepresentation.class),
            entry("setGuardianBan", RepresentationCommand.SetGuardianBan.class),
            entry("refuseGuardianBan", RepresentationCommand.RefuseGuardianBan.class),
            entry("endGuardianBan", RepresentationCommand.EndGuardianBan.class),
            entry("setNonDisclosure", LimitCommand.SetNonDisclosure.class),
            entry("endNonDisclosure", LimitCommand.EndNonDisclosure.class),
            entry("givePermit", LimitCommand.GivePermit.class),
            entry("revokePermit", LimitCommand.RevokePermit.class),
            entry("setBan", LimitCommand.SetBan.class),
            entry("liftBan", LimitCommand.LiftBan.class),
            entry("restrictProcessing", LimitCommand.RestrictProcessing.class),
            entry("liftRestriction", LimitCommand.LiftRestriction.class),
            entry("makeSupervisionPack", SupervisionCommand.MakeSupervisionPack.class),
            entry("openEpisode", EpisodeCommand.OpenEpisode.class),
            entry("screenUrgency", EpisodeCommand.ScreenUrgency.class),
            entry("initiateMatter", EpisodeCommand.InitiateMatter.class),
            entry("recordOpinion", EpisodeCommand.RecordOpinion.class),
            entry("explainOptions", EpisodeCommand.ExplainOptions.class),
            entry("recordInterpreter", EpisodeCommand.RecordInterpreter.class),
            entry("draftPlan", EpisodeCommand.DraftPlan.class),
            entry("waivePlan", EpisodeCommand.WaivePlan.class),
            entry("addEpisodeNote", EpisodeCommand.AddEpisodeNote.class),
            entry("rectifyEpisodeNote", EpisodeCommand.RectifyEpisodeNote.class),
            entry("requestAssessment", EpisodeCommand.RequestAssessment.class),
            entry("startAssessment", EpisodeCommand.StartAssessment.class),
            entry("makeDecision", EpisodeCommand.MakeDecision.class),
            entry("carryOutDecision", EpisodeCommand.CarryOutDecision.class),
            entry("recordRegularNeed", EpisodeCommand.RecordRegularNeed.class),
            entry("assignOwnWorker", EpisodeCommand.AssignOwnWorker.class),
            entry("waiveOwnWorker", EpisodeCommand.WaiveOwnWorker.class),
            entry("closeEpisode", EpisodeCommand.CloseEpisode.class),
            entry("reopenEpisode", EpisodeCommand.ReopenEpisode.class),
            entry("sendReferral", ReferralCommand.SendReferral.class),
            entry("acceptReferral", ReferralCommand.AcceptReferral.class),
            entry("declineReferral", ReferralCommand.DeclineReferral.class),
            entry("revokeReferral", ReferralCommand.RevokeReferral.class),
            entry("confirmServiceReceived", ReferralCommand.ConfirmServiceReceived.class),
            entry("recordServiceNotReceived", ReferralCommand.RecordServiceNotReceived.class),
            entry("recordOutcomeUnknown", ReferralCommand.RecordOutcomeUnknown.class),
            entry("grantAccess", AccessCommand.GrantAccess.class),
            entry("endAccess", AccessCommand.EndAccess.class),
            entry("receiveRightsRequest", RightsCommand.ReceiveRightsRequest.class),
            entry("assignRightsRequest", RightsCommand.AssignRightsRequest.class),
            entry("extendRightsRequest", RightsCommand.ExtendRightsRequest.class),
            entry("decideRightsRequest", RightsCommand.DecideRightsRequest.class),
            entry("deliverRightsRequest", RightsCommand.DeliverRightsRequest.class),
            entry("withdrawRightsRequest", RightsCommand.WithdrawRightsRequest.class),
            entry("reopenRightsRequest", RightsCommand.ReopenRightsRequest.class),
            entry("openInEmergency", EmergencyCommand.OpenInEmergency.class),
            entry("reviewEmergency", EmergencyCommand.ReviewEmergency.class),
            entry("openMisuseCase", MisuseCommand.OpenMisuseCase.class),
            entry("askInMisuseCase", MisuseCommand.AskInMisuseCase.class),
            entry("answerInMisuseCase", MisuseCommand.AnswerInMisuseCase.class),
            entry("concludeMisuseCase", MisuseCommand.ConcludeMisuseCase.class),
            entry("tellOfMisuseCase", MisuseCommand.TellOfMisuseCase.class),
            entry("confirmDestruction", DestructionCommand.ConfirmDestruction.class),
            entry("holdRecord", DestructionCommand.HoldRecord.class),
            entry("releaseRecord", DestructionCommand.ReleaseRecord.class),
            entry("destroyEntry", DestructionCommand.DestroyEntry.class));

    private final List<PayloadObject> answered;
    private final Commands commands;

    Mutations(List<PayloadObject> answered, Commands commands) {
        this.answered = answered;
        this.commands = commands;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        COMMANDS.forEach((name, type) -> wiring.type(
                "Mutation",
                mutation -> mutation.dataFetcher(name, new MutationFetcher(type, answeredBy(type), commands))));
    }

    private PayloadObject answeredBy(Class<? extends CaseworkCommand> type) {
        return answered.stream()
                .filter(object -> object.commands().isAssignableFrom(type))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no object answers " + type));
    }
}
