package fi.luotsi.benchmarks.attack;

import fi.luotsi.benchmarks.measuring.Program;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** The attacks that were tried on the program, each by one person of the demonstration or by nobody at all. */
final class Attacks {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** One of the demonstration's, who is none of the others. */
    private static final String ATTACKER = "aino";

    private static final String PAGE = "{ contacts(first: 200) { nodes { id channel { label } municipality { label }"
            + " topics { topic { label } result { label } } notes { nodes { text writtenBy { name } } }"
            + " client { id name { given family } } referralChains { nodes { id members { target } } } } } }";

    private static final String SCHEMA = "{ __schema { types { name description fields { name description"
            + " args { name type { name ofType { name ofType { name } } } } type { name ofType { name ofType { name } } } } } } }";

    private Attacks() {}

    static List<Attack> all() {
        return List.of(
                new Attack(
                        "queries that are refused: aliases, depth, circles, directives, long bodies",
                        signedIn(8, malformed())),
                new Attack("8 readers of whole pages of 200 contacts", signedIn(8, List.of(query(PAGE)))),
                new Attack("500 introspections at once", signedIn(500, List.of(query(SCHEMA)))),
                new Attack("500 introspections at once, each in other words", signedIn(500, otherWords())),
                new Attack("220 unfinished bodies without a token", target -> Unfinished.bodies(target, "", 220)),
                new Attack(
                        "150 unfinished bodies, signed in",
                        target -> Unfinished.bodies(target, target.token(ATTACKER), 150)),
                new Attack("220 unfinished headers", target -> Unfinished.headers(target, 220)),
                new Attack("8 senders of tokens with unknown keys", Attacks::unknownKeys));
    }

    private static byte[] query(String query) {
        return JSON.writeValueAsBytes(Map.of("query", query));
    }

    private static List<byte[]> otherWords() {
        return IntStream.range(0, 500)
                .mapToObj(i -> query(SCHEMA.replace("__schema", "a" + i + ": __schema")))
                .toList();
    }

    private static List<byte[]> malformed() {
        return List.of(
                query("{" + aliases(1_000) + "}"),
                query("{" + aliases(10_000) + "}"),
                query("{ viewer { id " + "client { contacts { nodes { ".repeat(16) + "id" + " } } }".repeat(16)
                        + " } }"),
                query("{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }"),
                query("{ viewer { id " + "@include(if: true) ".repeat(10_000) + "} }"),
                JSON.writeValueAsBytes(
                        Map.of("query", "{ viewer { id } }", "variables", Map.of("x", "x".repeat(10_000_000)))),
                JSON.writeValueAsBytes(Collections.nCopies(1_000, Map.of("query", "{ viewer { id } }"))));
    }

    private static String aliases(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> "a" + i + ": viewer { id }")
                .collect(Collectors.joining(" "));
    }

    /** So many senders, each of one body after another. */
    private static Attack.Means signedIn(int senders, List<byte[]> bodies) {
        return target -> {
            String token = target.token(ATTACKER);
            Senders.run(senders, number -> target.answered(target.graphql(token, bodies.get(number % bodies.size()))));
        };
    }

    private static void unknownKeys(Program target) throws IOException, InterruptedException {
        String claims = "{\"iss\":\"http://localhost\",\"aud\":\"luotsi\",\"exp\":9999999999}";
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        Senders.run(8, number -> {
            String header = "{\"alg\":\"RS256\",\"kid\":\"key-" + number + "\"}";
            String token =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.UTF_8))
                            + "." + base64.encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + "."
                            + base64.encodeToString(new byte[256]);
            HttpRequest request = target.request("/reports/contacts.csv", token)
                    .timeout(Duration.ofSeconds(30))
                    .build();
            target.answered(request);
        });
    }
}
