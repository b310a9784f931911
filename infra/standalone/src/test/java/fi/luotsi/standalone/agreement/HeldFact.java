package fi.luotsi.standalone.agreement;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A fact that both the state that decides and the document that is shown hold, told alike by each.
 *
 * @param of name of the document's read model
 * @param decided as the state holds it
 * @param shown as the document does
 */
record HeldFact(
        String of, String name, Function<Seen, @Nullable Object> decided, Function<Seen, @Nullable Object> shown) {

    static final List<HeldFact> ALL = List.of(
            both("contact", "client"),
            new HeldFact("contact", "notes", HeldFact::notes, shown -> shown.ids("notes", "id", _ -> true)),
            both("client", "municipality"),
            inForce("representatives", "representation", "represented", "endedAt"),
            new HeldFact(
                    "client",
                    "guardianBans",
                    state -> open(state.part("representation").part("guardianBans")),
                    shown -> shown.part("represented")
                            .ids("guardianBans", "id", each -> !each.has("endedAt") && !each.has("refusalGround"))),
            inForce("permits", "limits", "limited", "revokedAt"),
            inForce("bans", "limits", "limited", "liftedAt"),
            inForce("restrictions", "limits", "limited", "liftedAt"),
            new HeldFact("client", "undisclosed", state -> state.part("limits").at("undisclosed"), shown -> shown.part(
                            "limited")
                    .has("undisclosedSince")),
            both("episode", "client"),
            both("episode", "interpreter"),
            new HeldFact("episode", "closed", state -> state.at("closed"), shown -> shown.text("state")
                    .equals("CLOSED")),
            new HeldFact("episode", "notes", HeldFact::notes, shown -> shown.ids("notes", "id", _ -> true)),
            step("URGENCY", shown -> shown.has("urgency")),
            step("URGENCY", shown -> shown.has("urgencyGrounds")),
            step("URGENCY", shown -> !shown.text("byUrgency").toString().startsWith("1")),
            step("MATTER", shown -> shown.has("matter")),
            step("OPINION", shown -> shown.has("opinion") || shown.has("opinionMissingReason")),
            step("OPTIONS", shown -> shown.has("options")),
            step("PLAN", shown -> shown.has("plan")),
            new HeldFact(
                    "episode",
                    "planWaiverGround",
                    state -> done(state, "PLAN_WAIVED") && !done(state, "PLAN"),
                    shown -> shown.has("planWaiverGround")),
            step("ASSESSMENT_REQUESTED", shown -> shown.has("assessment")),
            step(
                    "ASSESSMENT_STARTED",
                    shown -> shown.has("assessment") && shown.part("assessment").has("startedAt")),
            step("DECISION_WAITS", HeldFact::decisionWaits),
            step("REGULAR_NEED", shown -> shown.has("regularNeed")),
            new HeldFact("referral-chain", "state", state -> code(state.text("state")), member -> member.at("state")),
            new HeldFact("referral-chain", "kind", state -> code(state.text("kind")), member -> member.at("kind")),
            new HeldFact("referral-chain", "sender", state -> state.at("sender"), member -> member.at("unit")),
            new HeldFact(
                    "referral-chain", "receiver", state -> state.at("receiver"), member -> member.at("targetUnit")),
            new HeldFact("rights-request", "state", state -> state.text("state"), shown -> shown.text("state")),
            both("rights-request", "kind"),
            both("rights-request", "unit"),
            new HeldFact("rights-request", "extended", state -> state.at("extended"), shown -> shown.has("extension")),
            new HeldFact(
                    "rights-request",
                    "rectified",
                    state -> state.at("rectified"),
                    shown -> shown.has("decision") ? shown.part("decision").at("concerning") : null),
            new HeldFact("access-grant", "ended", state -> state.at("ended"), shown -> shown.has("endedAt")),
            both("emergency", "user"),
            new HeldFact("emergency", "reviewed", state -> state.at("reviewed"), shown -> shown.has("lawful")),
            both("misuse", "suspect"),
            new HeldFact("misuse", "ofClient", state -> state.at("ofClient"), shown -> shown.has("clientId")),
            new HeldFact("misuse", "concluded", state -> state.at("concluded"), shown -> shown.has("conclusion")),
            new HeldFact("misuse", "told", state -> state.at("told"), shown -> shown.has("toldAt")),
            new HeldFact(
                    "misuse",
                    "inquiries",
                    state -> state.all("inquiries"),
                    shown -> shown.ids("inquiries", "id", _ -> true)),
            new HeldFact(
                    "destruction",
                    "waiting",
                    state -> state.all("waiting"),
                    shown -> shown.ids("records", "record", each -> Set.of("WAITING", "HELD")
                            .contains(each.text("state")))),
            new HeldFact(
                    "destruction",
                    "held",
                    state -> state.all("held"),
                    shown -> shown.ids(
                            "records", "record", each -> each.text("state").equals("HELD"))),
            new HeldFact("destruction", "open", state -> !state.all("waiting").isEmpty(), shown -> shown.at("open")));

    private static HeldFact both(String of, String name) {
        return new HeldFact(of, name, state -> state.at(name), shown -> shown.at(name));
    }

    private static HeldFact step(String step, Function<Seen, @Nullable Object> shown) {
        return new HeldFact("episode", step, state -> done(state, step), shown);
    }

    /** Things of a client's that begin and end, in force now. */
    private static HeldFact inForce(String things, String decides, String shows, String end) {
        return new HeldFact(
                "client", things, state -> open(state.part(decides).part(things)), shown -> shown.part(shows)
                        .ids(things, "id", each -> !each.has(end)));
    }

    private static Set<Object> open(Seen items) {
        Set<Object> open = new HashSet<>(items.all("begun"));
        open.removeAll(items.all("ended"));
        return open;
    }

    private static boolean done(Seen state, String step) {
        return state.all("done").stream().anyMatch(each -> each.toString().equals(step));
    }

    private static Set<Object> notes(Seen state) {
        return state.part("notes").all("ids");
    }

    private static boolean decisionWaits(Seen shown) {
        if (!shown.has("decision")) {
            return false;
        }
        Seen decision = shown.part("decision");
        return !Objects.equals(decision.at("outcome"), "refused") && !decision.has("carriedOutAt");
    }

    private static String code(Object constant) {
        return constant.toString().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
