package fi.luotsi.queryside.api.graphql;

import java.util.ArrayList;
import java.util.List;

/** Queries that cannot be answered. */
final class BadQueries {

    private static final String ID = "0198a000-0000-7000-8000-000000000001";

    private BadQueries() {}

    static List<String> all() {
        List<String> queries = new ArrayList<>(List.of(
                // not GraphQL
                "{",
                "}",
                "{}",
                "query",
                "{ viewer { id }",
                "{ viewer { id } } }",
                "{ viewer { } }",
                "viewer { id }",
                "{ viewer(: ) { id } }",
                "{ contact(id: ) { id } }",
                "query ($x) { viewer { id } }",
                "query ($x: ) { viewer { id } }",
                "\u00a7",
                "{ 1 }",
                "{ viewer { id } } fragment",
                "fragment F on Viewer { id }",
                "query A { viewer { id } } query A { viewer { name } }",
                "query A { viewer { id } } query B { viewer { id } }",
                "{ viewer { id } } { viewer { id } }",
                "\"\"\"",
                "{ a: }",
                "#only",
                "subscription { viewer { id } }",
                "{ viewer @ { id } }",
                "{ viewer { ...F } }",
                "{ viewer { ... on } }",
                // not this schema
                "{ nope }",
                "{ viewer { nope } }",
                "{ viewer }",
                "{ viewer { id { x } } }",
                "{ viewer(x: 1) { id } }",
                "mutation { nope }",
                "mutation { viewer { id } }",
                "{ receiveContact { id } }",
                "{ viewer { ...F } } fragment F on Nope { id }",
                "{ viewer { ...F } } fragment F on Viewer { ...F }",
                "{ viewer { ... on Contact { id } } }",
                "{ viewer @nope { id } }",
                "{ viewer @skip { id } }",
                "{ viewer @include(if: 1) { id } }",
                "query ($x: Nope) { viewer { id } }",
                "query ($x: Int) { viewer { id } }",
                "query ($x: Viewer) { viewer { id } }",
                "{ viewer { id: name id } }",
                "{ contact { id } }",
                "{ contacts { edges { node } } }",
                "{ __type { name } }",
                "{ viewer { __nope } }",
                "{ contacts(filter: { nope: 1 }) { totalCount } }",
                "{ caseload(sort: NAME) { totalCount } }",
                "{ caseload(sort: \"CLIENT_NAME\") { totalCount } }",
                "{ caseload(state: open) { totalCount } }",
                "{ caseload(unitWide: null) { totalCount } }",
                "{ caseload(unitWide: 1) { totalCount } }",
                "{ searchClients(input: null) { more } }",
                "{ searchClients { more } }",
                "mutation { receiveContact(input: {}) { id } }",
                "mutation { receiveContact { id } }",
                "mutation { acceptReferral(input: { referralId: \"" + ID + "\" }) { id } }"));
        // ids, days, moments, page sizes, cursors, codes, months
        for (String id : List.of(
                "\"\"",
                "\"x\"",
                "1",
                "true",
                "null",
                "[]",
                "{}",
                "\"0198a000\"",
                "\"" + ID + "0\"",
                "\"0198a000-0000-7000-8000-00000000000g\"",
                "\"{" + ID + "}\"",
                "\"" + ID + " \"",
                "\"0\u00e4\"",
                "\"' or 1=1\"")) {
            queries.add("{ contact(id: " + id + ") { id } }");
            queries.add("{ history(id: " + id + ") { totalCount } }");
        }
        for (String day : List.of(
                "\"\"",
                "\"1.2.1941\"",
                "\"1941-02-30\"",
                "\"1941-13-01\"",
                "\"41-02-03\"",
                "19410203",
                "\"1941-02-03T00:00\"",
                "\"yesterday\"")) {
            queries.add("{ searchClients(input: { familyName: \"x\", birthDate: " + day + " }) { more } }");
        }
        for (String moment : List.of(
                "\"\"",
                "\"2026-03-02\"",
                "\"2026-03-02T09:15\"",
                "\"2026-03-02T25:15:00Z\"",
                "0",
                "\"2026-02-30T09:15:00Z\"",
                "\"now\"",
                "\"2026-03-02T09:15:00+99:00\"")) {
            queries.add("{ contacts(filter: { receivedFrom: " + moment + " }) { totalCount } }");
            queries.add("{ contacts(filter: { receivedBefore: " + moment + " }) { totalCount } }");
        }
        for (String first : List.of("0", "-1", "201", "2147483647", "2147483648", "1.5", "\"1\"", "true", "[1, 2]")) {
            queries.add("{ contacts(first: " + first + ") { totalCount } }");
            queries.add("{ caseload(first: " + first + ") { totalCount } }");
            queries.add("{ caseload(sort: CLIENT_NAME, first: " + first + ") { totalCount } }");
            queries.add("{ history(id: \"" + ID + "\", first: " + first + ") { totalCount } }");
        }
        for (String cursor : List.of(
                "\"\"",
                "\"x\"",
                "\"!!!\"",
                "\"MQ\"",
                "\"LTE\"",
                "\"bm9uZQ\"",
                "1",
                "\"" + ID + "\"",
                "\"" + "A".repeat(10_000) + "\"",
                "\"\u00e4\"",
                "\"eyIkZ3QiOiAiIn0\"")) {
            queries.add("{ contacts(after: " + cursor + ") { totalCount } }");
            queries.add("{ caseload(after: " + cursor + ") { totalCount } }");
            queries.add("{ caseload(sort: CLIENT_NAME, after: " + cursor + ") { totalCount } }");
        }
        for (String cursor : List.of("\"\"", "\"x\"", "\"!!!\"", "\"bm9uZQ\"", "1", "\"LTE\"")) {
            queries.add("{ history(id: \"" + ID + "\", after: " + cursor + ") { totalCount } }");
        }
        for (String code : List.of(
                "\"\"",
                "\"PHONE\"",
                "\"pigeon\"",
                "\"phone \"",
                "1",
                "[\"phone\", \"chat\"]",
                "{}",
                "\"" + "x".repeat(10_000) + "\"",
                "\"$ne\"")) {
            queries.add("{ contacts(filter: { channel: " + code + " }) { totalCount } }");
            queries.add("{ codes(list: " + code + ") { code } }");
        }
        // too deep, too much
        queries.add("{ " + "contacts { edges { node { client { ".repeat(8) + "id" + " } } } }".repeat(8) + " }");
        StringBuilder aliases = new StringBuilder("{");
        for (int i = 0; i < 1_000; i++) {
            aliases.append(" a").append(i).append(": viewer { id }");
        }
        queries.add(aliases.append(" }").toString());
        queries.add("{ viewer { " + "id ".repeat(20_000) + "} }");
        queries.add("{ viewer { id } " + "@include(if: true) ".repeat(6_000) + "}");
        queries.add("{ contacts(filter: " + "[".repeat(3_000) + "]".repeat(3_000) + ") { totalCount } }");
        queries.add("{ " + "x".repeat(100_000) + " }");
        return queries;
    }
}
