package fi.luotsi.queryside.casework.episode;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.EpisodeHearing.UrgencyScreened;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeClosed;
import fi.luotsi.kernel.casework.EpisodePlanning.OwnWorkerAssigned;
import fi.luotsi.kernel.casework.EpisodePlanning.OwnWorkerWaived;
import fi.luotsi.kernel.casework.EpisodePlanning.PlanWaived;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.UseRows;
import fi.luotsi.queryside.asking.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@OnRealStores
class CaseloadTest {

    private static final Instant MONDAY = Records.MONDAY;

    /** In the order of a Finnish telephone directory: v and w alike, å, ä and ö after z. */
    private static final List<String> FINNISH_ORDER =
            List.of("Aalto", "Ahlgren", "Vaara", "Wahlroos", "Virtanen", "Zetterberg", "Åkerö", "Ängeslevä", "Öhman");

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    @Autowired
    private UseRows uses;

    private final Person aino = Person.counsellor(Records.newUnit());
    private final Person colleague = Person.counsellor(aino.unit());
    private final Person lead = Person.lead(aino.unit());

    private EpisodeId opened(Person worker, String given, String family, long second) {
        EpisodeId id = Records.episodeId();
        ClientId client = Records.clientId();
        archive.append(
                worker,
                MONDAY.plusSeconds(second),
                Records.client(client, given, family),
                Records.opened(id, client, worker));
        archive.caughtUp();
        return id;
    }

    private Answer caseload(Person person, Map<String, ?> arguments) {
        return asking.ask(person, "casework/episode/caseload", arguments);
    }

    private List<String> families(Map<String, ?> arguments) {
        return caseload(aino, arguments).nodes("caseload", "client.name.family");
    }

