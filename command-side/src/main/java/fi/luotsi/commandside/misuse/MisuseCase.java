package fi.luotsi.commandside.misuse;

import fi.luotsi.commandside.client.Client;
import fi.luotsi.commandside.decision.Decider;
import fi.luotsi.commandside.decision.OtherAggregates;
import fi.luotsi.commandside.decision.Refusals;
import fi.luotsi.kernel.casework.MisuseCases.AnswerInMisuseCase;
import fi.luotsi.kernel.casework.MisuseCases.AskInMisuseCase;
import fi.luotsi.kernel.casework.MisuseCases.ConcludeMisuseCase;
import fi.luotsi.kernel.casework.MisuseCases.MisuseAnswered;
import fi.luotsi.kernel.casework.MisuseCases.MisuseAsked;
import fi.luotsi.kernel.casework.MisuseCases.MisuseConcluded;
import fi.luotsi.kernel.casework.MisuseCases.MisuseOpened;
import fi.luotsi.kernel.casework.MisuseCases.MisuseTold;
import fi.luotsi.kernel.casework.MisuseCases.OpenMisuseCase;
import fi.luotsi.kernel.casework.MisuseCases.TellOfMisuseCase;
import fi.luotsi.kernel.casework.MisuseCommand;
import fi.luotsi.kernel.casework.MisuseEvent;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Situation;
import fi.luotsi.kernel.id.InquiryId;
import fi.luotsi.kernel.personal.FreeText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A case of suspected misuse: opened, looked into, concluded with a reasoned opinion on lawfulness, and told to the client (703/2023
 * §11(5), 78).
 *
 * @param suspect who read, empty before it is opened
 * @param ofClient whether it is about one client's data
 * @param inquiries the questions that were asked, and whether each was answered
 */
public record MisuseCase(
        Optional<UUID> suspect, boolean ofClient, Map<InquiryId, Boolean> inquiries, boolean concluded, boolean told)
        implements Decider<MisuseCommand, MisuseEvent, MisuseCase> {

    /** Before its first event. */
    public static final MisuseCase NONE = new MisuseCase(Optional.empty(), false, Map.of(), false, false);

    private static final String CASE = "misuseId";
    private static final String INQUIRY = "inquiryId";

    @Override
    public List<MisuseEvent> decide(MisuseCommand command, CommandContext context, OtherAggregates others) {
        Refusals.refuseUnlessItExists(suspect.isPresent(), command instanceof OpenMisuseCase, CASE);
        UUID own = context.actor().id();
        switch (command) {
            case OpenMisuseCase open -> refuseToOpen(open, own, others);
            case AskInMisuseCase ask -> refuseToAsk(ask);
            case AnswerInMisuseCase answer -> refuseToAnswer(answer);
            case ConcludeMisuseCase conclude -> refuseToConclude(conclude, own);
            case TellOfMisuseCase _ -> refuseToTell();
        }
        return List.of(command.event());
    }

    @Override
    public MisuseCase evolve(MisuseEvent event) {
        return switch (event) {
            case MisuseOpened opened ->
                new MisuseCase(Optional.of(opened.suspect()), opened.clientId() != null, Map.of(), false, false);
            case MisuseAsked asked -> inquired(asked.inquiryId(), false);
            case MisuseAnswered answered -> inquired(answered.inquiryId(), true);
            case MisuseConcluded _ -> new MisuseCase(suspect, ofClient, inquiries, true, told);
            case MisuseTold _ -> new MisuseCase(suspect, ofClient, inquiries, concluded, true);
        };
    }

    private MisuseCase inquired(InquiryId inquiry, boolean answered) {
        Map<InquiryId, Boolean> after = new HashMap<>(inquiries);
        after.put(inquiry, answered);
        return new MisuseCase(suspect, ofClient, Map.copyOf(after), concluded, told);
    }

    private static void refuseToOpen(OpenMisuseCase open, UUID own, OtherAggregates others) {
        Refusals.refuseWhen(open.suspect().equals(own), RefusalCode.REVIEW_OF_ONESELF, "suspect");
        Refusals.refuseWhen(
                open.clientId() != null
                        && !others.of(open.clientId().value(), Client.NONE).registered(),
                RefusalCode.NOT_FOUND,
                "clientId");
    }

    private void refuseToAsk(AskInMisuseCase ask) {
        refuseWhenConcluded();
        Refusals.refuseWhen(inquiries.containsKey(ask.inquiryId()), RefusalCode.ALREADY_EXISTS, INQUIRY);
    }

    private void refuseToAnswer(AnswerInMisuseCase answer) {
        refuseWhenConcluded();
        Refusals.refuseWhen(!inquiries.containsKey(answer.inquiryId()), RefusalCode.NOT_FOUND, INQUIRY);
        Refusals.refuseWhen(inquiries.getOrDefault(answer.inquiryId(), false), RefusalCode.ALREADY_ANSWERED, INQUIRY);
    }

    /** 703/2023 §11(5): the client is given a reasoned view on whether it was lawful, so there has to be one. */
    private void refuseToConclude(ConcludeMisuseCase conclude, UUID own) {
        refuseWhenConcluded();
        Refusals.refuseWhen(suspect.filter(own::equals).isPresent(), RefusalCode.REVIEW_OF_ONESELF, CASE);
        Refusals.refuseWhen(!FreeText.given(conclude.opinion()), RefusalCode.LAWFULNESS_MISSING, "opinion");
    }

    private void refuseToTell() {
        new Refusals().when(!ofClient, Situation.NOT_ABOUT_ONE_CLIENT, CASE).refuse();
        Refusals.refuseWhen(!concluded, RefusalCode.NOT_CONCLUDED, CASE);
        Refusals.refuseWhen(told, RefusalCode.ALREADY_TOLD, CASE);
    }

    private void refuseWhenConcluded() {
        Refusals.refuseWhen(concluded, RefusalCode.ALREADY_CONCLUDED, CASE);
    }
}
