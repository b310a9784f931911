package fi.luotsi.commandside.handling;

import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.command.CommandContextMetaData;
import fi.luotsi.kernel.command.Correction;
import fi.luotsi.kernel.command.OutOfBounds;
import fi.luotsi.kernel.command.Purposes;
import fi.luotsi.kernel.command.Refusal;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.value.FinnishTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The rules for the circumstances of every command (703/2023 §37–38; 1050/2018 §6(2)). */
final class CommandContextRules {

    private CommandContextRules() {}

    static List<Refusal> check(CommandContext context) {
        List<Refusal> found = new ArrayList<>();
        LocalDate today = LocalDate.ofInstant(context.now(), FinnishTime.ZONE);
        coded(found, CodeList.ROLE, context.actor().role(), CommandContextMetaData.ACTOR_ROLE, today);
        coded(found, CodeList.UNIT, context.actor().unit(), CommandContextMetaData.ACTOR_UNIT, today);
        coded(found, CodeList.PURPOSE, context.purpose(), CommandContextMetaData.PURPOSE, today);
        allowed(found, context.actor().role(), context.purpose());
        coded(found, CodeList.LEGAL_BASIS, context.legalBasis(), CommandContextMetaData.LEGAL_BASIS, today);
        coded(found, CodeList.SERVICE_TASK, context.serviceTask(), CommandContextMetaData.SERVICE_TASK, today);
        if (Ids.isOfTheProgram(context.commandId()) && !context.actor().equals(Actor.SYSTEM)) {
            found.add(RefusalCode.VERSION_OF_THE_PROGRAM.at("commandId"));
        }
        Correction correction = context.correction();
        if (correction != null && correction.reason().length() > Correction.LONGEST_REASON) {
            found.add(RefusalCode.TOO_LONG.at(
                    "corrects.reason", Map.of("max", Integer.toString(Correction.LONGEST_REASON))));
        }
        OutOfBounds.refusal(context.occurredAt(), CommandContextMetaData.OCCURRED_AT)
                .ifPresent(found::add);
        if (context.occurredAt().isAfter(context.now().plus(TimeRules.CLOCKS_DIFFER))) {
            found.add(RefusalCode.IN_THE_FUTURE.at(CommandContextMetaData.OCCURRED_AT));
        }
        return found;
    }

    /** A command may come by another way than the door that people come by, and is held to the same purposes. */
    private static void allowed(List<Refusal> found, String role, String purpose) {
        if (found.isEmpty() && !Purposes.allows(role, purpose)) {
            found.add(Purposes.refusal(role, CommandContextMetaData.PURPOSE));
        }
    }

    private static void coded(List<Refusal> found, CodeList list, String value, String path, LocalDate today) {
        if (Codes.published()
                .find(list, value)
                .filter(code -> code.stood(today))
                .isEmpty()) {
            found.add(CommandValidation.unknown(list, path));
        }
    }
}
