package fi.luotsi.queryside.casework.referral;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.ReferralAnswers.ReferralAccepted;
import fi.luotsi.kernel.casework.ReferralAnswers.ReferralDeclined;
import fi.luotsi.kernel.casework.ReferralOutcome.OutcomeUnknown;
import fi.luotsi.kernel.casework.ReferralOutcome.ServiceNotReceived;
import fi.luotsi.kernel.casework.ReferralOutcome.ServiceReceived;
import fi.luotsi.kernel.casework.ReferralSending.ReferralRevoked;
import fi.luotsi.kernel.casework.ReferralSending.ReferralSent;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.personal.Disclosure;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.value.Origin;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.UseRows;
import fi.luotsi.queryside.asking.Writer;
import fi.luotsi.samples.ReferralSentBuilder;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@OnRealStores
class ChainTest {

    private static final Instant MONDAY = Records.MONDAY;

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    @Autowired
    private UseRows uses;

    private final Person aino = Person.adviser(Records.newUnit());
    private final Person receiver = Person.counsellor(Records.newUnit());
    private final Person third = Person.counsellor(Records.newUnit());
    private final ContactId contact = Records.contactId();
    private final ClientId client = Records.clientId();
    private final ReferralId first = Records.referralId();
    private final ReferralId second = Records.referralId();

    private Answer chain(Person person, ReferralId from) {
        return asking.ask(person, "casework/referral/chain", Map.of("id", from.value()));
    }

    /** The receiver declines and refers on to the third unit, which serves the client. */
    private void referred_on() {
        archive.append(aino, MONDAY, Records.client(client, "Väinö", "Åkerström"), Records.call(contact, MONDAY));
        archive.append(
                aino,
                MONDAY.plusSeconds(60),
                Records.sent(first, first, new Origin(contact, null, null), client, aino, receiver.unit()));
        archive.append(
                receiver,
                MONDAY.plusSeconds(120),
                new ReferralDeclined(first, first, "other", Records.text("Ei meidän alueella")),
                Records.sent(second, first, new Origin(null, null, first), client, receiver, third.unit()));
        archive.write(
                third,
                MONDAY.plusSeconds(180),
                new ReferralAccepted(second, first),
                new ServiceReceived(second, first));
    }

    @Test
    void the_whole_chain_is_the_same_from_any_member() {
        referred_on();

        Answer fromFirst = chain(receiver, first);

        assertThat(chain(receiver, second).body()).isEqualTo(fromFirst.body());
        assertThat(fromFirst.text("referralChain.id")).isEqualTo(first.toString());
        assertThat(fromFirst.text("referralChain.outcome.label")).isEqualTo("Service received");
        assertThat(fromFirst.text("referralChain.members.0.state.code")).isEqualTo("declined");
        assertThat(fromFirst.text("referralChain.members.0.reason.label")).isEqualTo("Other");
        assertThat(fromFirst.text("referralChain.members.0.reasonText")).isEqualTo("Ei meidän alueella");
        assertThat(fromFirst.text("referralChain.members.1.previous")).isEqualTo(first.toString());
        assertThat(fromFirst.text("referralChain.members.1.sentAt")).isEqualTo("2026-03-02T09:17:00.000+02:00");
        assertThat(fromFirst.text("referralChain.members.1.answeredAt")).isEqualTo("2026-03-02T09:18:00.000+02:00");
        assertThat(fromFirst.text("referralChain.members.1.endedAt")).isEqualTo("2026-03-02T09:18:00.000+02:00");
    }

    @Test
    void members_of_other_units_show_target_state_and_times_and_nothing_else() {
        referred_on();

        Answer answer = chain(aino, second);

        JsonNode own = answer.data("referralChain.members.0");
        JsonNode other = answer.data("referralChain.members.1");
        assertThat(own.path("minimal").asBoolean()).isFalse();
        assertThat(own.path("reasonText").asString()).isEqualTo("Ei meidän alueella");
        assertThat(other.path("minimal").asBoolean()).isTrue();
        Set<String> filled = new HashSet<>();
        other.properties().forEach(field -> {
            if (!field.getValue().isNull()) {
                filled.add(field.getKey());
            }
        });
        assertThat(filled)
                .isEqualTo(Set.of(
                        "id",
                        "version",
                        "minimal",
                        "state",
                        "targetCategory",
                        "targetUnit",
                        "target",
                        "sentAt",
                        "answeredAt",
                        "endedAt"));
        assertThat(uses.only(aino).shown())
                .isEqualTo(Map.of(
                        "Client", Set.of(client.toString()),
                        "ReferralChain", Set.of(first.toString()),
                        "ReferralMinimal", Set.of(second.toString())));
    }

