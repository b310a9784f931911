package fi.luotsi.queryside.api.graphql;

import java.util.ArrayList;
import java.util.List;

/** Variables of another kind than the document says. */
final class BadVariables {

    private static final String ID = "0198a000-0000-7000-8000-000000000001";

    private BadVariables() {}

    record Variables(String document, String variables) {}

    static List<Variables> all() {
        List<Variables> cases = new ArrayList<>();
        for (String id : List.of("1", "true", "\"x\"", "[]", "{}", "null", "\"\"")) {
            cases.add(new Variables("query ($id: UUID!) { contact(id: $id) { id } }", "{\"id\":" + id + "}"));
        }
        cases.add(new Variables("query ($id: UUID!) { contact(id: $id) { id } }", "{}"));
        for (String filter : List.of(
                "1",
                "\"x\"",
                "{\"nope\":1}",
                "{\"channel\":1}",
                "{\"anonymous\":\"yes\"}",
                "{\"receivedFrom\":1}",
                "{\"channel\":{\"$gt\":\"\"}}",
                "[{\"channel\":\"phone\"},{}]")) {
            cases.add(new Variables(
                    "query ($filter: ContactFilter) { contacts(filter: $filter) { totalCount } }",
                    "{\"filter\":" + filter + "}"));
        }
        for (String by :
                List.of("[]", "[\"COLOUR\"]", "null", "[null]", "[[\"TOPIC\"]]", "1", "[\"TOPIC\",\"TOPIC\"]")) {
            cases.add(new Variables(
                    "query ($by: [ContactDimension!]!) { contactReport(from: \"2026-01\", to: \"2026-02\", by: $by) { topics } }",
                    "{\"by\":" + by + "}"));
        }
        for (String input : List.of(
                "{}",
                "{\"episodeId\":\"x\"}",
                "{\"commandId\":\"" + ID + "\"}",
                "null",
                "[]",
                "{\"commandId\":\"" + ID + "\",\"episodeId\":\"" + ID + "\",\"reason\":5}",
                "{\"commandId\":\"" + ID + "\",\"episodeId\":\"" + ID + "\",\"reason\":\"x\",\"more\":1}",
                "{\"commandId\":\"" + ID + "\",\"episodeId\":\"" + ID + "\",\"reason\":\"x\",\"expectedVersion\":1.5}",
                "{\"commandId\":\"" + ID + "\",\"episodeId\":\"" + ID
                        + "\",\"reason\":\"x\",\"expectedVersion\":9999999999}")) {
            cases.add(new Variables(
                    "mutation ($input: ReopenEpisodeInput!) { reopenEpisode(input: $input) { id userErrors { code } } }",
                    "{\"input\":" + input + "}"));
        }
        return cases;
    }
}
