package fi.luotsi.queryside.casework.episode;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.EpisodeHearing.MatterInitiated;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeClosed;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.Writer;
import fi.luotsi.samples.ClientRegisteredBuilder;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A caseload by what is due, and by the clients' groups. */
@OnRealStores
class DueCaseloadTest {

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    private final Person aino = Person.counsellor(Records.newUnit());
    private final List<EpisodeId> episodes =
            List.of(Records.episodeId(), Records.episodeId(), Records.episodeId(), Records.episodeId());

    /** Opened three days apart, the latest first; the last is closed. */
    @BeforeEach
    void four_episodes() {
        for (int i = 0; i < episodes.size(); i++) {
            ClientId client = Records.clientId();
            archive.append(
                    aino,
                    Records.MONDAY.minus(Duration.ofDays(3L * i)),
                    ClientRegisteredBuilder.builder(Records.client(client, "Väinö", "Laine"))
                            .clientGroups(List.of(i == 0 ? "working-age" : "older"))
                            .build(),
                    Records.opened(episodes.get(i), client, aino),
                    new MatterInitiated(episodes.get(i), "client", Records.text("Apu kotiin"), null));
        }
        archive.write(aino, Records.MONDAY, new EpisodeClosed(episodes.getLast(), "helped-on-site", null, "well"));
    }

    private Answer list(String arguments) {
        return asking.query(
                aino,
                "{ caseload(" + arguments
                        + ") { totalCount nodes { id obligations { nodes { dueOn state { code } } } } pageInfo { endCursor } } }");
    }

    private List<EpisodeId> ids(Answer answer) {
        List<EpisodeId> found = new ArrayList<>();
        answer.data("caseload.nodes").forEach(node -> episodes.stream()
                .filter(each -> each.toString().equals(node.path("id").asString()))
                .forEach(found::add));
        return found;
    }

    private static LocalDate due(Answer answer, int number) {
        List<LocalDate> days = new ArrayList<>();
        answer.data("caseload.nodes." + number + ".obligations.nodes").forEach(obligation -> {
            if (obligation.at("/state/code").asString().equals("open")) {
                days.add(LocalDate.parse(obligation.path("dueOn").asString()));
            }
        });
        return days.stream().min(LocalDate::compareTo).orElseThrow();
    }

    @Test
    void the_first_due_stands_first_and_one_with_nothing_due_last() {
        Answer answer = list("sort: DUE_FIRST");

        assertThat(ids(answer)).containsExactly(episodes.get(2), episodes.get(1), episodes.get(0), episodes.get(3));
        assertThat(due(answer, 0)).isBefore(due(answer, 1));
    }

    @Test
    void the_next_page_goes_on_after_the_last_ones_due_time() {
        Answer first = list("sort: DUE_FIRST, first: 2");
        Answer second = list("sort: DUE_FIRST, after: \"" + first.text("caseload.pageInfo.endCursor") + "\"");

        assertThat(ids(second)).containsExactly(episodes.get(0), episodes.get(3));
        assertThat(second.data("caseload.totalCount").asInt()).isEqualTo(4);
    }

    @Test
    void a_caseload_is_found_by_the_day_before_which_something_is_due() {
        LocalDate day = due(list("sort: DUE_FIRST"), 1);

        assertThat(ids(list("filter: {dueBefore: \"" + day + "\"}"))).containsExactly(episodes.get(2));
        assertThat(ids(list("filter: {dueBefore: \"" + day.plusDays(1) + "\"}")))
                .containsExactly(episodes.get(1), episodes.get(2));
        assertThat(ids(list("filter: {dueBefore: \"2026-01-01\"}"))).isEmpty();
    }

    @Test
    void a_caseload_is_found_by_a_group_of_the_clients() {
        assertThat(ids(list("filter: {clientGroup: \"working-age\"}"))).containsExactly(episodes.get(0));
        assertThat(ids(list("filter: {clientGroup: \"older\", state: \"open\"}, sort: OPENED_OLDEST_FIRST")))
                .containsExactly(episodes.get(2), episodes.get(1));
    }
}
