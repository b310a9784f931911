package fi.luotsi.standalone.sequences;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.casework.AggregateType;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ClientEvent;
import fi.luotsi.kernel.casework.ContactEvent;
import fi.luotsi.kernel.casework.EpisodeEvent;
import fi.luotsi.kernel.casework.ReferralEvent;
import fi.luotsi.kernel.casework.RightsEvent;
import fi.luotsi.kernel.command.Role;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Compares each fact of some sequences in all the places that tell it. */
final class Facts {

    private static final Someone AUDITOR = Someone.of("eero", Role.AUDITOR);

    private static final Someone COUNSELLOR = Someone.of("helmi", Role.SERVICE_COUNSELLOR);

    private final Archive archive;
    private final Edge edge;
    private final Told told = new Told();
    private final Reading reading = new Reading(told);

    Facts(Archive archive, Edge edge) {
        this.archive = archive;
        this.edge = edge;
    }

    /** Reads all that there is of a sequence, and says where two places disagree; empty where none do. */
    String disagreements(Played played) {
        Records its = Records.begunIn(played);
        Reply files = read(AUDITOR, CaseFile.of(Map.of("client", its.clients())));
        // the program opens some episodes itself
        Set<UUID> episodes = new LinkedHashSet<>(its.episodes());
        files.data().forEachEntry((_, file) -> file.at("/episodes/nodes")
                .forEach(each -> episodes.add(UUID.fromString(each.path("id").asString()))));
        read(
                AUDITOR,
                CaseFile.of(Map.of(
                        "contact", its.contacts(),
                        "episode", List.copyOf(episodes),
                        "referralChain", its.referrals(),
                        "rightsRequest", its.requests())));
        logs(its.clients(), List.copyOf(episodes));
        names(files).stream().limit(1).forEach(this::searched);
        Decisions decisions = new Decisions(archive, told);
        its.contacts().forEach(decisions::contact);
        episodes.forEach(decisions::episode);
        its.referrals().forEach(decisions::referral);
        Someone lead = Someone.LEADS.get((int) (played.seed() % Someone.LEADS.size()));
        Reply lists = read(lead, CaseFile.lists(its.contacts(), List.copyOf(episodes), its.requests()));
        urgentFirst(lists.data().at("/caseload/nodes"));
        return told.disagreements();
    }

    long compared() {
        return told.compared();
    }

    /** The clients' names as the use log tells them, and the episodes' urgency as their histories do. */
    private void logs(List<UUID> clients, List<UUID> episodes) {
        Reply logs = read(AUDITOR, CaseFile.logs(clients, episodes));
        List<JsonNode> histories = new ArrayList<>();
        logs.data().forEachEntry((name, part) -> {
            if (name.startsWith("h")) {
                histories.add(part.path("nodes"));
            }
        });
        for (int i = 0; i < episodes.size(); i++) {
            reading.ofHistory(episodes.get(i), histories.get(i));
        }
    }

    private void searched(Map<String, String> name) {
        reading.of(
                COUNSELLOR,
                edge.ask(
                        COUNSELLOR,
                        "query($input: ClientSearchInput!) { searchClients(input: $input)"
                                + " { __typename matches { __typename clientId name { given family } } } }",
                        Map.of("input", name)));
    }

    private static List<Map<String, String>> names(Reply files) {
        List<Map<String, String>> names = new ArrayList<>();
        files.data().forEachEntry((_, file) -> {
            if (file.path("name").has("family")) {
                names.add(Map.of(
                        "familyName", file.at("/name/family").asString(),
                        "givenName", file.at("/name/given").asString()));
            }
        });
        return names;
    }

    private Reply read(Someone reader, String query) {
        Reply reply = edge.ask(reader, query, Map.of());
        assertThat(reply.refusals("")).as("%s asks %s", reader, query).isEmpty();
        reading.of(reader, reply);
        return reply;
    }

    private static void urgentFirst(JsonNode episodes) {
        List<Integer> ranks = new ArrayList<>();
        episodes.forEach(episode -> ranks.add(
                switch (episode.at("/urgency/code").asString("none")) {
                    case "urgent" -> 0;
                    case "none" -> 1;
                    default -> 2;
                }));
        assertThat(ranks).as("the urgent first").isSorted();
    }

    /** The records that a sequence began. */
    private record Records(
            List<UUID> contacts, List<UUID> clients, List<UUID> episodes, List<UUID> referrals, List<UUID> requests) {

        static Records begunIn(Played played) {
            return new Records(
                    of(played, ContactEvent.class),
                    of(played, ClientEvent.class),
                    of(played, EpisodeEvent.class),
                    of(played, ReferralEvent.class),
                    of(played, RightsEvent.class));
        }

        private static List<UUID> of(Played played, Class<? extends CaseworkEvent> kind) {
            return played.steps().stream()
                    .filter(Played.Done::carriedOut)
                    .filter(done -> AggregateType.of(done.step().command()).events() == kind)
                    .map(done -> done.step().command().aggregateId())
                    .distinct()
                    .toList();
        }
    }
}
