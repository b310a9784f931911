package fi.luotsi.commandside.access;

import fi.luotsi.commandside.decision.Decider;
import fi.luotsi.commandside.decision.OtherAggregates;
import fi.luotsi.commandside.decision.Refusals;
import fi.luotsi.kernel.casework.AccessCommand;
import fi.luotsi.kernel.casework.AccessEvent;
import fi.luotsi.kernel.casework.AccessGrants.AccessEnded;
import fi.luotsi.kernel.casework.AccessGrants.AccessGranted;
import fi.luotsi.kernel.casework.AccessGrants.EndAccess;
import fi.luotsi.kernel.casework.AccessGrants.GrantAccess;
import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.personal.FreeText;
import fi.luotsi.kernel.value.FinnishTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A grant of access (käyttöoikeus; 703/2023 §9, decree 825/2022). It never changes, it only ends. */
public record AccessGrant(boolean granted, boolean ended) implements Decider<AccessCommand, AccessEvent, AccessGrant> {

    /** Before its first event. */
    public static final AccessGrant NONE = new AccessGrant(false, false);

    /** The program's own role, and that of whoever is not signed in. */
    private static final Set<String> NOBODYS = Set.of(Actor.SYSTEM_ROLE, Actor.VISITOR_ROLE);

    @Override
    public List<AccessEvent> decide(AccessCommand command, CommandContext context, OtherAggregates others) {
        Refusals.refuseUnlessItExists(granted, command instanceof GrantAccess, "grantId");
        return switch (command) {
            case GrantAccess grant -> grant(grant, context);
            case EndAccess end -> end(end);
        };
    }

    @Override
    public AccessGrant evolve(AccessEvent event) {
        return switch (event) {
            case AccessGranted _ -> new AccessGrant(true, false);
            case AccessEnded _ -> new AccessGrant(true, true);
        };
    }

    private static List<AccessEvent> grant(GrantAccess grant, CommandContext context) {
        Instant now = context.now();
        Instant from = grant.validFrom() == null ? now : grant.validFrom();
        Instant until = grant.validUntil();
        Refusals reasons = new Refusals()
                .when(grant.person().equals(context.actor().id()), RefusalCode.GRANT_TO_ONESELF, "person")
                .distinct(grant.serviceTasks(), "serviceTasks", "");
        nobodyIsGrantedARoleOfNobodys(grant, reasons);
        itDoesNotBeginInThePast(from, now, reasons);
        reasons.when(
                until != null && !(until.isAfter(from) && until.isAfter(now)),
                RefusalCode.ENDS_BEFORE_IT_BEGINS,
                "validUntil");
        reasons.refuse();
        return List.of(new AccessGranted(
                grant.grantId(),
                grant.person(),
                grant.role(),
                grant.unit(),
                grant.serviceTasks(),
                from,
                until,
                FreeText.personal(grant.name()),
                FreeText.personal(grant.grounds())));
    }

    private static void nobodyIsGrantedARoleOfNobodys(GrantAccess grant, Refusals reasons) {
        if (NOBODYS.contains(grant.role())) {
            reasons.add(List.of(RefusalCode.UNKNOWN_CODE.at("role", Map.of("list", CodeList.ROLE.listName()))));
        }
    }

    /** A grant "from today" may begin at the day's first moment, though it covers no read from before it was recorded. */
    private static void itDoesNotBeginInThePast(Instant from, Instant now, Refusals reasons) {
        LocalDate today = LocalDate.ofInstant(now, FinnishTime.ZONE);
        if (LocalDate.ofInstant(from, FinnishTime.ZONE).isBefore(today)) {
            reasons.add(List.of(RefusalCode.TOO_EARLY.at("validFrom", Map.of("earliest", today.toString()))));
        }
    }

    private List<AccessEvent> end(EndAccess end) {
        Refusals.refuseWhen(ended, RefusalCode.ALREADY_ENDED, "grantId");
        return List.of(end.event());
    }
}
