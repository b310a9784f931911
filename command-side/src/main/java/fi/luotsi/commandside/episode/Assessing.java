package fi.luotsi.commandside.episode;

import fi.luotsi.commandside.decision.OtherAggregates;
import fi.luotsi.kernel.casework.EpisodeAssessment.AssessmentRequested;
import fi.luotsi.kernel.casework.EpisodeAssessment.RequestAssessment;
import fi.luotsi.kernel.casework.EpisodeEvent;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.value.FinnishTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The law sets a time for the start of the assessment of a person over 75, and of one with the highest care allowance (1301/2014
 * §36(2)). On the safe side, 75 itself counts, an unknown age counts, and a person born on a leap day is a year older on the day
 * before 1 March.
 */
final class Assessing {

    private static final int AGE = 75;

    private Assessing() {}

    static List<EpisodeEvent> request(
            RequestAssessment request, ClientId client, CommandContext context, OtherAggregates others) {
        return List.of(new AssessmentRequested(
                request.episodeId(),
                request.initiator(),
                ground(client, context, others, request.highestCareAllowance())));
    }

    static String ground(
            ClientId client, CommandContext context, OtherAggregates others, boolean highestCareAllowance) {
        LocalDate contact = LocalDate.ofInstant(context.occurredAt(), FinnishTime.ZONE);
        Optional<LocalDate> born = others.birthDate(client);
        if (born.isPresent() && !contact.isBefore(born.get().plusYears(AGE))) {
            return "age-75";
        } else if (highestCareAllowance) {
            return "highest-care-allowance";
        }
        return born.isPresent() ? "other" : "age-unknown";
    }
}
