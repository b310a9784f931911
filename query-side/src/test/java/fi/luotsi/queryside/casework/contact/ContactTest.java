package fi.luotsi.queryside.casework.contact;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.casework.ContactLinking.ContactUnlinked;
import fi.luotsi.kernel.casework.ContactNotes.ContactNoteAdded;
import fi.luotsi.kernel.casework.ContactReceiving.ContactNotified;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.value.Topic;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@OnRealStores
class ContactTest {

    private static final Instant MONDAY = Records.MONDAY;

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    private final Person aino = Person.adviser(Records.newUnit());

    @Test
    void a_contact_is_shown_with_its_codes_times_topics_and_opened_notes() {
        ContactId id = Records.contactId();
        ContactNoteAdded note = Records.note(id, "Kysyi ateriapalvelusta; äiti yksin");
        List<Topic> topics = List.of(new Topic("food", "referred-outside"), new Topic("housing", "helped-on-site"));
        archive.write(aino, MONDAY, Records.received(id, MONDAY, "hub-visit", "tampere-hervanta", "604", topics), note);

        Answer answer = asking.ask(aino, "casework/contact/contact", Map.of("id", id.value()));

        assertThat(answer.text("contact.id")).isEqualTo(id.toString());
        assertThat(answer.data("contact.version").asInt()).isEqualTo(1);
        assertThat(answer.text("contact.channel.label")).isEqualTo("Hub visit");
        assertThat(answer.text("contact.hub.label")).isEqualTo("Närtorget, Hervanta");
        assertThat(answer.text("contact.municipality.code")).isEqualTo("604");
        assertThat(answer.text("contact.receivedAt")).isEqualTo("2026-03-02T09:15:00.000+02:00");
        assertThat(answer.text("contact.answeredAt")).isEqualTo("2026-03-02T09:15:09.000+02:00");
        assertThat(answer.text("contact.topics.0.topic.code")).isEqualTo("food");
        assertThat(answer.text("contact.result.code")).isEqualTo("referred-outside");
        assertThat(answer.text("contact.notes.nodes.0.id"))
                .isEqualTo(note.noteId().toString());
        assertThat(answer.text("contact.notes.nodes.0.text")).isEqualTo("Kysyi ateriapalvelusta; äiti yksin");
        assertThat(answer.text("contact.notes.nodes.0.writtenBy.id"))
                .isEqualTo(aino.id().toString());
        assertThat(answer.data("contact.client").isNull()).isTrue();
        assertThat(answer.data("contact.referralChains.nodes").size()).isZero();
    }

    @Test
    void a_linked_contact_leads_to_its_client_and_chains_and_an_unlinked_one_no_more() {
        ContactId id = Records.contactId();
        ClientId client = Records.clientId();
        ReferralId referral = Records.referralId();
        archive.write(
                aino,
                MONDAY,
                Records.client(client, "Åke", "Öhman"),
                Records.call(id, MONDAY),
                new ContactLinked(id, client),
                Records.sent(referral, id, aino, null));

        Answer linked = asking.ask(aino, "casework/contact/contact", Map.of("id", id.value()));
        assertThat(linked.text("contact.client.name.family")).isEqualTo("Öhman");
        assertThat(linked.text("contact.referralChains.nodes.0.id")).isEqualTo(referral.toString());
        assertThat(linked.text("contact.referralChains.nodes.0.outcome.code")).isEqualTo("sent");

        archive.write(aino, MONDAY, new ContactUnlinked(id, client, "wrong-person"));
        Answer unlinked = asking.ask(aino, "casework/contact/contact", Map.of("id", id.value()));
        assertThat(unlinked.data("contact.client").isNull()).isTrue();
        assertThat(unlinked.data("contact.version").asInt()).isEqualTo(2);
    }

