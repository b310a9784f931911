package fi.luotsi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/** One case with a canary of each personal type, also in the rows beside the events, and read again by every way of reading. */
final class PersonalCase {

    private static final int NAME = 100;
    private static final int LINE = 300;
    private static final int PARAGRAPH = 2000;
    private static final int PAGE = 6000;

    private final Program program;
    private final Caller helmi;
    private final Canaries canaries;
    private final Canaries.Kind kind;
    private final String contact = Inputs.id();
    private final String client = Inputs.id();
    private final String episode = Inputs.id();
    private final List<String> records = new ArrayList<>(List.of(contact, client, episode));
    private final List<String> shown = new ArrayList<>();

    PersonalCase(Program program, Canaries canaries, Canaries.Kind kind) {
        this.program = program;
        this.helmi = program.as("helmi");
        this.canaries = canaries;
        this.kind = kind;
    }

    void record() {
        Map<String, Object> received = Inputs.contact(contact);
        received.put("noteId", Inputs.id());
        received.put("note", text("Text", PAGE));
        did(helmi, "receiveContact", received);
        String code = registered();
        did(helmi, "linkContact", "'contactId': '%s', 'clientId': '%s'", contact, client);
        heard();
        disclosed();
        grant();
        emergency(code);
    }

    /** Reads all of it again through access control, which shows that every value was sealed whole. */
    void read() {
        Caller auditor = program.as("eero");
        StringBuilder answers = new StringBuilder(
                auditor.post("""
                        { client(id: "%s") { name { given family } identity { code birthDate }
                                             address { street locality } preferences { culture wishes } }
                          contact(id: "%s") { notes { nodes { text } } }
                          episode(id: "%s") { opinion { wishes opinion } options { options effects } } }
                        """.formatted(client, contact, episode), Map.of()).body());
        for (String id : records) {
            answers.append(auditor.post(
                            "{ history(id: \"%s\") { edges { node { changes { before after } } } } }".formatted(id),
                            Map.of())
                    .body());
        }
        assertThat(shown).allMatch(canary -> answers.indexOf(canary) >= 0);
        for (String log : List.of("events", "uses", "disclosures")) {
            assertThat(auditor.get("/export/" + log).statusCode()).isEqualTo(200);
        }
    }

    /** A client whose tokens of name, code, birth date and address lie in rows of their own. */
    private String registered() {
        int n = 500_000 + 10 * canaries.texts().size();
        String code = canaries.value("Identity", Inputs.identityCode(n));
        did(
                helmi,
                "registerClient",
                """
                'clientId': '%s', 'search': '%s', 'identityCode': '%s', 'birthDate': '%s',
                'name': {'given': '%s', 'family': '%s'}, 'municipality': '837', 'clientGroups': ['older'],
                'preferences': {'motherTongue': 'fi', 'culture': '%s', 'wishes': '%s'}""",
                client,
                searched(code),
                code,
                canaries.value("Identity", Inputs.birthDate(code)),
                text("PersonName", NAME),
                text("PersonName", NAME),
                text("Preferences", PARAGRAPH),
                text("Preferences", PARAGRAPH));
        did(
                helmi,
                "recordAddress",
                "'clientId': '%s', 'address': {'street': '%s', 'locality': '%s'}",
                client,
                text("Address", NAME),
                text("Address", NAME));
        String another = canaries.value("Identity", Inputs.identityCode(n + 1));
        did(helmi, "recordIdentityCode", "'clientId': '%s', 'identityCode': '%s'", client, another);
        String died = LocalDate.of(1971, 1, 1).plusDays(n % 10_000).toString();
        did(helmi, "recordDeath", "'clientId': '%s', 'diedOn': '%s'", client, canaries.value("Death", died));
        return another;
    }

    private void heard() {
        did(helmi, "openEpisode", "'episodeId': '%s', 'clientId': '%s', 'contactId': '%s'", episode, client, contact);
        did(
                helmi,
                "screenUrgency",
                "'episodeId': '%s', 'urgency': 'urgent', 'grounds': '%s'",
                episode,
                text("Text", PARAGRAPH));
        did(
                helmi,
                "recordOpinion",
                "'episodeId': '%s', 'wishes': '%s', 'opinion': '%s'",
                episode,
                text("Opinion", PAGE),
                text("Opinion", PAGE));
        did(
                helmi,
                "explainOptions",
                "'episodeId': '%s', 'options': '%s', 'effects': '%s', 'language': 'fi'",
                episode,
                text("Options", PAGE),
                text("Options", PAGE));
    }

    /** A disclosure stands in the disclosure log too. */
    private void disclosed() {
        String referral = Inputs.id();
        records.add(referral);
        did(
                helmi,
                "sendReferral",
                """
                'referralId': '%s', 'origin': {'episode': '%s'}, 'kind': 'disclosed',
                'targetCategory': 'rehabilitation', 'target': '%s', 'basis': 'consent',
                'consentReference': '%s', 'information': '%s'""",
                referral,
                episode,
                text("Text", LINE),
                text("Disclosure", LINE),
                text("Disclosure", PAGE));
        did(
                program.as("eero"),
                "makeSupervisionPack",
                "'clientId': '%s', 'packId': '%s', 'basis': '741-2023', 'recipient': '%s', 'information': '%s'",
                client,
                Inputs.id(),
                text("Text", 200),
                text("Disclosure", PARAGRAPH));
    }

    /** A grant, whose row is read at every request. */
    private void grant() {
        String grant = Inputs.id();
        records.add(grant);
        did(program.as("lempi"), "grantAccess", """
                'grantId': '%s', 'person': '%s', 'name': '%s', 'grounds': '%s', 'role': 'adviser', 'unit': 'nokia',
                'serviceTasks': ['service-guidance']""", grant, Inputs.id(), text("Text", 200), text("Text", 500));
    }

    private void emergency(String identityCode) {
        String emergency = Inputs.id();
        records.add(emergency);
        Caller onni = program.as("onni");
        search(onni, Map.of("identityCode", identityCode));
        did(
                onni,
                "openInEmergency",
                "'emergencyId': '%s', 'clientId': '%s', 'reason': '%s'",
                emergency,
                client,
                text("Text", PARAGRAPH));
    }

    /** Once by names of nobody, and then by the code that is to be registered. */
    private String searched(String code) {
        search(helmi, Map.of("familyName", canaries.own(kind), "givenName", canaries.own(kind)));
        return search(helmi, Map.of("identityCode", code));
    }

    private static String search(Caller by, Map<String, String> input) {
        return by.graphql(
                        "query($input: ClientSearchInput!) { searchClients(input: $input) { searchId } }",
                        Map.of("input", input))
                .at("/data/searchClients/searchId")
                .asString();
    }

    private String text(String type, int longest) {
        String text = canaries.in(type, kind, longest);
        shown.add(text.substring(0, text.indexOf(' ') < 0 ? text.length() : text.indexOf(' ')));
        return text;
    }

    /** @param fields JSON in single quotes, with places for the values */
    private static void did(Caller by, String mutation, String fields, Object... values) {
        String json = "{" + fields.replace('\'', '"').formatted(values) + "}";
        Map<String, Object> input = Inputs.of();
        input.putAll(Caller.JSON.readValue(json, new TypeReference<Map<String, Object>>() {}));
        did(by, mutation, input);
    }

    private static void did(Caller by, String mutation, Map<String, Object> input) {
        Step step = new Step("", mutation, input);
        JsonNode answer = by.mutate(mutation, step.inputType(), input);
        assertThat(answer.path("version").isNumber())
                .as("%s: %s", mutation, answer)
                .isTrue();
    }
}
