package fi.luotsi.queryside.casework.episode;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.EpisodeHearing.UrgencyScreened;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeClosed;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeReopened;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 1301/2014 §36(1): urgency is screened anew when a closed episode is opened again, so the old screening is taken back with the closing. */
@OnRealStores
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReopenedEpisodeTest {

    private static final Instant MONDAY = Records.MONDAY;

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    private final Person aino = Person.counsellor(Records.newUnit());
    private final EpisodeId reopened = Records.episodeId();

    private void episode(EpisodeId id, Instant opened, CaseworkEvent... then) {
        ClientId client = Records.clientId();
        archive.append(aino, opened, Records.client(client, "Väinö", "Åkerström"), Records.opened(id, client, aino));
        archive.write(aino, opened.plusSeconds(1), then);
    }

    private void closedAndReopened(String urgency) {
        episode(
                reopened,
                MONDAY,
                new UrgencyScreened(reopened, urgency, Records.text("Yksin kotona")),
                new EpisodeClosed(reopened, "other", Records.text("Muutti pois"), "well"),
                new EpisodeReopened(reopened, "need-continues"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"urgent", "not-urgent"})
    void it_shows_neither_the_closing_nor_the_urgency_of_before(String urgency) {
        closedAndReopened(urgency);

        Answer answer = asking.ask(aino, "casework/episode/episode", Map.of("id", reopened.value()));

        assertThat(answer.text("episode.state.code")).isEqualTo("open");
        for (String gone : List.of("closedAt", "result", "resultText", "coping", "urgency", "urgencyGrounds")) {
            assertThat(answer.data("episode." + gone).isNull()).as(gone).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"urgent", "not-urgent"})
    void it_stands_among_the_unscreened_after_the_urgent_and_before_those_known_not_to_be(String before) {
        EpisodeId urgent = Records.episodeId();
        EpisodeId calm = Records.episodeId();
        closedAndReopened(before);
        episode(urgent, MONDAY.plusSeconds(60), new UrgencyScreened(urgent, "urgent", Records.text("Ei pääse ylös")));
        episode(calm, MONDAY.plusSeconds(120), new UrgencyScreened(calm, "not-urgent", Records.text("Pärjää")));

        Answer answer = asking.ask(aino, "casework/episode/caseload", Map.of("sort", "URGENT_FIRST"));

        assertThat(answer.nodes("caseload", "id"))
                .containsExactly(urgent.toString(), reopened.toString(), calm.toString());
    }

    @Test
    void its_history_says_that_the_urgency_holds_no_longer() {
        closedAndReopened("urgent");

        Answer answer = asking.ask(aino, "oversight/history/history", Map.of("id", reopened.value()));

        List<String> ended = new ArrayList<>();
        answer.data("history.edges.3.node.changes").forEach(change -> {
            if (change.path("after").isNull()) {
                ended.add(change.path("field").asString() + ": "
                        + change.path("before").asString());
            }
        });
        assertThat(ended)
                .contains("urgency: Urgent", "urgencyGrounds: Yksin kotona", "resultText: Muutti pois")
                .hasSize(5);
    }
}
