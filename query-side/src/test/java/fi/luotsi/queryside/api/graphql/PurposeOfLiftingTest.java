package fi.luotsi.queryside.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.casework.ProcessingLimits.ProcessingRestricted;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.id.LimitId;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.Writer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** GDPR 18: a restriction hides the client's data, also from who would lift it for the wrong purpose; they are told which is right. */
@OnRealStores
class PurposeOfLiftingTest {

    @Autowired
    private Asking asking;

    @Autowired
    private Writer archive;

    private final Person aino = Person.counsellor(Records.newUnit());
    private final Person lead = Person.of("team-lead", aino.unit());
    private final ClientId client = Records.clientId();
    private final LimitId restriction = new LimitId(Ids.next());

    private Answer lift(Person person, String purpose) {
        ContactId contact = Records.contactId();
        archive.write(
                aino,
                Records.MONDAY,
                Records.client(client, "Väinö", "Yläsaari"),
                Records.call(contact, Records.MONDAY),
                new ContactLinked(contact, client),
                new ProcessingRestricted(client, restriction, null, "unlawful"));
        return asking.query(
                person,
                "mutation { liftRestriction(input: {commandId: \"" + Ids.next() + "\", clientId: \"" + client
                        + "\", restrictionId: \"" + restriction + "\", reasons: \"Selvitetty\"}) { userErrors {"
                        + " code path message } } }",
                "Luotsi-Purpose",
                purpose,
                "Luotsi-Service-Task",
                "service-guidance",
                "Accept-Language",
                "en");
    }

    @Test
    void a_lead_who_lifts_for_another_purpose_is_told_the_right_one() {
        Answer answer = lift(lead, "advice-and-guidance");

        assertThat(answer.text("liftRestriction.userErrors.0.code")).isEqualTo("PURPOSE_NEEDED");
        assertThat(answer.text("liftRestriction.userErrors.0.message"))
                .isEqualTo("This cannot be done for this purpose. Choose the purpose supervision.");
    }

    @Test
    void a_lead_of_another_unit_is_told_nothing() {
        assertThat(lift(Person.of("team-lead", Records.newUnit()), "advice-and-guidance")
                        .body())
                .doesNotContain("PURPOSE_NEEDED");
    }
}