    @Test
    void R41_the_ground_on_which_a_professional_told_of_a_person_is_shown() {
        ContactId id = Records.contactId();
        archive.write(aino, MONDAY, Records.call(id, MONDAY), new ContactNotified(id, "1301-35-unable"));

        Answer answer = asking.ask(aino, "casework/contact/contact", Map.of("id", id.value()));

        assertThat(answer.text("contact.ground.code")).isEqualTo("1301-35-unable");
        assertThat(answer.text("contact.ground.label")).contains("1301/2014 section 35");
        assertThat(answer.data("contact.version").asInt()).isEqualTo(1);
        Answer history = asking.query(
                aino, "{ history(id: \"" + id + "\") { edges { node { title changes { field after } } } } }");
        assertThat(history.text("history.edges.1.node.title")).isEqualTo("The ground for the contact was recorded");
        assertThat(history.body()).contains("notificationGround");
    }

    static List<Arguments> furthest_results() {
        List<Arguments> cases = new ArrayList<>();
        List<String> nearestFirst = FurthestResult.NEAREST_FIRST;
        for (int i = 1; i < nearestFirst.size(); i++) {
            cases.add(Arguments.of(nearestFirst.get(i - 1), nearestFirst.get(i)));
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("furthest_results")
    void a_contacts_result_is_the_furthest_of_its_topics(String nearer, String further) {
        assertThat(FurthestResult.of(List.of(new Topic("food", nearer), new Topic("housing", further))))
                .isEqualTo(further);
        assertThat(FurthestResult.of(List.of(new Topic("food", further), new Topic("housing", nearer))))
                .isEqualTo(further);
    }

    @Test
    void a_unit_without_contacts_gets_an_empty_list() {
        Answer answer = asking.ask(aino, "casework/contact/contacts", Map.of());

        assertThat(answer.data("contacts.totalCount").asInt()).isZero();
        assertThat(answer.data("contacts.edges").size()).isZero();
        assertThat(answer.data("contacts.pageInfo.hasNextPage").asBoolean()).isFalse();
        assertThat(answer.data("contacts.pageInfo.endCursor").isNull()).isTrue();
    }

    @Test
    void contacts_come_newest_first_and_page_without_gap_or_repeat_also_where_times_tie() {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            ContactId id = Records.contactId();
            written.add(id.toString());
            archive.append(aino, MONDAY, Records.call(id, MONDAY.plusSeconds(i / 3)));
        }
        archive.caughtUp();

        List<String> seen = new ArrayList<>();
        String after = null;
        for (boolean more = true; more; ) {
            Map<String, Object> page = new HashMap<>(Map.of("first", 2));
            page.put("after", after);
            Answer answer = asking.ask(aino, "casework/contact/contacts", page);
            assertThat(answer.data("contacts.totalCount").asInt()).isEqualTo(7);
            assertThat(answer.data("contacts.pageInfo.hasPreviousPage").asBoolean())
                    .isEqualTo(after != null);
            seen.addAll(answer.nodes("contacts", "id"));
            after = answer.text("contacts.pageInfo.endCursor");
            more = answer.data("contacts.pageInfo.hasNextPage").asBoolean();
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(written).doesNotHaveDuplicates();
        assertThat(seen.getFirst()).isEqualTo(written.getLast());
        assertThat(seen)
                .isEqualTo(asking.ask(aino, "casework/contact/contacts-as-they-come", Map.of())
                        .nodes("contacts", "id"));
    }

    @Test
    void the_default_page_size_is_fifty_and_null_is_no_number() {
        for (int i = 0; i < 52; i++) {
            archive.append(aino, MONDAY, Records.call(Records.contactId(), MONDAY.plusSeconds(i)));
        }
        archive.caughtUp();
        Map<String, Object> told = new HashMap<>();
        told.put("first", null);

        assertThat(asking.ask(aino, "casework/contact/contacts-as-they-come", Map.of())
                        .nodes("contacts", "id"))
                .hasSize(50);
        assertThat(asking.ask(aino, "casework/contact/contacts", told).nodes("contacts", "id"))
                .hasSize(50);
    }

    record Filtered(String what, Map<String, Object> filter, String expected) {
        @Override
        public String toString() {
            return what;
        }
    }

    static List<Filtered> filters() {
        return List.of(
                new Filtered("channel", Map.of("channel", "chat"), "B"),
                new Filtered("municipality", Map.of("municipality", "604"), "C"),
                new Filtered("a topic among others", Map.of("topic", "food"), "BC"),
                new Filtered("anonymous", Map.of("anonymous", true), "AC"),
                new Filtered("identified", Map.of("anonymous", false), "B"),
                new Filtered("from, included", Map.of("receivedFrom", "2026-03-02T09:16:00+02:00"), "BC"),
                new Filtered("before, excluded", Map.of("receivedBefore", "2026-03-02T07:17:00Z"), "AB"),
                new Filtered(
                        "all at once",
                        Map.of(
                                "channel",
                                "chat",
                                "municipality",
                                "837",
                                "topic",
                                "food",
                                "anonymous",
                                false,
                                "receivedFrom",
                                "2026-03-02T07:16:00Z",
                                "receivedBefore",
                                "2026-03-02T07:17:00Z"),
                        "B"),
                new Filtered("two that no contact meets", Map.of("channel", "chat", "municipality", "604"), ""),
                new Filtered("a code that nobody used", Map.of("topic", "bereavement"), ""));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void a_filter_limits_list_and_count(Filtered filtered) {
        ContactId a = Records.contactId();
        ContactId b = Records.contactId();
        ContactId c = Records.contactId();
        ClientId client = Records.clientId();
        List<Topic> food = List.of(new Topic("housing", "helped-on-site"), new Topic("food", "helped-on-site"));
        CaseworkEvent chat = Records.received(b, MONDAY.plusSeconds(60), "chat", null, "837", food);
        CaseworkEvent visit = Records.received(c, MONDAY.plusSeconds(120), "hub-visit", "nokia", "604", food);
        archive.write(aino, MONDAY, Records.call(a, MONDAY), chat, visit, new ContactLinked(b, client));

        Answer answer = asking.ask(aino, "casework/contact/contacts", Map.of("filter", filtered.filter()));

        List<String> expected = filtered.expected()
                .chars()
                .mapToObj(letter -> (letter == 'A' ? a : letter == 'B' ? b : c).toString())
                .toList();
        assertThat(answer.nodes("contacts", "id")).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(answer.data("contacts.totalCount").asInt()).isEqualTo(expected.size());
    }

    @Test
    void a_filter_with_codes_of_no_list_is_refused_naming_each() {
        Answer answer = asking.ask(
                aino,
                "casework/contact/contacts",
                Map.of("filter", Map.of("channel", "pigeon", "municipality", "999", "topic", "x")));

        assertThat(answer.errors())
                .containsExactly(
                        "UNKNOWN_CODE filter.channel", "UNKNOWN_CODE filter.municipality", "UNKNOWN_CODE filter.topic");
    }

    @Test
    void a_page_goes_on_where_it_ended_although_newer_contacts_came() {
        ContactId old = Records.contactId();
        ContactId middle = Records.contactId();
        archive.write(aino, MONDAY, Records.call(old, MONDAY), Records.call(middle, MONDAY.plusSeconds(1)));
        String end = asking.ask(aino, "casework/contact/contacts", Map.of("first", 1))
                .text("contacts.pageInfo.endCursor");
        archive.write(aino, MONDAY, Records.call(Records.contactId(), MONDAY.plusSeconds(2)));

        Answer next = asking.ask(aino, "casework/contact/contacts", Map.of("first", 1, "after", end));

        assertThat(next.nodes("contacts", "id")).containsExactly(old.toString());
        assertThat(next.data("contacts.totalCount").asInt()).isEqualTo(3);
    }
}
