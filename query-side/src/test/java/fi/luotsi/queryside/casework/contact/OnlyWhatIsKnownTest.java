package fi.luotsi.queryside.casework.contact;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.value.Topic;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.Writer;
import fi.luotsi.samples.ContactReceivedBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Of a contact, what nobody was told is not known, and what nobody was asked is told apart. */
@OnRealStores
class OnlyWhatIsKnownTest {

    private static final List<String> OPTIONAL = List.of(
            "hub",
            "municipality",
            "serviceLine",
            "clientGroup",
            "language",
            "initiator",
            "answeredAt",
            "endedAt",
            "withoutTopic",
            "result",
            "resolvedAtFirstContact",
            "specialSupport");

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    private final Person aino = Person.adviser(Records.newUnit());
    private final ContactId whole = Records.contactId();
    private final ContactId sparse = Records.contactId();
    private final ContactId greeting = Records.contactId();

    @BeforeEach
    void three_contacts() {
        archive.write(
                aino,
                Records.MONDAY,
                Records.received(
                        whole, Records.MONDAY, "hub-visit", "nokia", "536", List.of(new Topic("food", "other"))),
                received(sparse)
                        .topics(List.of(new Topic("housing", "helped-on-site")))
                        .build(),
                received(greeting)
                        .withoutTopic("greeting")
                        .hub("nokia")
                        .municipality("536")
                        .derived(List.of("hub", "municipality"))
                        .build());
    }

    private static ContactReceivedBuilder received(ContactId id) {
        return ContactReceivedBuilder.builder()
                .contactId(id)
                .channel("home-visit")
                .receivedAt(Records.MONDAY)
                .topics(List.of());
    }

    private Answer shown(ContactId id) {
        return asking.query(
                aino,
                "{ contact(id: \"" + id
                        + "\") { hub { code } municipality { code } serviceLine { code } clientGroup { code }"
                        + " language { code } initiator { code } answeredAt endedAt topics { topic { code } }"
                        + " withoutTopic { code label } result { code } resolvedAtFirstContact specialSupport"
                        + " derived { code label } } }");
    }

    @Test
    void what_is_not_known_is_null() {
        Answer answer = shown(sparse);

        assertThat(answer.errors()).isEmpty();
        assertThat(OPTIONAL)
                .filteredOn(field -> answer.data("contact." + field).isNull())
                .containsExactlyElementsOf(OPTIONAL.stream()
                        .filter(field -> !field.equals("result"))
                        .toList());
        assertThat(answer.data("contact.derived").size()).isZero();
    }

    @Test
    void a_contact_without_a_topic_says_why_and_has_no_result() {
        Answer answer = shown(greeting);

        assertThat(answer.text("contact.withoutTopic.label")).isEqualTo("Just saying hello");
        assertThat(answer.data("contact.topics").size()).isZero();
        assertThat(answer.data("contact.result").isNull()).isTrue();
    }

    @Test
    void a_value_that_nobody_was_asked_about_is_named_as_derived() {
        Answer answer = shown(greeting);

        assertThat(answer.text("contact.municipality.code")).isEqualTo("536");
        assertThat(answer.text("contact.derived.0.code")).isEqualTo("hub");
        assertThat(answer.text("contact.derived.1.label")).isEqualTo("Municipality");
        assertThat(shown(whole).data("contact.derived").size()).isZero();
    }

    @Test
    void its_history_tells_the_same() {
        String body = asking.query(
                        aino, "{ history(id: \"" + greeting + "\") { nodes { changes { field label after } } } }")
                .body();

        assertThat(body)
                .contains("Inferred, not asked", "Hub", "Municipality", "Why there is no topic", "Just saying hello");
    }

    @ParameterizedTest
    @ValueSource(strings = {"municipality", "serviceLine", "clientGroup", "language", "initiator", "hub"})
    void the_contacts_of_which_a_value_is_not_known_are_a_group_of_their_own(String part) {
        assertThat(listed(Map.of(part, "not-known")))
                .contains(sparse.toString())
                .doesNotContain(whole.toString());
    }

    @ParameterizedTest
    @CsvSource({"withoutTopic, greeting", "municipality, 536"})
    void a_contact_without_a_topic_is_found(String part, String value) {
        assertThat(listed(Map.of(part, value))).contains(greeting.toString()).doesNotContain(sparse.toString());
    }

    private List<String> listed(Map<String, String> filter) {
        return asking.ask(aino, "casework/contact/contacts", Map.of("filter", filter))
                .nodes("contacts", "id");
    }
}
