package fi.luotsi.queryside.oversight.history;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.EpisodePlanning.OwnWorkerAssigned;
import fi.luotsi.kernel.casework.OfStaff;
import fi.luotsi.kernel.casework.SealedRecords;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.GrantId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.Writer;
import fi.luotsi.queryside.telling.EventTelling;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A history names people, where its values are people. */
@OnRealStores
class StaffInHistoryTest {

    private static final Instant MARCH = Instant.parse("2026-03-02T07:15:00Z");

    /** Values that name a record of any kind. */
    private static final Set<String> RECORDS =
            Set.of("heldRecord", "releasedRecord", "recordOfEntry", "record", "concerning");

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    @Test
    void R13_who_opened_an_episode_and_who_is_its_own_worker_are_told_by_name() {
        Person helmi = Person.counsellor(Records.newUnit());
        Person onni = Person.counsellor(helmi.unit());
        ClientId client = Records.clientId();
        EpisodeId episode = Records.episodeId();
        archive.write(
                Person.administrator(),
                MARCH.minusSeconds(60),
                Records.granted(new GrantId(Ids.next()), helmi),
                Records.granted(new GrantId(Ids.next()), onni));
        archive.write(
                helmi,
                MARCH,
                Records.client(client, "Väinö", "Nimetty"),
                Records.opened(episode, client, helmi),
                new OwnWorkerAssigned(episode, onni.id()));

        Answer answer = asking.query(
                Person.auditor(), "{ history(id: \"%s\") { nodes { changes { field after } } } }".formatted(episode));

        assertThat(answer.data("history").toString())
                .contains(
                        "{\"field\":\"worker\",\"after\":\"" + helmi.name() + "\"}",
                        "{\"field\":\"ownWorker\",\"after\":\"" + onni.name() + "\"}")
                .doesNotContain(helmi.id().toString(), onni.id().toString());
    }

    @Test
    @Tag("declaration")
    void an_id_of_no_kind_of_record_that_a_history_tells_is_declared_to_be_of_the_staff() {
        List<String> undeclared = SealedRecords.events().stream()
                .flatMap(event -> EventTelling.of(event).parts().stream()
                        .filter(told -> told.part().type() == UUID.class)
                        .filter(told -> !RECORDS.contains(told.name()))
                        .filter(told -> told.part().annotation(OfStaff.class).isEmpty())
                        .map(told -> event.getSimpleName() + "." + told.name() + " is not @OfStaff"))
                .toList();

        assertThat(undeclared).isEmpty();
    }
}
