package fi.luotsi.queryside.oversight.uselog;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.Emergencies.EmergencyOpened;
import fi.luotsi.kernel.casework.Emergencies.EmergencyReviewed;
import fi.luotsi.kernel.casework.EpisodeAssessment.DecisionMade;
import fi.luotsi.kernel.casework.EpisodeNotes.EpisodeNoteAdded;
import fi.luotsi.kernel.casework.EpisodePlanning.OwnWorkerAssigned;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestAssigned;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestDecided;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.EmergencyId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.id.NoteId;
import fi.luotsi.kernel.id.RightsRequestId;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.Writer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Members of the staff who have a part in a client's file (GDPR 15, CJEU C-579/21). */
@OnRealStores
class StaffInAccessExportTest {

    private static final Instant MONDAY = Records.MONDAY;

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    private final Person counsellor = Person.counsellor(Records.newUnit());
    private final Person ownWorker = Person.counsellor(counsellor.unit());
    private final Person decider = Person.lead(counsellor.unit());
    private final Person hurried = Person.counsellor(Records.newUnit());
    private final Person reviewer = Person.lead(hurried.unit());
    private final Person registrar = Person.counsellor(Records.newUnit());
    private final Person handler = Person.counsellor(registrar.unit());

    @Test
    void R34_none_of_them_is_in_the_copy() {
        ClientId client = Records.clientId();
        EpisodeId episode = Records.episodeId();
        EmergencyId emergency = new EmergencyId(Ids.next());
        RightsRequestId request = Records.requestId();
        archive.write(
                counsellor,
                MONDAY,
                Records.client(client, "Väinö", "Yläsaari"),
                Records.opened(episode, client, counsellor),
                new EpisodeNoteAdded(episode, new NoteId(Ids.next()), Records.text("Portaat ovat raskaat")),
                new OwnWorkerAssigned(episode, ownWorker.id()));
        archive.write(decider, MONDAY, new DecisionMade(episode, "granted", Records.text("Kotihoito alkaa")));
        archive.write(
                hurried,
                MONDAY,
                new EmergencyOpened(
                        emergency, client, hurried.id(), MONDAY.plusSeconds(3600), Records.text("Kaatui portaissa")));
        archive.write(reviewer, MONDAY, new EmergencyReviewed(emergency, true, Records.text("Henki oli vaarassa")));
        archive.write(
                registrar,
                MONDAY,
                Records.asked(request, client, registrar, "access"),
                new RightsRequestAssigned(request, registrar.unit(), handler.id()));
        archive.write(
                handler, MONDAY, new RightsRequestDecided(request, "granted", null, Records.text("Annetaan"), null));

        Answer copy = asking.get(registrar, "/rights-requests/" + request + "/access-export.json");

        assertThat(copy.body())
                .contains("Portaat ovat raskaat", "Kotihoito alkaa")
                .contains("Kaatui portaissa", "Henki oli vaarassa", "Annetaan");
        for (Person staff : List.of(counsellor, ownWorker, decider, hurried, reviewer, registrar, handler)) {
            assertThat(copy.body()).doesNotContain(staff.id().toString(), staff.name());
        }
    }
}
