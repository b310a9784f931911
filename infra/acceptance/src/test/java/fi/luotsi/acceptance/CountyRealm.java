package fi.luotsi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The realm of the example in operating.md in a running Keycloak, with made-up people.
 *
 * <p>Nobody sits at a browser here, so its client takes passwords. Two more clients give tokens that Luotsi must not take.
 */
final class CountyRealm {

    /** The client of the example. */
    static final String CASEWORK = "casework";

    /** A client whose tokens are for another program. */
    static final String PAYROLL = "payroll";

    /** A client whose tokens are for Luotsi, and run out after a second. */
    static final String BRIEF = "brief";

    private static final String FILE = "infra/keycloak/county-realm.json";
    private static final String REALM = "/county";
    private static final String KEYS = "org.keycloak.keys.KeyProvider";

    private final Keycloak keycloak;

    private CountyRealm(Keycloak keycloak) {
        this.keycloak = keycloak;
    }

    /**
     * Somebody who works for the county.
     *
     * @param id the {@code sub} of their tokens
     * @param role of the realm's, as {@code hva/advice}
     */
    record Person(String id, String user, String family, String password, String role) {

        static Person with(String role) {
            return new Person(UUID.randomUUID().toString(), Inputs.random(), Inputs.random(), Inputs.random(), role);
        }

        String name() {
            return "Testi " + family;
        }

        Map<String, Object> imported() {
            return Map.of(
                    "id",
                    id,
                    "username",
                    user,
                    "enabled",
                    true,
                    "firstName",
                    "Testi",
                    "lastName",
                    family,
                    "email",
                    user + "@county.invalid",
                    "credentials",
                    List.of(Map.of("type", "password", "value", password)),
                    "realmRoles",
                    List.of(role, "default-roles-county"));
        }
    }

    static String issuer(Keycloak keycloak) {
        return keycloak.address("/realms" + REALM).toString();
    }

    /** @param luotsi where the program is, to whose desk people are sent back */
    static CountyRealm imported(Keycloak keycloak, URI luotsi, Person... people) {
        ObjectNode realm = (ObjectNode) Caller.JSON.readTree(Document.text(Document.ROOT.resolve(FILE)));
        ArrayNode clients = (ArrayNode) realm.path("clients");
        ObjectNode desk = (ObjectNode) clients.path(1);
        desk.set("redirectUris", Caller.JSON.valueToTree(List.of(luotsi + "/signed-in/luotsi")));
        ((ObjectNode) desk.path("attributes"))
                .put("post.logout.redirect.uris", luotsi + "/")
                .put("backchannel.logout.url", luotsi + "/signed-out-at-issuer");
        ObjectNode casework = ((ObjectNode) clients.path(0)).put("directAccessGrantsEnabled", true);
        ObjectNode brief = casework.deepCopy().put("clientId", BRIEF);
        ((ObjectNode) brief.path("attributes")).put("access.token.lifespan", "1");
        ObjectNode payroll = casework.deepCopy().put("clientId", PAYROLL);
        ((ObjectNode) payroll.at("/protocolMappers/0/config")).put("included.custom.audience", PAYROLL);
        clients.add(brief).add(payroll);
        realm.set(
                "users",
                Caller.JSON.valueToTree(Stream.of(people).map(Person::imported).toList()));
        keycloak.write("POST", "", realm);
        return new CountyRealm(keycloak);
    }

    /** A person's tokens right after signing in: {@code access_token}, {@code id_token}, {@code refresh_token}. */
    JsonNode signIn(Person person, String client) {
        HttpResponse<String> answer = askForTokens(person, client);
        assertThat(answer.statusCode()).as(answer::body).isEqualTo(200);
        return Caller.JSON.readTree(answer.body());
    }

    private HttpResponse<String> askForTokens(Person person, String client) {
        return keycloak.form(
                "/realms" + REALM + "/protocol/openid-connect/token",
                "grant_type=password&scope=openid&client_id=" + client + "&username=" + person.user() + "&password="
                        + person.password());
    }

    /** The access token of a new sign-in. */
    String token(Person person) {
        return signIn(person, CASEWORK).path("access_token").asString();
    }

    /** From now on it signs with a new key, and still publishes the ones before. */
    void signWithNewKey() {
        int priority = keys().stream().mapToInt(CountyRealm::priority).max().orElseThrow() + 1;
        keycloak.write(
                "POST",
                REALM + "/components",
                Map.of(
                        "name",
                        "key " + priority,
                        "providerId",
                        "rsa-generated",
                        "providerType",
                        KEYS,
                        "config",
                        Map.of("priority", List.of(Integer.toString(priority)))));
    }

    /** Of the keys that it signs with it keeps the newest only. */
    void removeOldKeys() {
        keys().stream()
                .sorted(Comparator.comparingInt(CountyRealm::priority).reversed())
                .skip(1)
                .forEach(key ->
                        keycloak.remove(REALM + "/components/" + key.path("id").asString()));
    }

    private static int priority(JsonNode key) {
        return Integer.parseInt(key.at("/config/priority/0").asString());
    }

    private List<JsonNode> keys() {
        return keycloak.read(REALM + "/components?type=" + KEYS)
                .valueStream()
                .filter(key -> key.path("providerId").asString().equals("rsa-generated"))
                .toList();
    }

    /** Ends all sessions of a person, and lets them in nowhere any more, as an administrator does. */
    void shutOut(Person person) {
        endSessions(person);
        keycloak.write("PUT", REALM + "/users/" + person.id(), Map.of("enabled", false));
    }

    /** Ends all sessions of a person, as an administrator does who thinks that somebody else has one. */
    void endSessions(Person person) {
        keycloak.write("POST", REALM + "/users/" + person.id() + "/logout", Map.of());
    }

    boolean letsIn(Person person) {
        return askForTokens(person, CASEWORK).statusCode() == 200;
    }
}