    @Test
    void a_caseload_holds_ones_own_episodes_and_unit_wide_the_whole_units() {
        EpisodeId own = opened(aino, "Väinö", "Åkerström", 0);
        EpisodeId colleagues = opened(colleague, "Kerttu", "Öhman", 1);
        opened(Person.counsellor(Records.newUnit()), "Olavi", "Lahti", 2);

        assertThat(caseload(aino, Map.of()).nodes("caseload", "id")).containsExactly(own.toString());
        assertThat(caseload(aino, Map.of("unitWide", true)).nodes("caseload", "id"))
                .containsExactly(colleagues.toString(), own.toString());
        assertThat(caseload(lead, Map.of()).data("caseload.totalCount").asInt()).isZero();
        assertThat(caseload(lead, Map.of("unitWide", true))
                        .data("caseload.totalCount")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void a_state_keeps_the_caseload_to_open_or_closed_episodes() {
        EpisodeId open = opened(aino, "Väinö", "Åkerström", 0);
        EpisodeId closed = opened(aino, "Kerttu", "Öhman", 1);
        archive.write(aino, MONDAY.plusSeconds(9), new EpisodeClosed(closed, "helped-on-site", null, "well"));

        assertThat(caseload(aino, Map.of("state", "open")).nodes("caseload", "id"))
                .containsExactly(open.toString());
        assertThat(caseload(aino, Map.of("state", "closed")).nodes("caseload", "id"))
                .containsExactly(closed.toString());
        assertThat(caseload(aino, Map.of()).data("caseload.totalCount").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "OPENED_NEWEST_FIRST, DCBA",
        "OPENED_OLDEST_FIRST, ABCD",
        "CHANGED_NEWEST_FIRST, ADCB",
        "URGENT_FIRST, CBDA",
        "CLIENT_NAME, DACB"
    })
    void each_sort_has_its_own_order(String sort, String expected) {
        Map<Character, String> byLetter = new HashMap<>();
        EpisodeId a = opened(aino, "Väinö", "Laine", 0);
        EpisodeId b = opened(aino, "Kerttu", "Öhman", 60);
        EpisodeId c = opened(aino, "Olavi", "Mäki", 120);
        EpisodeId d = opened(aino, "Aino", "Laine", 180);
        byLetter.put('A', a.toString());
        byLetter.put('B', b.toString());
        byLetter.put('C', c.toString());
        byLetter.put('D', d.toString());
        archive.append(aino, MONDAY.plusSeconds(121), new UrgencyScreened(c, "urgent", Records.text("Yksin")));
        archive.write(
                aino,
                MONDAY.plusSeconds(200),
                new UrgencyScreened(a, "not-urgent", Records.text("Pärjää")),
                new PlanWaived(a, "temporary-advice"));

        assertThat(caseload(aino, Map.of("sort", sort)).nodes("caseload", "id"))
                .isEqualTo(expected.chars()
                        .mapToObj(letter -> byLetter.get((char) letter))
                        .toList());
    }

    @Test
    void names_are_in_finnish_order_on_every_page() {
        List<String> shuffled = new ArrayList<>(FINNISH_ORDER);
        Collections.shuffle(shuffled, new Random(1));
        int second = 0;
        for (String family : shuffled) {
            opened(aino, "Väinö", family, second++);
        }

        List<String> seen = paged("CLIENT_NAME", 2, "client.name.family");

        assertThat(seen).isEqualTo(FINNISH_ORDER);
        assertThat(families(Map.of("sort", "CLIENT_NAME"))).isEqualTo(seen);
    }

    @ParameterizedTest
    @EnumSource(CaseloadSort.class)
    void pages_hold_every_episode_once_also_where_they_tie(CaseloadSort sort) {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            written.add(opened(aino, "Väinö", "Laine", 0).toString());
        }

        assertThat(paged(sort.name(), 2, "id")).containsExactlyInAnyOrderElementsOf(written);
    }

    private List<String> paged(String sort, int first, String part) {
        List<String> seen = new ArrayList<>();
        String after = null;
        for (boolean more = true; more; ) {
            Map<String, Object> arguments = new HashMap<>(Map.of("sort", sort, "first", first));
            arguments.put("after", after);
            Answer answer = caseload(aino, arguments);
            seen.addAll(answer.nodes("caseload", part));
            after = answer.text("caseload.pageInfo.endCursor");
            more = answer.data("caseload.pageInfo.hasNextPage").asBoolean();
        }
        return seen;
    }

    @Test
    void a_unit_wide_list_cannot_be_sorted_by_name() {
        assertThat(caseload(aino, Map.of("sort", "CLIENT_NAME", "unitWide", true))
                        .errors())
                .containsExactly("NOT_ALLOWED_HERE sort");
    }

    @Test
    void only_the_page_is_logged_although_all_names_were_opened_to_sort_it() {
        opened(aino, "Väinö", "Öhman", 0);
        String shown = opened(aino, "Väinö", "Aalto", 1).toString();

        caseload(aino, Map.of("sort", "CLIENT_NAME", "first", 1));

        assertThat(uses.only(aino).shown().get("Episode")).containsExactly(shown);
        assertThat(uses.only(aino).shown().get("Client")).hasSize(1);
    }

    @Test
    void R18_an_episode_goes_over_to_the_caseload_of_the_own_worker_who_is_named_in_either_order_of_the_list() {
        EpisodeId episode = opened(aino, "Väinö", "Siirtyvä", 1);
        for (String sort : List.of("OPENED_NEWEST_FIRST", "CLIENT_NAME")) {
            assertThat(own(aino, sort)).containsExactly(episode.toString());
            assertThat(own(colleague, sort)).isEmpty();
        }

        archive.write(lead, MONDAY, new OwnWorkerAssigned(episode, colleague.id()));
        for (String sort : List.of("OPENED_NEWEST_FIRST", "CLIENT_NAME")) {
            assertThat(own(aino, sort)).isEmpty();
            assertThat(own(colleague, sort)).containsExactly(episode.toString());
        }

        archive.write(lead, MONDAY, new OwnWorkerWaived(episode, "another-worker"));
        assertThat(own(aino, "OPENED_NEWEST_FIRST")).containsExactly(episode.toString());
    }

    private List<String> own(Person person, String sort) {
        return asking.query(person, "{ caseload(sort: " + sort + ") { edges { node { id } } } }")
                .nodes("caseload", "id");
    }
}
