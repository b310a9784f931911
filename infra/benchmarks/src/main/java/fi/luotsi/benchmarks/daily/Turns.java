package fi.luotsi.benchmarks.daily;

import fi.luotsi.benchmarks.measuring.Program;
import fi.luotsi.kernel.id.Ids;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What one person asks of a program by day, each time of another of its records. */
final class Turns {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int RECORDS = 50;

    private static final String CLIENT = """
            query($id: UUID!) { client(id: $id) { id name { given family } municipality { label }
              contacts(first: 25) { nodes { id receivedAt channel { label } topics { topic { label } } } }
              episodes(first: 25) { nodes { id openedAt state { label } } }
              referralChains(first: 25) { nodes { id members { id target } } } } }""";

    private static final String CASELOAD = """
            { caseload(first: 25, unitWide: true) { nodes { id openedAt state { label } client { name { given family } } } } }""";

    private static final String CONTACTS =
            "{ contacts(first: 25) { nodes { id receivedAt channel { label } municipality { label } } } }";

    /** As many as a unit has among few contacts too. */
    private static final String INBOX = """
            { referralChains(first: 5, filter: {direction: RECEIVED}) {
              nodes { id members { id target sentAt state { label } } } } }""";

    private static final String CHAIN =
            "query($id: UUID!) { referralChain(referralId: $id) { id members { id target state { label } } } }";

    private static final String HISTORY =
            "query($id: UUID!) { history(id: $id) { nodes { event occurredAt actor { name } } } }";

    private static final String RECEIVE =
            "mutation($input: ReceiveContactInput!) { receiveContact(input: $input) { id upToDate userErrors { code } } }";

    private static final String NOTE =
            "mutation($input: AddContactNoteInput!) { addContactNote(input: $input) { id userErrors { code } } }";

    private static final String SIGNPOST =
            "mutation($input: SendReferralInput!) { sendReferral(input: $input) { id userErrors { code } } }";

    private final Program program;
    private final String token;
    private final List<String> clients;
    private final List<String> contacts;
    private final List<String> referrals;

    Turns(Program program, String user) throws IOException, InterruptedException {
        this.program = program;
        this.token = program.token(user);
        this.clients = ids("{ caseload(first: 50, unitWide: true) { nodes { id client { id } } } }", "client");
        this.contacts = ids("{ contacts(first: 50) { nodes { id } } }", "");
        this.referrals = ids("{ referralChains(first: 50) { nodes { id } } }", "");
    }

    /** One thing that is asked, the turn's. */
    interface Asking {
        void ask(Turns turns, int turn) throws Exception;
    }

    /** A thing that people do by day, by its name. */
    record Work(String name, Asking asking) {}

    /** What people look at. */
    static List<Work> reads() {
        return List.of(
                new Work("a client's file", (turns, turn) -> turns.ask(CLIENT, turns.clients, turn)),
                new Work("the first page of the caseload", (turns, _) -> turns.ask(CASELOAD, Map.of())),
                new Work("the first page of contacts", (turns, _) -> turns.ask(CONTACTS, Map.of())),
                new Work("the first page of referrals received", (turns, _) -> turns.ask(INBOX, Map.of())),
                new Work("a referral chain", (turns, turn) -> turns.ask(CHAIN, turns.referrals, turn)),
                new Work("the history of a contact", (turns, turn) -> turns.ask(HISTORY, turns.contacts, turn)));
    }

    /** A contact is recorded. */
    static Work contact() {
        return new Work("recording a contact", (turns, _) -> turns.received());
    }

    /** A contact is recorded; its id. */
    String received() throws IOException, InterruptedException {
        String id = Ids.next().toString();
        ask(RECEIVE, Map.of("input", contact(id)));
        return id;
    }

    /** Something is noted of a contact. */
    void noted(String contact) throws IOException, InterruptedException {
        ask(
                NOTE,
                Map.of(
                        "input",
                        Map.of(
                                "commandId",
                                Ids.next().toString(),
                                "contactId",
                                contact,
                                "noteId",
                                Ids.next().toString(),
                                "note",
                                "Kysyi kotiavusta.")));
    }

    /** Somebody is told of a service outside. */
    void signposted(String contact) throws IOException, InterruptedException {
        ask(
                SIGNPOST,
                Map.of(
                        "input",
                        Map.of(
                                "commandId",
                                Ids.next().toString(),
                                "referralId",
                                Ids.next().toString(),
                                "origin",
                                Map.of("contact", contact),
                                "kind",
                                "signposted",
                                "targetCategory",
                                "ngo",
                                "target",
                                "Sotainvalidien ystävät ry")));
    }

    private void ask(String query, List<String> records, int turn) throws IOException, InterruptedException {
        ask(query, Map.of("id", records.get(turn % records.size())));
    }

    private JsonNode ask(String query, Map<String, ?> variables) throws IOException, InterruptedException {
        JsonNode answer = program.json(
                program.graphql(token, JSON.writeValueAsBytes(Map.of("query", query, "variables", variables))));
        if (answer.has("errors")
                || !answer.at("/data/receiveContact/userErrors").isEmpty()) {
            throw new IOException("an answer holds errors: " + answer);
        }
        return answer;
    }

    private List<String> ids(String query, String within) throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        ask(query, Map.of())
                .path("data")
                .iterator()
                .next()
                .path("nodes")
                .forEach(node -> ids.add(
                        (within.isEmpty() ? node : node.path(within)).path("id").asString()));
        if (ids.stream().distinct().count() < RECORDS / 5) {
            throw new IOException("too few records to ask for: " + query);
        }
        return ids.stream().distinct().toList();
    }

    private static Map<String, ?> contact(String id) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return Map.ofEntries(
                Map.entry("commandId", Ids.next().toString()),
                Map.entry("contactId", id),
                Map.entry("channel", "phone"),
                Map.entry("municipality", "837"),
                Map.entry("serviceLine", "older-people"),
                Map.entry("clientGroup", "older"),
                Map.entry("language", "fi"),
                Map.entry("initiator", "self"),
                Map.entry("receivedAt", now.minusSeconds(60).toString()),
                Map.entry("answeredAt", now.minusSeconds(50).toString()),
                Map.entry("topics", List.of(Map.of("topic", "home-help", "result", "helped-on-site"))),
                Map.entry("resolvedAtFirstContact", true));
    }
}
