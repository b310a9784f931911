package fi.luotsi.queryside.api.graphql;

import static java.util.Map.entry;

import fi.luotsi.kernel.command.Role;
import fi.luotsi.queryside.api.graphql.County.Matter;
import fi.luotsi.queryside.api.graphql.County.Request;
import fi.luotsi.queryside.api.graphql.County.Someone;
import fi.luotsi.queryside.api.graphql.County.Thing;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Says who may see what of a {@link County}, from the law and the table of rights, without the program's own rules. It judges by facts;
 * the program judges by events, rows and documents.
 */
final class ExpectedRights {

    private static final Set<String> MEET_CLIENTS = Set.of("adviser", "service-counsellor");
    private static final Set<String> OF_UNIT = Set.of("adviser", "service-counsellor", "team-lead");
    private static final Set<String> RECORDS = Set.of("adviser", "service-counsellor", "team-lead", "auditor");
    private static final Set<String> SUPERVISE = Set.of("team-lead", "auditor");
    private static final Set<String> CARE = Set.of("team-lead", "auditor", "administrator");
    private static final Set<String> REPORT_TO_CLIENTS = Set.of("service-counsellor", "team-lead", "auditor");
    private static final Set<String> ANSWER_CLIENTS = Set.of("service-counsellor", "team-lead");
    private static final Set<String> EVERYBODY = Set.copyOf(Role.claims());
    private static final Set<String> STAFF =
            Set.of("adviser", "service-counsellor", "team-lead", "auditor", "administrator");

    /** The ombudsman is independent of the services, and sees numbers in which nobody can be found (739/2023). */
    private static final Set<String> NUMBERS = Set.of("team-lead", "auditor", "ombudsman");

    /** Who may ask for anything by each policy that a query has. */
    private static final Map<String, Set<String>> MAY_ASK = Map.ofEntries(
            entry("open", EVERYBODY),
            entry("casework-reading", RECORDS),
            entry("referral-reading", RECORDS),
            entry("any-record", STAFF),
            entry("search", MEET_CLIENTS),
            entry("casework", OF_UNIT),
            entry("directory", STAFF),
            entry("stewardship", CARE),
            entry("oversight", SUPERVISE),
            entry("statistics", NUMBERS),
            entry("log-report", REPORT_TO_CLIENTS),
            entry("decisions", ANSWER_CLIENTS),
            entry("audit", Set.of("auditor")),
            entry("feedback-reading", Set.of("auditor", "administrator")),
            entry("administration", Set.of("administrator")));

    private final County county;
    private final Function<String, String> policyOf;

    /**
     * The oracle of a county.
     *
     * @param policyOf the policy that the schema gives to a query
     */
    ExpectedRights(County county, Function<String, String> policyOf) {
        this.county = county;
        this.policyOf = policyOf;
    }

    /** Whether the person's role may use the query at all. */
    boolean mayAsk(Someone who, String query) {
        String policy = policyOf.apply(query);
        return Objects.requireNonNull(MAY_ASK.get(policy), "the oracle does not know who may ask for " + policy)
                .contains(role(who));
    }

    /** Whether the person may see that there is such a record. */
    boolean may(Someone who, String recordClass, UUID id) {
        // the other tests' records are every auditor's too
        return isSeenOfEveryUnit(who, recordClass)
                ? !county.gone().contains(id)
                : thing(recordClass, id).filter(thing -> may(who, thing)).isPresent();
    }

    /** Whether the person may see all of it. */
    boolean mayInFull(Someone who, Thing thing) {
        return may(who, thing.recordClass(), thing.id())
                && (!thing.recordClass().equals("ReferralChain")
                        || !MEET_CLIENTS.contains(role(who))
                        || mattersTo(who, thing));
    }

    boolean mayInFull(Someone who, UUID chain) {
        return isSeenOfEveryUnit(who, "ReferralChain")
                || thing("ReferralChain", chain)
                        .filter(thing -> mayInFull(who, thing))
                        .isPresent();
    }

    /** Whether the person may read that unit's log. */
    boolean maySupervise(Someone who, String unit) {
        return role(who).equals("auditor") || (role(who).equals("team-lead") && isOf(who, unit));
    }

    /** Whether the person may see the record's history, which tells all of it. */
    boolean mayHistory(Someone who, Thing thing) {
        // a pack's event is its client's
        return !thing.recordClass().equals("SupervisionPack") && mayInFull(who, thing);
    }

