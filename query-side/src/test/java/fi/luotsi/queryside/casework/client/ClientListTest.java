package fi.luotsi.queryside.casework.client;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeClosed;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.UseRows;
import fi.luotsi.queryside.asking.Writer;
import fi.luotsi.samples.ClientRegisteredBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The clients of a unit: those whose files are open to the reader, and no others. */
@OnRealStores
class ClientListTest {

    private static final Instant LONG_AGO = Instant.parse("2015-01-05T07:15:00Z");

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    @Autowired
    private UseRows uses;

    private final Person aino = Person.counsellor(Records.newUnit());
    private final ClientId open = Records.clientId();
    private final ClientId young = Records.clientId();
    private final ClientId closed = Records.clientId();

    @BeforeEach
    void two_clients_now_and_one_of_long_ago() {
        EpisodeId past = Records.episodeId();
        archive.append(
                aino,
                LONG_AGO,
                Records.client(closed, "Olavi", "Lahti"),
                Records.opened(past, closed, aino),
                new EpisodeClosed(past, "helped-on-site", null, "well"));
        archive.append(
                aino,
                Records.MONDAY,
                Records.client(open, "Väinö", "Åkerström"),
                Records.opened(Records.episodeId(), open, aino));
        archive.write(
                aino,
                Records.MONDAY.plusSeconds(1),
                ClientRegisteredBuilder.builder(Records.client(young, "Iida", "Laine"))
                        .clientGroups(List.of("working-age", "informal-carer"))
                        .municipality("536")
                        .build(),
                Records.opened(Records.episodeId(), young, aino));
    }

    private List<String> families(Person person, String arguments) {
        List<String> found = new ArrayList<>();
        asking.query(person, "{ clients" + arguments + " { nodes { name { family } } } }")
                .data("clients.nodes")
                .forEach(node -> found.add(node.at("/name/family").asString()));
        return found;
    }

    @Test
    void R21_a_counsellor_lists_the_clients_with_an_open_matter_and_a_lead_those_of_the_past_too() {
        assertThat(families(aino, "")).containsExactly("Laine", "Åkerström");
        assertThat(families(Person.adviser(aino.unit()), "(sort: OLDEST_FIRST)"))
                .containsExactly("Åkerström", "Laine");
        assertThat(families(Person.lead(aino.unit()), "")).containsExactly("Laine", "Åkerström", "Lahti");
        assertThat(families(Person.lead(Records.newUnit()), "")).isEmpty();
        assertThat(asking.query(Person.administrator(), "{ clients { totalCount } }")
                        .errors())
                .containsExactly("DENIED clients");
    }

    @Test
    void a_client_is_found_by_what_is_recorded_of_them() {
        assertThat(families(aino, "(filter: {municipality: \"536\"})")).containsExactly("Laine");
        assertThat(families(aino, "(filter: {clientGroup: \"older\"})")).containsExactly("Åkerström");
        assertThat(families(aino, "(filter: {registeredFrom: \"2026-03-02T07:15:01Z\"})"))
                .containsExactly("Laine");
        assertThat(families(aino, "(filter: {ids: [\"" + closed + "\", \"" + open + "\"]})"))
                .containsExactly("Åkerström");
    }

    @Test
    void R20_what_is_shown_is_logged() {
        asking.query(aino, "{ clients(first: 1) { totalCount nodes { id } } }");

        assertThat(uses.only(aino).operation()).isEqualTo("Query.clients");
        assertThat(uses.only(aino).shown()).isEqualTo(Map.of("Client", Set.of(young.toString())));
        assertThat(uses.only(aino).denied()).isEmpty();
    }
}
