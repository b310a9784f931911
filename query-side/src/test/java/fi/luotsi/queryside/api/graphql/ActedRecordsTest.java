package fi.luotsi.queryside.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.ClientFacts.GiveNotice;
import fi.luotsi.kernel.casework.ContactLinking.LinkContact;
import fi.luotsi.kernel.casework.ContactNotes.AddContactNote;
import fi.luotsi.kernel.casework.ContactNotes.RectifyContactNote;
import fi.luotsi.kernel.casework.Destructions.DestroyEntry;
import fi.luotsi.kernel.casework.Emergencies.OpenInEmergency;
import fi.luotsi.kernel.casework.EpisodeLifecycle.OpenEpisode;
import fi.luotsi.kernel.casework.ReferralSending.SendReferral;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.DestructionId;
import fi.luotsi.kernel.id.EmergencyId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.id.NoteId;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.id.RightsRequestId;
import fi.luotsi.kernel.value.Origin;
import fi.luotsi.queryside.api.graphql.ActedRecords.Acted;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which records a command acts on, and which client it takes up. */
class ActedRecordsTest {

    private final ContactId contact = new ContactId(Ids.next());
    private final ClientId client = new ClientId(Ids.next());
    private final EpisodeId episode = new EpisodeId(Ids.next());
    private final ReferralId referral = new ReferralId(Ids.next());
    private final NoteId note = new NoteId(Ids.next());

    @Test
    void a_command_acts_on_its_own_record_and_not_on_an_entry_of_it() {
        assertThat(acted(new AddContactNote(contact, note, "Soitto"))).containsExactly("contactId Contact " + contact);
        assertThat(acted(new GiveNotice(client, "2026-1", "fi"))).containsExactly("clientId Client " + client);
        assertThat(takenUp(new GiveNotice(client, "2026-1", "fi"))).isEmpty();
    }

    @Test
    void a_client_whom_another_records_command_names_is_taken_up() {
        assertThat(acted(new LinkContact(contact, client))).containsExactly("contactId Contact " + contact);
        assertThat(takenUp(new LinkContact(contact, client))).containsExactly("clientId Client " + client);
    }

    @Test
    void a_record_that_the_command_begins_need_not_exist() {
        assertThat(acted(new OpenEpisode(episode, client, contact))).containsExactly("contactId Contact " + contact);
        assertThat(acted(new OpenEpisode(episode, client, null))).isEmpty();
        assertThat(takenUp(new OpenEpisode(episode, client, null))).containsExactly("clientId Client " + client);
    }

    @Test
    void an_origin_is_acted_on_under_its_own_path() {
        assertThat(acted(sent(new Origin(contact, null, null)))).containsExactly("origin.contact Contact " + contact);
        assertThat(acted(sent(new Origin(null, episode, null)))).containsExactly("origin.episode Episode " + episode);
        assertThat(acted(sent(new Origin(null, null, referral))))
                .containsExactly("origin.referral ReferralChain " + referral);
    }

    @Test
    void a_record_that_is_only_named_is_left_to_another_rule() {
        RightsRequestId request = new RightsRequestId(Ids.next());
        assertThat(acted(new RectifyContactNote(contact, note, "Oikein", "Väärin", request)))
                .containsExactly("contactId Contact " + contact);
        OpenInEmergency open = new OpenInEmergency(new EmergencyId(Ids.next()), client, "Ei avaa ovea", null);
        assertThat(acted(open)).isEmpty();
        assertThat(takenUp(open)).isEmpty();
    }

    @Test
    void a_record_of_any_kind_is_acted_on_where_it_is_marked() {
        UUID record = Ids.next();

        assertThat(acted(new DestroyEntry(new DestructionId(Ids.next()), record, note, "never-lawful", "Väärä")))
                .containsExactly("record any " + record);
    }

    private static SendReferral sent(Origin origin) {
        return new SendReferral(
                new ReferralId(Ids.next()), origin, "signposted", "association", null, "Kerho", null, null, null);
    }

    private static List<String> acted(CaseworkCommand command) {
        return ActedRecords.of(command).map(ActedRecordsTest::told).toList();
    }

    private static List<String> takenUp(CaseworkCommand command) {
        return ActedRecords.takenUp(command).map(ActedRecordsTest::told).stream()
                .toList();
    }

    private static String told(Acted acted) {
        String kind = acted.kind() == null ? "any" : acted.kind().declared().shownAs();
        return acted.field() + " " + kind + " " + acted.id();
    }
}