    /** Whether the person sees an obligation of a record that they see. */
    boolean mayExpect(Someone who, String unit, String rule) {
        return role(who).equals("auditor")
                || isOf(who, unit)
                || rule.equals("notice")
                || rule.equals("accessibility-feedback")
                || !who.emergencies().isEmpty();
    }

    /** A person whose unit has the client's request may make the report (703/2023 §11), while the client's file is open to them. */
    boolean mayReport(Someone who, UUID request) {
        Request asked = county.requests().get(request);
        return asked != null
                && asked.kind().equals("log-report")
                && may(who, asked.thing())
                && may(who, "Client", client(asked));
    }

    /** A person whose unit has the client's request in hand may make the copy of all data, as long as the client waits (GDPR 15). */
    boolean mayExport(Someone who, UUID request) {
        Request asked = county.requests().get(request);
        return asked != null && asked.kind().equals("access") && asked.waits() && may(who, asked.thing());
    }

    /** How many of the class are in the person's own unit's list; an emergency shows in no list. */
    long ownList(Someone who, String recordClass) {
        Someone usual = new Someone(who.person(), who.letIn(), Set.of());
        return county.things().stream()
                .filter(thing ->
                        thing.recordClass().equals(recordClass) && may(usual, thing) && isInCharge(usual, thing))
                .count();
    }

    /** A request that another unit took over is in that unit's list. */
    private boolean isInCharge(Someone who, Thing thing) {
        Request asked = county.requests().get(thing.id());
        return asked == null || isOf(who, asked.inCharge());
    }

    long ownInterpreterNeeds(Someone who) {
        Someone usual = new Someone(who.person(), who.letIn(), Set.of());
        return county.things().stream()
                .filter(thing -> county.interpreterNeeds().contains(thing.id()) && may(usual, thing))
                .count();
    }

    private boolean may(Someone who, Thing thing) {
        if (county.gone().contains(thing.id())) {
            return false;
        }
        boolean takesPart = takesPart(who, thing);
        return switch (thing.recordClass()) {
            case "Client", "Contact", "Episode", "ReferralChain" ->
                switch (role(who)) {
                    case "auditor" -> true;
                    case "team-lead" -> takesPart;
                    case "adviser", "service-counsellor" ->
                        (takesPart && (thing.recordClass().equals("ReferralChain") || mattersTo(who, thing)))
                                || (thing.client() != null && who.emergencies().contains(thing.client()));
                    default -> false;
                };
            case "RightsRequest", "EmergencyAccess" ->
                role(who).equals("auditor") || (OF_UNIT.contains(role(who)) && takesPart);
            case "MisuseCase" -> role(who).equals("auditor") || (role(who).equals("team-lead") && takesPart);
            case "AccessGrant", "Destruction" ->
                Set.of("auditor", "administrator").contains(role(who))
                        || (role(who).equals("team-lead") && takesPart);
            case "SupervisionPack" -> role(who).equals("auditor");
            case "AccessibilityFeedback" -> Set.of("auditor", "administrator").contains(role(who));
            default -> throw new IllegalStateException("the oracle does not know who may see a " + thing.recordClass());
        };
    }

    private static boolean isSeenOfEveryUnit(Someone who, String recordClass) {
        return role(who).equals("auditor")
                || (role(who).equals("administrator")
                        && Set.of("AccessGrant", "Destruction", "AccessibilityFeedback")
                                .contains(recordClass));
    }

    private boolean takesPart(Someone who, Thing thing) {
        return thing.recordClass().equals("Client")
                ? county.matters().stream()
                        .anyMatch(matter ->
                                isOf(who, matter.unit()) && matter.client().equals(thing.id()))
                : thing.units().contains(who.person().unit());
    }

    private boolean mattersTo(Someone who, Thing thing) {
        return thing.client() == null
                || who.emergencies().contains(thing.client())
                || county.matters().stream()
                        .filter(Matter::still)
                        .anyMatch(matter ->
                                isOf(who, matter.unit()) && matter.client().equals(thing.client()));
    }

    private Optional<Thing> thing(String recordClass, UUID id) {
        return county.things().stream()
                .filter(thing -> thing.id().equals(id) && thing.recordClass().equals(recordClass))
                .findFirst();
    }

    private static UUID client(Request request) {
        return Objects.requireNonNull(request.thing().client());
    }

    private static boolean isOf(Someone who, @Nullable String unit) {
        return who.person().unit().equals(unit);
    }

    private static String role(Someone who) {
        return who.person().role();
    }
}