    @Test
    void the_client_is_left_out_where_the_viewer_may_not_see_their_file() {
        archive.append(aino, MONDAY, Records.client(client, "Väinö", "Åkerström"), Records.call(contact, MONDAY));
        archive.append(
                aino,
                MONDAY,
                Records.sent(first, first, new Origin(contact, null, null), client, aino, receiver.unit()));
        archive.write(
                receiver, MONDAY, new ReferralDeclined(first, first, "other", Records.text("Ei meidän alueella")));

        Answer declined = chain(receiver, first);

        assertThat(declined.data("referralChain.client").isNull()).isTrue();
        assertThat(declined.text("referralChain.members.0.state.code")).isEqualTo("declined");
        assertThat(declined.data("referralChain.members.0.minimal").asBoolean()).isTrue();
        assertThat(declined.data("referralChain.members.0.reasonText").isNull()).isTrue();
        assertThat(chain(aino, first).text("referralChain.client.id")).isEqualTo(client.toString());
    }

    @Test
    void the_auditor_sees_every_member_in_full() {
        referred_on();

        Answer answer = chain(Person.auditor(), second);

        assertThat(answer.data("referralChain.members.0.minimal").asBoolean()).isFalse();
        assertThat(answer.data("referralChain.members.1.minimal").asBoolean()).isFalse();
        assertThat(answer.text("referralChain.members.1.unit.code")).isEqualTo(receiver.unit());
    }

    @Test
    void a_unit_outside_the_chain_is_answered_as_if_there_were_none() {
        referred_on();
        Person stranger = Person.lead(Records.newUnit());

        Answer hidden = chain(stranger, second);
        Answer missing = chain(Person.lead(stranger.unit()), Records.referralId());

        assertThat(hidden.body()).isEqualTo(missing.body());
        assertThat(uses.only(stranger).denied()).isEqualTo(Map.of("ReferralChain", Set.of(first.toString())));
    }

    @Test
    void a_disclosed_referral_shows_what_left_on_which_basis() {
        Disclosure disclosure = new Disclosure("Liikkuminen heikentynyt", "Terveysasema", "Suostumus 12/2026");
        ReferralSent sent = ReferralSentBuilder.builder()
                .referralId(first)
                .rootId(first)
                .origin(new Origin(contact, null, null))
                .clientId(client)
                .unit(aino.unit())
                .kind("disclosed")
                .targetCategory("health-needs-assessment")
                .basis("consent")
                .target(Records.text("Terveysasema"))
                .disclosure(Personal.of(disclosure))
                .build();
        archive.write(aino, MONDAY, Records.call(contact, MONDAY), sent);

        Answer answer = chain(aino, first);

        assertThat(answer.text("referralChain.members.0.basis.code")).isEqualTo("consent");
        assertThat(answer.text("referralChain.members.0.disclosure.information"))
                .isEqualTo("Liikkuminen heikentynyt");
        assertThat(answer.text("referralChain.members.0.disclosure.consentReference"))
                .isEqualTo("Suostumus 12/2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {"revoked", "received", "not-received", "unknown"})
    void a_chain_of_one_referral_ends_in_its_state(String state) {
        archive.append(aino, MONDAY, Records.call(contact, MONDAY), Records.sent(first, contact, aino, null));
        archive.write(
                aino,
                MONDAY.plusSeconds(1),
                switch (state) {
                    case "revoked" -> new ReferralRevoked(first, first, "sent-by-mistake");
                    case "received" -> new ServiceReceived(first, first);
                    case "not-received" -> new ServiceNotReceived(first, first, "no-capacity", null);
                    default -> new OutcomeUnknown(first, first);
                });

        Answer answer = chain(aino, first);

        assertThat(answer.text("referralChain.outcome.code")).isEqualTo(state);
        assertThat(answer.text("referralChain.members.0.endedAt")).isEqualTo("2026-03-02T09:15:01.000+02:00");
        String reason = Map.of("revoked", "Sent by mistake", "not-received", "No free places")
                .getOrDefault(state, "");
        assertThat(answer.text("referralChain.members.0.reason.label")).isEqualTo(reason);
    }

    @Test
    void a_chain_is_reached_from_its_contact_by_every_unit_that_takes_part() {
        referred_on();

        Answer answer = asking.ask(aino, "casework/contact/contact", Map.of("id", contact.value()));

        assertThat(answer.data("contact.referralChains.nodes").size()).isEqualTo(1);
        assertThat(List.of(answer.text("contact.referralChains.nodes.0.outcome.code")))
                .containsExactly("received");
    }
}
