package fi.luotsi.commandside.access;

import fi.luotsi.commandside.decision.Decider;
import fi.luotsi.commandside.decision.OtherAggregates;
import fi.luotsi.commandside.decision.Refusals;
import fi.luotsi.kernel.casework.Emergencies.EmergencyOpened;
import fi.luotsi.kernel.casework.Emergencies.EmergencyReviewed;
import fi.luotsi.kernel.casework.Emergencies.OpenInEmergency;
import fi.luotsi.kernel.casework.Emergencies.ReviewEmergency;
import fi.luotsi.kernel.casework.EmergencyCommand;
import fi.luotsi.kernel.casework.EmergencyEvent;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.personal.FreeText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An emergency access (hätäpääsy): opened with a reason, over by itself, and reviewed once by somebody else. */
public record EmergencyAccess(Optional<UUID> user, boolean reviewed)
        implements Decider<EmergencyCommand, EmergencyEvent, EmergencyAccess> {

    /** Before its first event. */
    public static final EmergencyAccess NONE = new EmergencyAccess(Optional.empty(), false);

    @Override
    public List<EmergencyEvent> decide(EmergencyCommand command, CommandContext context, OtherAggregates others) {
        Refusals.refuseUnlessItExists(user.isPresent(), command instanceof OpenInEmergency, "emergencyId");
        return switch (command) {
            case OpenInEmergency open -> open(open, context);
            case ReviewEmergency review -> review(review, context);
        };
    }

    @Override
    public EmergencyAccess evolve(EmergencyEvent event) {
        return switch (event) {
            case EmergencyOpened opened -> new EmergencyAccess(Optional.of(opened.user()), false);
            case EmergencyReviewed _ -> new EmergencyAccess(user, true);
        };
    }

    private static List<EmergencyEvent> open(OpenInEmergency open, CommandContext context) {
        int hours = open.hours() == null ? EmergencyCommand.LONGEST : open.hours();
        return List.of(new EmergencyOpened(
                open.emergencyId(),
                open.clientId(),
                context.actor().id(),
                context.now().plus(Duration.ofHours(hours)),
                FreeText.personal(open.reason())));
    }

    private List<EmergencyEvent> review(ReviewEmergency review, CommandContext context) {
        Refusals.refuseWhen(reviewed, RefusalCode.ALREADY_REVIEWED, "emergencyId");
        Refusals.refuseWhen(
                user.filter(context.actor().id()::equals).isPresent(), RefusalCode.REVIEW_OF_ONESELF, "emergencyId");
        return List.of(review.event());
    }
}
