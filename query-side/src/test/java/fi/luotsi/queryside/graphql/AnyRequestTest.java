package fi.luotsi.queryside.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.GrantedRights;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Writer;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * R21: random requests of random people, each answer held against what {@link Oracle} says of the same facts. {@code
 * -Dluotsi.requests=10000} asks so many; the ordinary build fewer.
 */
@OnRealStores
class AnyRequestTest {

    private static final long SEED = Long.getLong("luotsi.seed", 20261125);
    private static final int REQUESTS = Integer.getInteger("luotsi.requests", 300);

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    @Autowired
    private GrantedRights granted;

    @Test
    void R21_no_answer_holds_what_an_independent_oracle_denies_nor_lacks_what_it_allows() {
        Random random = new Random(SEED);
        Oracle oracle = Oracle.of(random, archive, granted);
        for (int i = 0; i < REQUESTS; i++) {
            Oracle.Someone who = any(oracle.people(), random);
            Oracle.Thing thing = any(oracle.things(), random);
            String query = query(thing, random);
            Answer answer = asking.query(who.person(), query);
            String where = "seed %d, request %d: %s asks %s: %s".formatted(SEED, i, who, query, answer.body());
            boolean others = who.person().role().equals("auditor") && query.startsWith("{ contacts");
            if (oracle.isLetIn(who) && !others) {
                check(answer.json().path("data"), who, oracle, where);
                complete(answer.json().path("data"), who, thing, oracle, where);
            } else if (!oracle.isLetIn(who)) {
                assertThat(answer.status()).as(where).isEqualTo(403);
                assertThat(answer.body()).as(where).doesNotContain("\"data\"");
            }
        }
    }

    private static String query(Oracle.Thing thing, Random random) {
        return switch (random.nextInt(6)) {
            case 0 ->
                "{ contacts(first: 200) { totalCount edges { node { __typename id client { __typename id } } } } }";
            case 1 ->
                "{ caseload(unitWide: true, first: 200) { totalCount edges { node { __typename id"
                        + " client { __typename id name { family } } } } } }";
            case 3 ->
                "{ obligations(first: 200) { totalCount edges { node { state client { __typename id }"
                        + " episode { __typename id } } } } }";
            case 2 -> "{ history(id: \"" + thing.id() + "\") { totalCount edges { node { event } } } }";
            default -> direct(thing);
        };
    }

    private static String direct(Oracle.Thing thing) {
        String chains = "referralChains { __typename id members { id unit { code } reasonText } }";
        String id = "\"" + thing.id() + "\"";
        return switch (thing.recordClass()) {
            case "Client" ->
                "{ client(id: " + id + ") { __typename id contacts { __typename id } episodes { __typename id } "
                        + chains + " } }";
            case "Contact" -> "{ contact(id: " + id + ") { __typename id client { __typename id } " + chains + " } }";
            case "Episode" -> "{ episode(id: " + id + ") { __typename id client { __typename id } " + chains + " } }";
            default ->
                "{ referralChain(referralId: " + id + ") { __typename id client { __typename id }"
                        + " members { id unit { code } reasonText } } }";
        };
    }

    /** Nothing is in the answer that the oracle denies. */
    private static void check(JsonNode node, Oracle.Someone who, Oracle oracle, String where) {
        if (node.has("__typename")) {
            UUID id = UUID.fromString(node.path("id").asString());
            String recordClass = node.path("__typename").asString();
            assertThat(oracle.may(who, recordClass, id)).as(where).isTrue();
            if (recordClass.equals("ReferralChain")) {
                node.path("members")
                        .forEach(member -> assertThat(member.path("unit").isNull())
                                .as(where)
                                .isEqualTo(!oracle.mayInFull(who, id)));
            }
        }
        node.forEach(child -> check(child, who, oracle, where));
    }

    /** What the oracle allows is there, and totals count nothing else. */
    private static void complete(JsonNode data, Oracle.Someone who, Oracle.Thing thing, Oracle oracle, String where) {
        for (String direct : List.of("client", "contact", "episode", "referralChain")) {
            if (data.has(direct)) {
                assertThat(data.path(direct).isObject())
                        .as(where)
                        .isEqualTo(oracle.may(who, thing.recordClass(), thing.id()));
            }
        }
        // an auditor's lists hold the records of all other tests too
        boolean ofUnit = !who.person().role().equals("auditor");
        if (ofUnit && data.path("contacts").isObject()) {
            assertThat(data.at("/contacts/totalCount").asLong()).as(where).isEqualTo(oracle.ownList(who, "Contact"));
        }
        if (ofUnit && data.path("caseload").isObject()) {
            assertThat(data.at("/caseload/totalCount").asLong()).as(where).isEqualTo(oracle.ownList(who, "Episode"));
        }
        // each identified contact is one, until somebody tells her how her data are processed
        data.at("/obligations/edges")
                .forEach(edge ->
                        assertThat(edge.at("/node/client").isObject()).as(where).isTrue());
        if (data.path("history").isObject()) {
            boolean whole = thing.recordClass().equals("ReferralChain")
                    ? oracle.mayInFull(who, thing.id())
                    : oracle.may(who, thing.recordClass(), thing.id());
            assertThat(data.at("/history/totalCount").asLong() > 0).as(where).isEqualTo(whole);
        }
    }

    private static <T> T any(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
