package fi.luotsi.commandside.contact;

import static fi.luotsi.commandside.decision.Examples.AINO;
import static fi.luotsi.commandside.decision.Examples.CALL;
import static fi.luotsi.commandside.decision.Examples.linked;
import static fi.luotsi.commandside.decision.Examples.registered;
import static fi.luotsi.commandside.decision.Scenario.given;

import fi.luotsi.kernel.casework.ContactLinking.LinkContact;
import fi.luotsi.kernel.casework.ContactReceiving.ContactNotified;
import fi.luotsi.kernel.casework.ContactReceiving.ContactReceived;
import fi.luotsi.kernel.casework.ContactReceiving.ReceiveContact;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.samples.ContactReceivedBuilder;
import fi.luotsi.samples.ReceiveContactBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A professional or an authority who contacts social care tells of a person on a ground of the law (1301/2014 §35). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NotifyingTest {

    private static ReceiveContact by(String initiator, @Nullable String ground) {
        ReceiveContact call = Call.of(CALL).command();
        return ReceiveContactBuilder.builder()
                .contactId(call.contactId())
                .channel(call.channel())
                .hub(call.hub())
                .municipality(call.municipality())
                .serviceLine(call.serviceLine())
                .clientGroup(call.clientGroup())
                .language(call.language())
                .initiator(initiator)
                .receivedAt(call.receivedAt())
                .answeredAt(call.answeredAt())
                .endedAt(call.endedAt())
                .topics(call.topics())
                .resolvedAtFirstContact(call.resolvedAtFirstContact())
                .specialSupport(call.specialSupport())
                .derived(call.derived())
                .ground(ground)
                .build();
    }

    private static ContactReceived received(String initiator) {
        ContactReceived call = Call.of(CALL).event();
        return ContactReceivedBuilder.builder()
                .contactId(call.contactId())
                .channel(call.channel())
                .hub(call.hub())
                .municipality(call.municipality())
                .serviceLine(call.serviceLine())
                .clientGroup(call.clientGroup())
                .language(call.language())
                .initiator(initiator)
                .receivedAt(call.receivedAt())
                .answeredAt(call.answeredAt())
                .endedAt(call.endedAt())
                .topics(call.topics())
                .resolvedAtFirstContact(call.resolvedAtFirstContact())
                .specialSupport(call.specialSupport())
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "professional, consent",
        "professional, 1301-35-unable",
        "authority, 1301-35-child",
        "authority, 980-25-older",
        "professional, general-question"
    })
    void R41_a_professional_or_an_authority_contacts_us_on_a_listed_ground(String initiator, String ground) {
        given().when(by(initiator, ground)).then(received(initiator), new ContactNotified(CALL, ground));
    }

    @ParameterizedTest
    @ValueSource(strings = {"professional", "authority"})
    void R41_without_a_ground_it_is_refused(String initiator) {
        given().when(by(initiator, null)).refused(RefusalCode.REQUIRED, "ground");
    }

    @ParameterizedTest
    @ValueSource(strings = {"self", "relative", "close-person", "neighbour", "legal-representative"})
    void other_callers_need_no_ground(String initiator) {
        given().when(by(initiator, "consent")).refused(RefusalCode.NOT_ALLOWED_HERE, "ground");
        given().when(by(initiator, null)).then(received(initiator));
    }

    @Test
    void R41_a_question_without_a_ground_to_tell_of_anyone_stays_nobodys() {
        given(registered(AINO), received("professional"), new ContactNotified(CALL, "general-question"))
                .when(new LinkContact(CALL, AINO))
                .refused(RefusalCode.TOLD_OF_NOBODY, "contactId");
        given(registered(AINO), received("professional"), new ContactNotified(CALL, "1301-35-unable"))
                .when(new LinkContact(CALL, AINO))
                .then(linked(CALL, AINO));
    }
}
