package fi.luotsi.acceptance;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The usual purpose of each role, as the table of rights says; one role's purposes differ from another's. */
final class RolePurposes {

    private static final String FILE = "infra/docs/rights.md";
    private static final Map<String, String> USUAL = read();

    private RolePurposes() {}

    /** The usual purpose of the first role that the token bears; the adviser's where it bears none of ours, or is no token at all. */
    static String ofToken(String token) {
        List<String> parts = List.of(token.split("\\.", -1));
        if (parts.size() < 2) {
            return ofRole("adviser");
        }
        JsonNode roles = Caller.JSON
                .readTree(new String(Base64.getUrlDecoder().decode(parts.get(1)), StandardCharsets.UTF_8))
                .path("luotsi_roles");
        return USUAL.getOrDefault(roles.path(0).asString(""), ofRole("adviser"));
    }

    static String ofRole(String role) {
        String usual = USUAL.get(role);
        if (usual == null) {
            throw new IllegalArgumentException(FILE + " has no line for " + role);
        }
        return usual;
    }

    private static Map<String, String> read() {
        Map<String, String> usual = new LinkedHashMap<>();
        Document.text(Document.ROOT.resolve(FILE))
                .lines()
                .dropWhile(line -> !line.equals("## Purposes"))
                .dropWhile(line -> !line.startsWith("|---"))
                .skip(1)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split("[|, ]+", -1))
                .forEach(cells -> usual.put(cells[1], cells[2]));
        return usual;
    }
}
