package fi.luotsi.queryside.casework.episode;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.EpisodeHearing.InterpreterRecorded;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeClosed;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.Writer;
import fi.luotsi.samples.EpisodeOpenedBuilder;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The open needs of interpreters that somebody's unit has. */
@OnRealStores
class OpenInterpreterNeedsTest {

    private static final String NEEDS =
            "{ openInterpreterNeeds { totalCount edges { node { id language { code label(language: SV) } since } } } }";

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    @Autowired
    private DataSource database;

    private final Person aino = Person.counsellor(Records.newUnit());
    private final Person elsewhere = Person.lead(Records.newUnit());

    @Test
    void R03_the_needs_still_open_in_ones_own_unit_are_listed_with_the_longest_waiting_first() {
        int logged = uses().size();
        EpisodeId later = opened(aino);
        EpisodeId arranged = opened(aino);
        EpisodeId sooner = opened(aino);
        EpisodeId others = opened(elsewhere);
        opened(aino);
        archive.append(
                aino,
                Records.MONDAY,
                told(sooner, "needed", "se"),
                told(later, "needed", "en"),
                told(arranged, "needed", "en"),
                told(arranged, "arranged", null),
                new EpisodeClosed(arranged, "helped-on-site", null, "well"),
                told(sooner, "needed", "other"));
        archive.write(elsewhere, Records.MONDAY, told(others, "needed", "en"));

        Answer own = asking.query(aino, NEEDS);
        Answer theirs = asking.query(elsewhere, NEEDS);
        Answer refused = asking.query(Person.administrator(), NEEDS);

        assertThat(own.nodes("openInterpreterNeeds", "id"))
                .containsExactly(sooner.value().toString(), later.value().toString());
        assertThat(own.data("openInterpreterNeeds.totalCount").asInt()).isEqualTo(2);
        assertThat(own.nodes("openInterpreterNeeds", "language.code")).containsExactly("other", "en");
        assertThat(own.nodes("openInterpreterNeeds", "language.label")).containsExactly("annat språk", "engelska");
        assertThat(theirs.nodes("openInterpreterNeeds", "id"))
                .containsExactly(others.value().toString());
        assertThat(refused.errors()).singleElement().asString().contains("DENIED");
        assertThat(uses().subList(logged, logged + 3)).containsExactly("answered", "answered", "denied");
    }

    /** The outcomes of the requests for the list, as the use log has them. */
    private List<@Nullable String> uses() {
        return new JdbcTemplate(database)
                .queryForList(
                        "select outcome from use_log where operation = 'Query.openInterpreterNeeds' order by used_at",
                        String.class);
    }

    private EpisodeId opened(Person by) {
        EpisodeId id = Records.episodeId();
        archive.append(
                by,
                Records.MONDAY,
                EpisodeOpenedBuilder.builder()
                        .episodeId(id)
                        .clientId(Records.clientId())
                        .worker(by.id())
                        .unit(by.unit())
                        .build());
        return id;
    }

    private static InterpreterRecorded told(EpisodeId episode, String status, @Nullable String language) {
        return new InterpreterRecorded(episode, status, language, null);
    }
}
