package fi.luotsi.queryside.casework.referral;

import static fi.luotsi.queryside.asking.Records.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.ReferralAnswers.ReferralDeclined;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.value.Origin;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.NotedCommands;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.Writer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A mutation of a referral answers the chain, and the member that it changed. */
@OnRealStores
class ReferralPayloadTest {

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    @Autowired
    private NotedCommands commands;

    private final Person aino = Person.adviser(Records.newUnit());
    private final Person receiver = Person.counsellor(Records.newUnit());
    private final ClientId client = Records.clientId();
    private final ContactId contact = Records.contactId();
    private final ReferralId first = Records.referralId();
    private final ReferralId second = Records.referralId();

    /** The first was declined, and the receiver referred on to their own unit. */
    @BeforeEach
    void a_chain() {
        archive.append(aino, MONDAY, Records.client(client, "Väinö", "Åkerström"), Records.call(contact, MONDAY));
        archive.append(
                aino,
                MONDAY.plusSeconds(60),
                Records.sent(first, first, new Origin(contact, null, null), client, aino, receiver.unit()));
        archive.write(
                receiver,
                MONDAY.plusSeconds(120),
                new ReferralDeclined(first, first, "other", Records.text("Ei meidän alueella")),
                Records.sent(second, first, new Origin(null, null, first), client, receiver, receiver.unit()));
    }

    private Answer accepted() {
        return asking.query(receiver, """
                mutation { acceptReferral(input: { commandId: "%s", referralId: "%s" }) {
                  id chain { id members { id } } referral { id previous state { code } minimal } userErrors { code path } } }""".formatted(Ids.next(), second));
    }

    @Test
    void the_changed_member_is_answered_beside_the_chain() {
        Answer answer = accepted();

        assertThat(answer.data("acceptReferral.chain.members").size()).isEqualTo(2);
        assertThat(answer.text("acceptReferral.id")).isEqualTo(second.toString());
        assertThat(answer.text("acceptReferral.referral.id")).isEqualTo(second.toString());
        assertThat(answer.text("acceptReferral.referral.previous")).isEqualTo(first.toString());
        assertThat(answer.text("acceptReferral.referral.state.code")).isEqualTo("sent");
        assertThat(answer.data("acceptReferral.referral.minimal").asBoolean()).isFalse();
    }

    @Test
    void a_refused_one_answers_neither_and_tells_a_code_of_the_schema() {
        commands.fail(second.value(), new Refused(RefusalCode.WRONG_STATE.name(), "referralId"));

        Answer answer = accepted();

        assertThat(answer.data("acceptReferral.chain").isNull()).isTrue();
        assertThat(answer.data("acceptReferral.referral").isNull()).isTrue();
        assertThat(answer.userErrors("acceptReferral")).containsExactly("WRONG_STATE referralId");
    }
}
