package fi.luotsi.standalone.sequences;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Queries that show the facts of a sequence's records in as many places as there are. */
final class CaseFile {

    private static final String CHAIN =
            "fragment chain on ReferralChain { __typename id outcome { code } client { __typename id }"
                    + " members { __typename id previous state { code } } }";
    private static final String DUE =
            "fragment due on Obligation { __typename id state startedOn dueOn dueUntil metAt stoppedAt client { id }"
                    + " episode { id } }";
    private static final String NAME = "fragment name on Client { __typename id name { given family } }";
    private static final String EPISODE =
            "fragment episode on Episode { __typename id state urgency { code label } client { ...name } }";

    private static final List<String> FRAGMENTS = List.of(CHAIN, DUE, NAME, EPISODE);

    private static final Map<String, String> SELECTIONS = Map.of(
            "contact",
            "__typename id client { ...name } referralChains(first: 50) { nodes { ...chain } }",
            "client",
            "...name contacts(first: 50) { nodes { __typename id client { id } } }"
                    + " episodes(first: 50) { nodes { ...episode } } referralChains(first: 50) { nodes { ...chain } }"
                    + " obligations(first: 100) { nodes { ...due } }",
            "episode",
            "...episode contact { __typename id client { id } } referralChains(first: 50) { nodes { ...chain } }"
                    + " obligations(first: 100) { nodes { ...due } }",
            "referralChain",
            "...chain",
            "rightsRequest",
            "__typename id client { ...name } obligations(first: 50) { nodes { ...due } }");

    private CaseFile() {}

    /** Records by their ids, under the queries that show them. */
    static String of(Map<String, List<UUID>> records) {
        StringBuilder text = new StringBuilder("{ __typename");
        new TreeMap<>(records)
                .forEach((query, ids) -> ids.forEach(id -> text.append(" r%d: %s(%s: \"%s\") { %s }"
                        .formatted(
                                text.length(),
                                query,
                                query.equals("referralChain") ? "referralId" : "id",
                                id,
                                SELECTIONS.get(query)))));
        return withFragments(text.append(" }").toString());
    }

    /** Where else names of clients, and urgencies of episodes, are told. */
    static String logs(List<UUID> clients, List<UUID> episodes) {
        StringBuilder text = new StringBuilder("{ __typename");
        for (UUID client : clients) {
            text.append(" u%d: uses(filter: {client: \"%s\"}, first: 2) { nodes { clients { __typename id name } } }"
                    .formatted(text.length(), client));
        }
        for (UUID episode : episodes) {
            text.append(" h%d: history(id: \"%s\", first: 100) { nodes { event changes { field after } } }"
                    .formatted(text.length(), episode));
        }
        return text.append(" }").toString();
    }

    /** Lists of a unit, limited to some records. */
    static String lists(List<UUID> contacts, List<UUID> episodes, List<UUID> requests) {
        return withFragments("""
                { contacts(filter: {ids: %s}, first: 100) { nodes { __typename id client { ...name } } }
                  caseload(unitWide: true, filter: {ids: %s}, sort: URGENT_FIRST, first: 100) { nodes { ...episode } }
                  openInterpreterNeeds(filter: {ids: %s}, first: 100) { nodes { __typename id client { id } } }
                  rightsRequests(filter: {ids: %s}, first: 100) { nodes { __typename id client { ...name } } } }
                """.formatted(ids(contacts), ids(episodes), ids(episodes), ids(requests)));
    }

    private static String ids(List<UUID> ids) {
        return ids.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(", ", "[", "]"));
    }

    private static String withFragments(String query) {
        StringBuilder text = new StringBuilder(query);
        boolean more = true;
        for (int i = 0; i < FRAGMENTS.size() && more; i++) {
            more = false;
            for (String fragment : FRAGMENTS) {
                String name = fragment.split(" ", 3)[1];
                if (text.indexOf("..." + name) >= 0 && text.indexOf(fragment) < 0) {
                    text.append('\n').append(fragment);
                    more = true;
                }
            }
        }
        return text.toString();
    }
}
