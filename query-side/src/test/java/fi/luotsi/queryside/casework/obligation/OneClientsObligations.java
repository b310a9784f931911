package fi.luotsi.queryside.casework.obligation;

import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.EpisodeHearing.MatterInitiated;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.UseRows;
import fi.luotsi.queryside.asking.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;

/** What is expected of one client's episode, requests and file, as the people of a unit are shown it. */
abstract class OneClientsObligations {

    static final Instant MONDAY = Records.MONDAY;

    @Autowired
    Writer archive;

    @Autowired
    Asking asking;

    @Autowired
    UseRows uses;

    final Person aino = Person.counsellor(Records.newUnit());
    final Person lead = Person.lead(aino.unit());
    final ClientId client = Records.clientId();
    final EpisodeId episode = Records.episodeId();

    final void opened(CaseworkEvent... more) {
        archive.write(
                aino, MONDAY, Records.client(client, "Väinö", "Åkerström"), Records.opened(episode, client, aino));
        then(aino, more);
    }

    final void then(Person by, CaseworkEvent... events) {
        archive.write(by, MONDAY.plusSeconds(60), events);
    }

    final MatterInitiated matter() {
        return new MatterInitiated(episode, "client", Records.text("Arki ei suju"), null);
    }

    final Answer list(Person person, String filter) {
        return ask(person, "Obligations", filter.isEmpty() ? Map.of() : Map.of("filter", parse(filter)));
    }

    final Answer ask(Person person, String operation, Map<String, ?> variables) {
        return asking.ask(person, "en", "casework/obligation/obligations", operation, variables);
    }

    private static Map<String, Object> parse(String filter) {
        Map<String, Object> values = new HashMap<>();
        for (String each : filter.split(",", -1)) {
            String[] sides = each.split("=", 2);
            values.put(
                    sides[0],
                    sides[1].equals("true") || sides[1].equals("false") ? Boolean.valueOf(sides[1]) : sides[1]);
        }
        return values;
    }

    final List<String> rules(Person person) {
        return list(person, "").nodes("obligations", "rule.code");
    }

    /** The episode's obligations as {@code rule STATE}, in the order in which they are due. */
    final List<String> states(Person person) {
        Answer answer = ask(person, "OfEpisode", Map.of("id", episode.value()));
        List<String> found = new ArrayList<>();
        answer.data("episode.obligations.nodes")
                .forEach(each -> found.add(each.at("/rule/code").asString() + " "
                        + each.at("/state/code").asString()));
        return found;
    }

    final Answer file(Person person) {
        return ask(person, "OfClient", Map.of("id", client.value()));
    }
}
