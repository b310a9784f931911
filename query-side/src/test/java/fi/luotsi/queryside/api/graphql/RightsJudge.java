package fi.luotsi.queryside.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.queryside.api.graphql.County.Someone;
import fi.luotsi.queryside.api.graphql.County.Thing;
import fi.luotsi.queryside.asking.Answer;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Judges an answer by {@link ExpectedRights}: it holds nothing forbidden, and lacks nothing allowed.
 *
 * @param parts names of the types that have no rule of their own: they are parts of types that have one, or hold no client data
 */
record RightsJudge(
        County county,
        ExpectedRights oracle,
        Set<String> parts,
        Someone who,
        AnyRequest.Asked asked,
        Answer answer,
        String where) {

    private static final Set<String> TOO_MUCH = Set.of("ANSWER_TOO_LARGE query", "TOOK_TOO_LONG query");

    private static final Pattern SECRET = Pattern.compile("Salaisuus\\d+x");

    /** Queries whose answer is given to the client, and holds every unit's data. */
    private static final Set<String> GIVEN_TO_CLIENTS = Set.of("logReport", "accessExport");

    void check() {
        if (!who.letIn()) {
            assertThat(answer.status()).as(where).isEqualTo(403);
            assertThat(answer.body()).as(where).doesNotContain("\"data\"");
        } else if (!oracle.mayAsk(who, asked.field())) {
            assertThat(answer.errors()).as(where).containsExactly("DENIED " + asked.field());
            assertThat(answer.json().at("/data/" + asked.field()).isContainer())
                    .as(where)
                    .isFalse();
        } else {
            JsonNode data = answer.json().path("data").path(asked.field());
            check(data);
            secrets();
            one(data);
            list(data);
        }
    }

    private void check(JsonNode node) {
        if (node.has("__typename")) {
            String type = node.path("__typename").asString();
            assertThat(isAllowed(type, node)).as("a %s in %s", type, where).isTrue();
        }
        node.forEach(this::check);
    }

    private boolean isAllowed(String type, JsonNode node) {
        if (county.holds(type)) {
            return oracle.may(who, type, id(node)) && isMinimalWhereItMust(type, node);
        }
        return switch (type) {
            case "Obligation" -> oracle.mayExpect(who, code(node, "unit"), code(node, "rule"));
            case "LoggedUse", "LoggedDisclosure", "UnusualVolume" -> oracle.maySupervise(who, code(node, "unit"));
            case "SuspectedUse" -> oracle.maySupervise(who, code(node.path("use"), "unit"));
            // part of a row that was judged: whoever supervises people is told whom they looked at, also of other units
            // (R25)
            case "UsedClient" -> oracle.mayAsk(who, "uses");
            case "ClientSearch", "ClientMatch" -> oracle.mayAsk(who, "searchClients");
            case "HistoryEntry", "TakingBack", "CorrectableEntry", "EntryValue", "ToldOutside" ->
                asked.of() != null && oracle.mayHistory(who, asked.of());
            case "Telling" ->
                asked.of() != null && oracle.may(who, "Client", asked.of().id());
            case "Unlinking" ->
                asked.of() != null && oracle.may(who, "Contact", asked.of().id());
            case "LogReport" ->
                oracle.mayReport(who, UUID.fromString(node.path("request").asString()));
            case "AccessExport" ->
                oracle.mayExport(who, UUID.fromString(node.path("request").asString()));
            // part of a copy that was judged by its request: it reaches the client's records in every unit
            case "AccessExportRecord" -> true;
            case "HeldEmergency" -> !who.emergencies().isEmpty();
            // a row of a list that the caller may ask for: one that bears the id of a record is seen with it
            default -> {
                assertThat(parts).as("it is not known who may see a %s", type).contains(type);
                yield county.things().stream()
                        .filter(thing ->
                                thing.id().toString().equals(node.path("id").asString("")))
                        .allMatch(thing -> oracle.may(who, thing.recordClass(), thing.id()));
            }
        };
    }

    private boolean isMinimalWhereItMust(String type, JsonNode chain) {
        boolean full = !type.equals("ReferralChain") || oracle.mayInFull(who, id(chain));
        return full
                || chain.path("members")
                        .valueStream()
                        .allMatch(member -> member.path("minimal").asBoolean()
                                && member.path("unit").isNull());
    }

    /** A word that stands in one record only stands in no answer to people who may not see that record. */
    private void secrets() {
        JsonNode told = answer.json();
        if (oracle.mayAsk(who, "uses")) {
            withoutUsedClientsNames(told);
        }
        Matcher found = SECRET.matcher(told.toString());
        while (found.find()) {
            Thing thing = Objects.requireNonNull(county.secrets().get(found.group()), where);
            assertThat(oracle.mayInFull(who, thing) || isGivenToThem(thing) || isFoundBySearch(thing))
                    .as("%s of %s in %s", found.group(), thing, where)
                    .isTrue();
        }
    }

    /** Whoever supervises people is told the names of those whom they looked at (R25), and nothing else of them. */
    private static void withoutUsedClientsNames(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("__typename").asString("").equals("UsedClient")) {
            object.remove("name");
        }
        node.forEach(RightsJudge::withoutUsedClientsNames);
    }

    private boolean isGivenToThem(Thing thing) {
        Thing request = asked.of();
        return GIVEN_TO_CLIENTS.contains(asked.field())
                && request != null
                && Objects.equals(request.client(), thing.client());
    }

    private boolean isFoundBySearch(Thing thing) {
        return asked.field().equals("searchClients") && thing.recordClass().equals("Client");
    }

    /** A hidden one is answered as a missing one is. */
    private void one(JsonNode data) {
        Thing thing = asked.of();
        if (asked.about() == null) {
            return;
        }
        if (asked.field().equals("correctable")) {
            // all that happened in the county happened long ago, so that only a unit's lead could put it right
            boolean mayLead = thing != null && who.person().role().equals("team-lead") && oracle.mayHistory(who, thing);
            assertThat(data.isEmpty() || mayLead).as(where).isTrue();
            return;
        }
        if (asked.field().equals("history")) {
            assertThat(data.path("totalCount").asLong() > 0)
                    .as(where)
                    .isEqualTo(thing != null && oracle.mayHistory(who, thing));
            assertThat(data.path("edges").size())
                    .as(where)
                    .isEqualTo(data.path("totalCount").asInt());
            return;
        }
        boolean may = thing != null
                && switch (asked.field()) {
                    case "logReport" -> oracle.mayReport(who, thing.id());
                    case "accessExport" -> oracle.mayExport(who, thing.id());
                    case "unlinking" -> thing.recordClass().equals("Contact") && oracle.may(who, "Contact", thing.id());
                    // a pack's event is its client's
                    case "node" ->
                        !thing.recordClass().equals("SupervisionPack")
                                && oracle.may(who, thing.recordClass(), thing.id());
                    // all that happened in the county happened long ago
                    case "undoOffer" -> false;
                    case "mayBeTold" ->
                        county.representatives().containsKey(thing.id()) && oracle.may(who, "Client", thing.id());
                    default -> thing.recordClass().equals(classOf()) && oracle.may(who, classOf(), thing.id());
                };
        assertThat(data.isObject()).as(where).isEqualTo(may);
        boolean tellsWhyNot = thing != null
                && GIVEN_TO_CLIENTS.contains(asked.field())
                && thing.recordClass().equals("RightsRequest")
                && oracle.may(who, "RightsRequest", thing.id());
        if (!may && !tellsWhyNot) {
            assertThat(answer.body()).as(where).isEqualTo("{\"data\":{\"" + asked.field() + "\":null}}");
        } else if (may) {
            assertThat(answer.json().has("errors")).as(where).isFalse();
        }
    }

    private String classOf() {
        return asked.field().substring(0, 1).toUpperCase(Locale.ROOT)
                + asked.field().substring(1);
    }

    /** Lists hold, and totals count, the records that the person may see and nothing else. */
    private void list(JsonNode data) {
        String role = who.person().role();
        // the uses of all units' clients, with their files in them, can be more than one answer holds, or than one has
        // time for on a busy machine: nothing is told then
        if (role.equals("auditor") && !answer.errors().isEmpty() && TOO_MUCH.containsAll(answer.errors())) {
            assertThat(answer.json().path("data").isEmpty()).as(where).isTrue();
            return;
        }
        assertThat(asked.about() != null || !answer.json().has("errors"))
                .as(where + " " + answer.errors())
                .isTrue();
        if (role.equals("ombudsman")) {
            assertThat(data.findValues("contacts")).as(where).allMatch(number -> number.asLong() % 5 == 0);
            assertThat(data.findValues("topics")).as(where).allMatch(number -> number.asLong() % 5 == 0);
            return;
        }
        // an auditor's lists hold the records of all other tests too
        if (role.equals("auditor") || role.equals("administrator")) {
            return;
        }
        long total = data.path("totalCount").asLong();
        if (data.has("edges")) {
            assertThat((long) data.path("edges").size()).as(where).isEqualTo(Math.min(total, 200));
        }
        String listed = asked.listed();
        // of each unit its own
        if (listed != null && county.holds(listed) && !asked.filtered()) {
            assertThat(total).as(where).isEqualTo(oracle.ownList(who, listed));
        }
        switch (asked.field()) {
            case "openInterpreterNeeds" -> assertThat(total).as(where).isEqualTo(oracle.ownInterpreterNeeds(who));
            case "contactReport" ->
                assertThat(data.path("contacts").asLong())
                        .as(where)
                        .isEqualTo(county.callsOf(who.person().unit()));
            case "searchClients" ->
                assertThat(data.path("matches").size()).as(where).isEqualTo(1);
            case "unusualVolumes" -> assertThat(total).as(where).isPositive();
            case "obligations" ->
                // each identified contact is one, until somebody tells the client how their data are processed
                data.at("/edges")
                        .forEach(edge -> assertThat(edge.at("/node/client").isNull())
                                .as(where)
                                .isFalse());
            default -> {}
        }
    }

    private static UUID id(JsonNode node) {
        return UUID.fromString(node.path("id").asString());
    }

    private static String code(JsonNode node, String field) {
        return node.path(field).path("code").asString();
    }
}
