package fi.luotsi.queryside.casework.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.EpisodePlanning.RegularNeedFound;
import fi.luotsi.kernel.casework.ReferralAnswers.HandOverAccepted;
import fi.luotsi.kernel.casework.ReferralAnswers.HandOverReturned;
import fi.luotsi.kernel.casework.ReferralSending.HandOverRequested;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.value.Origin;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.Writer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A client with a regular need is offered to two units at once: what one of them answers says nothing of the other. */
@OnRealStores
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BranchedHandOverTest {

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    private final Person aino = Person.counsellor(Records.newUnit());
    private final Person hilma = Person.counsellor(Records.newUnit());
    private final Person olavi = Person.counsellor(Records.newUnit());
    private final ClientId client = Records.clientId();
    private final EpisodeId episode = Records.episodeId();
    private final ReferralId toHilma = Records.referralId();
    private final ReferralId toOlavi = Records.referralId();

    @BeforeEach
    void offered_to_two_units() {
        Origin origin = new Origin(null, episode, null);
        archive.append(
                aino,
                Records.MONDAY,
                Records.client(client, "Väinö", "Åkerström"),
                Records.opened(episode, client, aino),
                new RegularNeedFound(episode, Records.text("Apua joka päivä")),
                Records.sent(toHilma, toHilma, origin, client, aino, hilma.unit()),
                new HandOverRequested(toHilma, toHilma, episode, hilma.unit()),
                Records.sent(toOlavi, toOlavi, origin, client, aino, olavi.unit()),
                new HandOverRequested(toOlavi, toOlavi, episode, olavi.unit()));
    }

    private void then(Person by, CaseworkEvent event) {
        archive.write(by, Records.MONDAY.plusSeconds(60), event);
    }

    private HandOverReturned returned(ReferralId by) {
        return new HandOverReturned(by, by, episode, aino.unit(), "no-capacity", true);
    }

    private List<String> waitsAt(Person person) {
        Answer answer = asking.ask(person, "en", "casework/obligation/obligations", "Obligations", Map.of());
        return answer.nodes("obligations", "rule.code");
    }

    @Test
    void where_one_unit_accepted_the_others_decline_reopens_nothing() {
        then(hilma, new HandOverAccepted(toHilma, toHilma, episode));
        then(olavi, returned(toOlavi));

        assertThat(waitsAt(aino)).isEmpty();
        assertThat(waitsAt(hilma)).isEmpty();
        assertThat(waitsAt(olavi)).isEmpty();
    }

    @Test
    void where_one_unit_declined_the_other_still_has_its_turn() {
        then(olavi, returned(toOlavi));

        assertThat(waitsAt(aino)).isEmpty();
        assertThat(waitsAt(hilma)).containsExactly("hand-over");
    }

    @Test
    void where_both_accepted_one_revoked_leaves_it_met_by_the_other_and_both_revoked_reopen_it() {
        then(hilma, new HandOverAccepted(toHilma, toHilma, episode));
        then(olavi, new HandOverAccepted(toOlavi, toOlavi, episode));
        then(aino, returned(toHilma));
        assertThat(waitsAt(aino)).isEmpty();
        assertThat(waitsAt(olavi)).isEmpty();

        then(aino, returned(toOlavi));

        assertThat(waitsAt(aino)).containsExactly("hand-over");
    }

    @Test
    void where_the_one_that_accepted_is_revoked_it_is_again_the_turn_of_the_other() {
        then(hilma, new HandOverAccepted(toHilma, toHilma, episode));
        then(aino, returned(toHilma));

        assertThat(waitsAt(olavi)).containsExactly("hand-over");
        assertThat(waitsAt(aino)).isEmpty();
    }
}
