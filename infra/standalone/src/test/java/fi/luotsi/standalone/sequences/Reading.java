package fi.luotsi.standalone.sequences;

import fi.luotsi.kernel.command.Role;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What an answer tells of each fact, wherever in it a record stands: by {@code __typename}, so that a new place needs nothing here. */
final class Reading {

    /** A chain's outcome is the first of these that any leaf has, as the schema says. */
    private static final List<String> FIRST_OF =
            List.of("received", "accepted", "sent", "not-received", "unknown", "declined", "revoked", "corrected");

    private static final Set<String> LISTS = Set.of("nodes", "edges", "node");

    private final Told told;

    /** Whether a client that is not shown is none; of anybody else they may be hidden. */
    private boolean seesAll;

    Reading(Told told) {
        this.told = told;
    }

    /** Tells all facts of an answer; a place is the reader with the fields that lead there. */
    void of(Someone reader, Reply reply) {
        seesAll = reader.role() == Role.AUDITOR;
        reply.data().forEachEntry((name, node) -> {
            String first = type(node).isEmpty() ? name : type(node);
            walk(node, reader.person().login() + ": " + first, "");
        });
    }

    /** The urgency that an episode's history leads to. */
    void ofHistory(UUID episode, JsonNode entries) {
        String urgency = "none";
        for (JsonNode entry : entries) {
            for (JsonNode change : entry.path("changes")) {
                if (change.path("field").asString().equals("urgency")) {
                    urgency = change.path("after").asString("none");
                }
            }
        }
        told.tell("urgency of Episode " + episode, "history", urgency);
    }

    private void walk(JsonNode node, String place, String file) {
        if (node.isArray()) {
            node.forEach(each -> walk(each, place, file));
        }
        if (node.isObject()) {
            tell(node, place, file);
            String its = type(node).equals("Client") ? id(node) : file;
            node.forEachEntry((field, part) -> walk(part, LISTS.contains(field) ? place : place + "." + field, its));
        }
    }

    /** @param file the client in whose file the record is listed, or empty */
    private void tell(JsonNode node, String place, String file) {
        String of = " of " + type(node) + " " + id(node);
        switch (type(node)) {
            case "Contact" -> client(node, of, place, file);
            case "Episode" -> {
                client(node, of, place, file);
                if (node.has("urgency")) {
                    told.tell("urgency" + of, place, node.at("/urgency/label").asString("none"));
                    told.tell("state" + of, place, node.at("/state/code").asString());
                }
            }
            case "ReferralChain" -> {
                client(node, of, place, file);
                if (node.has("outcome")) {
                    told.tell("outcome" + of, place, node.at("/outcome/code").asString());
                    told.tell("outcome" + of, place + " (its members)", outcome(node.path("members")));
                }
            }
            case "Referral" ->
                told.tell("state" + of, place, node.at("/state/code").asString());
            case "Client" -> name(node, of, place);
            case "UsedClient" ->
                told.tell("name of Client " + id(node), place, node.path("name").asString());
            case "ClientMatch" ->
                name(node, " of Client " + node.path("clientId").asString(), place);
            case "RightsRequest", "OpenInterpreterNeed" -> client(node, of, place, "");
            case "Obligation" -> obligation(node, of, place);
            default -> {}
        }
    }

    /** A name that a limit hides tells nothing. */
    private void name(JsonNode node, String of, String place) {
        if (node.path("name").isObject()) {
            told.tell(
                    "name" + of,
                    place,
                    node.at("/name/given").asString() + " "
                            + node.at("/name/family").asString());
        }
    }

    private void client(JsonNode node, String of, String place, String file) {
        if (node.path("client").has("id") || (seesAll && node.has("client"))) {
            told.tell("client" + of, place, id(node.path("client")));
        }
        if (!file.isEmpty()) {
            told.tell("client" + of, place + " (listed)", file);
        }
    }

    private void obligation(JsonNode node, String of, String place) {
        for (String field : List.of("startedOn", "dueOn", "dueUntil", "metAt", "stoppedAt")) {
            told.tell(field + of, place, node.path(field).asString("none"));
        }
        told.tell("state" + of, place, node.at("/state/code").asString());
        client(node, of, place, "");
        JsonNode episode = node.path("episode");
        if (episode.has("id") && node.path("client").has("id")) {
            told.tell("client of Episode " + id(episode), place + " (obligation)", id(node.path("client")));
        }
    }

    /** By the leaves: the members that nobody has referred on. */
    private static String outcome(JsonNode members) {
        Set<String> referredOn = new HashSet<>();
        members.forEach(member -> referredOn.add(member.path("previous").asString("")));
        return Stream.iterate(0, i -> i + 1)
                .limit(members.size())
                .map(members::get)
                .filter(member -> !referredOn.contains(id(member)))
                .map(member -> member.at("/state/code").asString())
                .min(Comparator.comparingInt(FIRST_OF::indexOf))
                .orElse("no leaf");
    }

    private static String type(JsonNode node) {
        return node.path("__typename").asString("");
    }

    private static String id(JsonNode node) {
        return node.path("id").asString("nobody");
    }
}
