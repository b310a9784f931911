package fi.luotsi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A contact that was linked to the wrong person, put right by its counsellor while the program is killed. */
class UnlinkingIT {

    private static final Duration SOON = Duration.ofMinutes(1);

    private final String contact = Inputs.id();
    private final String wrong = Inputs.id();
    private final String right = Inputs.id();
    private final String episode = Inputs.id();
    private final String moving = Inputs.id();
    private final String voided = Inputs.id();

    @Test
    void every_record_is_its_own_persons_after_a_kill_between_the_steps(@TempDir Path folder) {
        Path data = folder.resolve("data");
        Program killed = Program.start(data);
        Caller helmi = killed.as("helmi");
        recorded(helmi);
        shownBeforehand(helmi);
        assertThat(helmi.userErrors("unlinkContact", "UnlinkContactInput", unlinking(List.of())))
                .containsExactly("CHOICE_MISSING referrals");
        helmi.did(
                "unlinkContact",
                "UnlinkContactInput",
                unlinking(List.of(
                        Map.of("referral", moving, "becomes", "moves"),
                        Map.of("referral", voided, "becomes", "void"))));
        killed.kill();

        try (Program program = Program.start(data)) {
            Caller again = program.as("helmi");
            Caller sylvi = program.as("sylvi");
            await(() -> client(sylvi, moving).isNull());
            again.did("linkContact", "LinkContactInput", Inputs.of("contactId", contact, "clientId", right));
            await(() -> client(sylvi, moving).path("id").asString("").equals(right));

            assertThat(client(sylvi, voided).path("id").asString()).isEqualTo(wrong);
            assertThat(state(sylvi, voided)).isEqualTo("revoked");
            await(() -> file(sylvi, right).at("/episodes/nodes").size() == 1);
            JsonNode file = file(sylvi, right);
            assertThat(file.at("/episodes/nodes/0/state/code").asString()).isEqualTo("open");
            assertThat(file.at("/episodes/nodes/0/contact/id").asString()).isEqualTo(contact);
            assertThat(file.at("/referralChains/nodes")).hasSize(1);
            breachIsLookedAt(sylvi);
            receiverKnows(program.as("hilma"));
        }
    }

    private void recorded(Caller helmi) {
        helmi.did("receiveContact", "ReceiveContactInput", Inputs.contact(contact));
        for (String client : List.of(wrong, right)) {
            helmi.did("registerClient", "RegisterClientInput", Inputs.client(client, search(helmi)));
        }
        helmi.did("linkContact", "LinkContactInput", Inputs.of("contactId", contact, "clientId", wrong));
        helmi.did(
                "openEpisode",
                "OpenEpisodeInput",
                Inputs.of("episodeId", episode, "clientId", wrong, "contactId", contact));
        for (String referral : List.of(moving, voided)) {
            helmi.did("sendReferral", "SendReferralInput", sending(referral));
        }
    }

    private Map<String, Object> sending(String referral) {
        Map<String, Object> input = Inputs.signposting(referral, contact);
        input.put("kind", "within-register");
        input.put("targetCategory", "client-guidance");
        input.put("targetUnit", "asiakasohjaus");
        return input;
    }

    private void shownBeforehand(Caller helmi) {
        await(() -> helmi.graphql(
                                "{ unlinking(contactId: \"%s\") { episodes { nodes { id } }".formatted(contact)
                                        + " referralChains { nodes { members { ifVoid { code } } } } } }",
                                Map.of())
                        .at("/data/unlinking/referralChains/nodes")
                        .size()
                == 2);
    }

    private Map<String, Object> unlinking(List<Map<String, String>> choices) {
        return Inputs.of("contactId", contact, "reason", "wrong-person", "referrals", choices);
    }

    private void breachIsLookedAt(Caller sylvi) {
        assertThat(rules(sylvi)).contains("breach-review");
        sylvi.did(
                "assessBreach",
                "AssessBreachInput",
                Inputs.of("contactId", contact, "outcome", "documented", "reasons", "Kukaan muu ei nähnyt tietoja."));
        await(() -> !rules(sylvi).contains("breach-review"));
    }

    private void receiverKnows(Caller hilma) {
        assertThat(rules(hilma)).contains("recipient-told");
        hilma.did("confirmRecipientTold", "ConfirmRecipientToldInput", Inputs.of("referralId", voided));
        await(() -> !rules(hilma).contains("recipient-told"));
    }

    private static List<String> rules(Caller caller) {
        return caller.graphql("{ obligations { edges { node { rule { code } } } } }", Map.of())
                .at("/data/obligations/edges")
                .valueStream()
                .map(edge -> edge.at("/node/rule/code").asString())
                .toList();
    }

    private static JsonNode file(Caller caller, String client) {
        return caller.graphql(
                        "{ client(id: \"%s\") { episodes { nodes { id state { code } contact { id } } } referralChains { nodes { id } } } }"
                                .formatted(client),
                        Map.of())
                .at("/data/client");
    }

    private static JsonNode client(Caller caller, String referral) {
        return chain(caller, referral).path("client");
    }

    private static String state(Caller caller, String referral) {
        return chain(caller, referral).at("/outcome/code").asString();
    }

    private static JsonNode chain(Caller caller, String referral) {
        return caller.graphql(
                        "{ referralChain(referralId: \"%s\") { outcome { code } client { id } } }".formatted(referral),
                        Map.of())
                .at("/data/referralChain");
    }

    private static String search(Caller helmi) {
        return helmi.graphql(
                        "query($input: ClientSearchInput!) { searchClients(input: $input) { searchId } }",
                        Map.of("input", Map.of("familyName", "Koekäyttäjä", "givenName", "Testi")))
                .at("/data/searchClients/searchId")
                .asString();
    }

    private static void await(BooleanSupplier holds) {
        long until = System.nanoTime() + SOON.toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(until);
        }
    }
}
