package fi.luotsi.queryside.api.graphql;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Bodies that are no request. */
final class BadBodies {

    private BadBodies() {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Body(String what, byte[] bytes, int status, String code) {
        @Override
        public String toString() {
            return what;
        }
    }

    static List<Body> all() {
        List<Body> bodies = new ArrayList<>();
        for (String text : List.of(
                "",
                "   ",
                "{",
                "}",
                "{]",
                "{\"query\"",
                "{\"query\":}",
                "{\"query\":\"{viewer{id}}\"",
                "nonsense",
                "<query/>",
                "{'query':'{viewer{id}}'}",
                "{\"query\":\"{viewer{id}}\",}",
                "{\"query\":\"\\x\"}",
                "{\"query\":\"{viewer{id}}\"} trailing",
                "\u0000",
                "{\"query\":\"a\u0001b\"}")) {
            bodies.add(body("no JSON: " + text.replaceAll("\\p{Cntrl}", "?"), text, 400, "INVALID"));
        }
        for (String text : List.of(
                "null",
                "1",
                "true",
                "\"{viewer{id}}\"",
                "[]",
                "[{\"query\":\"{viewer{id}}\"}]",
                "[{\"query\":\"{viewer{id}}\"},{\"query\":\"{viewer{id}}\"}]")) {
            bodies.add(body("no object: " + text, text, 400, "INVALID"));
        }
        for (String text : List.of(
                "{}", "{\"query\":null}", "{\"query\":1}", "{\"query\":{}}", "{\"query\":[]}", "{\"id\":\"1\"}")) {
            bodies.add(body("no query: " + text, text, 400, "REQUIRED"));
        }
        for (String part : List.of(
                "\"variables\":1",
                "\"variables\":\"x\"",
                "\"variables\":[]",
                "\"variables\":true",
                "\"operationName\":1",
                "\"operationName\":{}",
                "\"operationName\":[\"a\"]",
                "\"extensions\":\"x\"")) {
            bodies.add(body(part, "{\"query\":\"{viewer{id}}\"," + part + "}", 400, "INVALID"));
        }
        bodies.add(new Body("not UTF-8", new byte[] {'{', '"', (byte) 0xC3, '(', '"', '}'}, 400, "UNREADABLE_TEXT"));
        bodies.add(new Body("a lone continuation", new byte[] {'"', (byte) 0x80, '"'}, 400, "UNREADABLE_TEXT"));
        bodies.add(new Body("overlong", new byte[] {'"', (byte) 0xC0, (byte) 0x80, '"'}, 400, "UNREADABLE_TEXT"));
        bodies.add(new Body("UTF-16", "{\"query\":\"ä\"}".getBytes(StandardCharsets.UTF_16LE), 400, "UNREADABLE_TEXT"));
        bodies.add(
                new Body("Latin-1", "{\"query\":\"ä\"}".getBytes(StandardCharsets.ISO_8859_1), 400, "UNREADABLE_TEXT"));
        for (String half : List.of("\\ud800", "\\udc00", "a\\ud83d", "\\ude00\\ud83d")) {
            bodies.add(body(
                    "half a surrogate pair " + half,
                    "{\"query\":\"{viewer{id}}\",\"variables\":{\"x\":[\"" + half + "\"]}}",
                    400,
                    "UNREADABLE_TEXT"));
        }
        bodies.add(body("nested JSON", "[".repeat(5_000), 400, "INVALID"));
        bodies.add(body(
                "nested variables",
                "{\"query\":\"{viewer{id}}\",\"variables\":" + "{\"a\":".repeat(5_000),
                400,
                "INVALID"));
        bodies.add(body("a number of 10,000 digits", "{\"query\":" + "9".repeat(10_000) + "}", 400, "INVALID"));
        bodies.add(body("2 MB", "{\"query\":\"" + "x".repeat(2_000_000) + "\"}", 413, "TOO_LONG"));
        bodies.add(body("2 MB of white space", " ".repeat(2_000_000), 413, "TOO_LONG"));
        bodies.add(body("a byte too long", " ".repeat(1_048_577), 413, "TOO_LONG"));
        return bodies;
    }

    private static Body body(String what, String text, int status, String code) {
        return new Body(what, text.getBytes(StandardCharsets.UTF_8), status, code);
    }
}
