package fi.luotsi.commandside.contact;

import static fi.luotsi.commandside.decision.Examples.CALL;
import static fi.luotsi.commandside.decision.Examples.NOW;
import static fi.luotsi.commandside.decision.Examples.actedBy;
import static fi.luotsi.commandside.decision.Examples.id;
import static fi.luotsi.commandside.decision.Scenario.given;

import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.kernel.casework.ContactReceiving.ContactReceived;
import fi.luotsi.kernel.casework.ContactReceiving.ReceiveContact;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Situation;
import fi.luotsi.kernel.value.Topic;
import fi.luotsi.samples.ContactReceivedBuilder;
import fi.luotsi.samples.ReceiveContactBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a contact, its channel, its time and one topic have to be known, or why there is none. */
class OnlyWhatIsKnownTest {

    private static final List<Topic> ABOUT_FOOD = List.of(new Topic("food", "helped-on-site"));

    private static ReceiveContactBuilder told(String channel) {
        return ReceiveContactBuilder.builder()
                .contactId(CALL)
                .channel(channel)
                .receivedAt(NOW)
                .topics(List.of())
                .derived(List.of());
    }

    private static ContactReceivedBuilder stored(String channel) {
        return ContactReceivedBuilder.builder()
                .contactId(CALL)
                .channel(channel)
                .receivedAt(NOW)
                .topics(List.of());
    }

    @Test
    void channel_time_and_one_topic_are_enough() {
        ContactReceived event = stored("phone").topics(ABOUT_FOOD).build();

        given().when(told("phone").topics(ABOUT_FOOD).build()).then(event);
    }

    @ParameterizedTest
    @ValueSource(strings = {"greeting", "wrong-number", "silent", "abandoned"})
    void a_reason_stands_for_the_topic(String reason) {
        given().when(told("phone").withoutTopic(reason).build())
                .then(stored("phone").withoutTopic(reason).build());
    }

    @Test
    void without_a_topic_there_is_a_reason_and_with_one_there_is_none() {
        given().when(told("phone").build()).refused(RefusalCode.REQUIRED, "topics");
        given().when(told("phone").topics(ABOUT_FOOD).withoutTopic("silent").build())
                .refused(Situation.A_TOPIC_WAS_RAISED.at("withoutTopic"));
    }

    @Test
    void a_contact_that_was_given_up_was_neither_answered_nor_resolved() {
        given().when(told("phone")
                        .withoutTopic("abandoned")
                        .answeredAt(NOW)
                        .resolvedAtFirstContact(true)
                        .build())
                .refused(
                        RefusalCode.NOT_ANSWERED.at("resolvedAtFirstContact"),
                        Situation.NOBODY_ANSWERED.at("answeredAt"));
    }

    @Test
    void the_hub_and_its_municipality_follow_from_where_the_worker_sits_and_are_marked() {
        given().when(told("hub-visit").topics(ABOUT_FOOD).build(), actedBy(at("nokia")))
                .then(stored("hub-visit")
                        .topics(ABOUT_FOOD)
                        .hub("nokia")
                        .municipality("536")
                        .derived(List.of("hub", "municipality"))
                        .build());
    }

    @Test
    void a_unit_that_is_no_hub_tells_of_none() {
        given().when(told("hub-visit").topics(ABOUT_FOOD).build(), actedBy(at("asiakasohjaus")))
                .then(stored("hub-visit").topics(ABOUT_FOOD).build());
    }

    @Test
    void the_van_follows_from_the_channel_and_lives_nowhere() {
        given().when(told("advice-van").topics(ABOUT_FOOD).build(), actedBy(at("nokia")))
                .then(stored("advice-van")
                        .topics(ABOUT_FOOD)
                        .hub("neuvonta-auto")
                        .derived(List.of("hub"))
                        .build());
    }

    @Test
    void what_was_asked_is_not_replaced_by_what_follows() {
        ReceiveContact asked = told("hub-visit")
                .topics(ABOUT_FOOD)
                .hub("nokia")
                .municipality("091")
                .build();

        given().when(asked, actedBy(at("tampere-keskusta")))
                .then(stored("hub-visit")
                        .topics(ABOUT_FOOD)
                        .hub("nokia")
                        .municipality("091")
                        .build());
    }

    @Test
    void what_the_caller_filled_in_by_itself_is_marked_too() {
        given().when(told("phone")
                        .topics(ABOUT_FOOD)
                        .language("sv")
                        .derived(List.of("language"))
                        .build())
                .then(stored("phone")
                        .topics(ABOUT_FOOD)
                        .language("sv")
                        .derived(List.of("language"))
                        .build());
    }

    @Test
    void what_is_not_given_is_not_called_derived_nor_anything_twice() {
        given().when(told("phone")
                        .topics(ABOUT_FOOD)
                        .language("sv")
                        .derived(List.of("language", "initiator", "language"))
                        .build())
                .refused(RefusalCode.DUPLICATE.at("derived[2]"), Situation.NOT_KNOWN_NOT_DERIVED.at("derived[1]"));
    }

    private static Actor at(String unit) {
        return new Actor(id(7), "adviser", unit);
    }
}
