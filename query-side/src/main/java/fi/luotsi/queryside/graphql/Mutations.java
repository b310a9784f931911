package fi.luotsi.queryside.graphql;

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
            entry("receiveContact", ContactCommand.Receive.class),
            entry("addContactNote", ContactCommand.AddNote.class),
            entry("rectifyContactNote", ContactCommand.RectifyNote.class),
            entry("linkContact", ContactCommand.Link.class),
            entry("unlinkContact", ContactCommand.Unlink.class),
            entry("registerClient", ClientCommand.Register.class),
            entry("recordIdentityCode", ClientCommand.RecordIdentityCode.class),
            entry("changeClientName", ClientCommand.ChangeName.class),
            entry("changeClientMunicipality", ClientCommand.ChangeMunicipality.class),
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
            entry("makeSupervisionPack", SupervisionCommand.MakePack.class),
            entry("openEpisode", EpisodeCommand.Open.class),
            entry("screenUrgency", EpisodeCommand.ScreenUrgency.class),
            entry("initiateMatter", EpisodeCommand.InitiateMatter.class),
            entry("recordOpinion", EpisodeCommand.RecordOpinion.class),
            entry("explainOptions", EpisodeCommand.ExplainOptions.class),
            entry("recordInterpreter", EpisodeCommand.RecordInterpreter.class),
            entry("draftPlan", EpisodeCommand.DraftPlan.class),
            entry("waivePlan", EpisodeCommand.WaivePlan.class),
            entry("addEpisodeNote", EpisodeCommand.AddNote.class),
            entry("rectifyEpisodeNote", EpisodeCommand.RectifyNote.class),
            entry("requestAssessment", EpisodeCommand.RequestAssessment.class),
            entry("startAssessment", EpisodeCommand.StartAssessment.class),
            entry("makeDecision", EpisodeCommand.MakeDecision.class),
            entry("carryOutDecision", EpisodeCommand.CarryOutDecision.class),
            entry("recordRegularNeed", EpisodeCommand.RecordRegularNeed.class),
            entry("assignOwnWorker", EpisodeCommand.AssignOwnWorker.class),
            entry("waiveOwnWorker", EpisodeCommand.WaiveOwnWorker.class),
            entry("closeEpisode", EpisodeCommand.Close.class),
            entry("reopenEpisode", EpisodeCommand.Reopen.class),
            entry("sendReferral", ReferralCommand.Send.class),
            entry("acceptReferral", ReferralCommand.Accept.class),
            entry("declineReferral", ReferralCommand.Decline.class),
            entry("revokeReferral", ReferralCommand.Revoke.class),
            entry("confirmServiceReceived", ReferralCommand.ConfirmReceived.class),
            entry("recordServiceNotReceived", ReferralCommand.RecordNotReceived.class),
            entry("recordOutcomeUnknown", ReferralCommand.RecordUnknown.class),
            entry("grantAccess", AccessCommand.Grant.class),
            entry("endAccess", AccessCommand.End.class),
            entry("receiveRightsRequest", RightsCommand.Receive.class),
            entry("assignRightsRequest", RightsCommand.Assign.class),
            entry("extendRightsRequest", RightsCommand.Extend.class),
            entry("decideRightsRequest", RightsCommand.Decide.class),
            entry("deliverRightsRequest", RightsCommand.Deliver.class),
            entry("withdrawRightsRequest", RightsCommand.Withdraw.class),
            entry("reopenRightsRequest", RightsCommand.Reopen.class),
            entry("openInEmergency", EmergencyCommand.Open.class),
            entry("reviewEmergency", EmergencyCommand.Review.class),
            entry("openMisuseCase", MisuseCommand.Open.class),
            entry("askInMisuseCase", MisuseCommand.Ask.class),
            entry("answerInMisuseCase", MisuseCommand.Answer.class),
            entry("concludeMisuseCase", MisuseCommand.Conclude.class),
            entry("tellOfMisuseCase", MisuseCommand.Tell.class),
            entry("confirmDestruction", DestructionCommand.Confirm.class),
            entry("holdRecord", DestructionCommand.Hold.class),
            entry("releaseRecord", DestructionCommand.Release.class),
            entry("destroyEntry", DestructionCommand.DestroyEntry.class));

    private final List<AnsweredObject> answered;
    private final Commands commands;

    Mutations(List<AnsweredObject> answered, Commands commands) {
        this.answered = answered;
        this.commands = commands;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        COMMANDS.forEach((name, type) -> wiring.type(
                "Mutation",
                mutation -> mutation.dataFetcher(name, new MutationFetcher(type, answeredBy(type), commands))));
    }

    private AnsweredObject answeredBy(Class<? extends CaseworkCommand> type) {
        return answered.stream()
                .filter(object -> object.commands().isAssignableFrom(type))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no object answers " + type));
    }
}
