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
                "{ me { id }",
                "{ me { id } } }",
                "{ me { } }",
                "me { id }",
                "{ me(: ) { id } }",
                "{ contact(id: ) { id } }",
                "query ($x) { me { id } }",
                "query ($x: ) { me { id } }",
                "\u00a7",
                "{ 1 }",
                "{ me { id } } fragment",
                "fragment F on Me { id }",
                "query A { me { id } } query A { me { name } }",
                "query A { me { id } } query B { me { id } }",
                "{ me { id } } { me { id } }",
                "\"\"\"",
                "{ a: }",
                "#only",
                "subscription { me { id } }",
                "{ me @ { id } }",
                "{ me { ...F } }",
                "{ me { ... on } }",
                // not this schema
                "{ nope }",
                "{ me { nope } }",
                "{ me }",
                "{ me { id { x } } }",
                "{ me(x: 1) { id } }",
                "mutation { nope }",
                "mutation { me { id } }",
                "{ receiveContact { id } }",
                "{ me { ...F } } fragment F on Nope { id }",
                "{ me { ...F } } fragment F on Me { ...F }",
                "{ me { ... on Contact { id } } }",
                "{ me @nope { id } }",
                "{ me @skip { id } }",
                "{ me @include(if: 1) { id } }",
                "query ($x: Nope) { me { id } }",
                "query ($x: Int) { me { id } }",
                "query ($x: Me) { me { id } }",
                "{ me { id: name id } }",
                "{ contact { id } }",
                "{ contacts { edges { node } } }",
                "{ __type { name } }",
                "{ me { __nope } }",
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
            aliases.append(" a").append(i).append(": me { id }");
        }
        queries.add(aliases.append(" }").toString());
        queries.add("{ me { " + "id ".repeat(20_000) + "} }");
        queries.add("{ me { id } " + "@include(if: true) ".repeat(6_000) + "}");
        queries.add("{ contacts(filter: " + "[".repeat(3_000) + "]".repeat(3_000) + ") { totalCount } }");
        queries.add("{ " + "x".repeat(100_000) + " }");
        return queries;
    }
}
