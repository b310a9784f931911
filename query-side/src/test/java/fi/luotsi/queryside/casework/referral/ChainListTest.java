package fi.luotsi.queryside.casework.referral;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.ReferralAnswers.ReferralAccepted;
import fi.luotsi.kernel.casework.ReferralAnswers.ReferralDeclined;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.value.Origin;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.UseRows;
import fi.luotsi.queryside.asking.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The chains that go out of a unit, and those that come in. */
@OnRealStores
class ChainListTest {

    private static final Instant MONDAY = Records.MONDAY;

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    @Autowired
    private UseRows uses;

    private final Person aino = Person.counsellor(Records.newUnit());
    private final Person receiver = Person.counsellor(Records.newUnit());
    private final Person third = Person.counsellor(Records.newUnit());
    private final ContactId contact = Records.contactId();
    private final ClientId client = Records.clientId();

    /** Aino's, signposted; hers to the receiver, accepted; and hers to the receiver, who declined and referred on to the third. */
    private final List<ReferralId> chains =
            new ArrayList<>(List.of(Records.referralId(), Records.referralId(), Records.referralId()));

    @BeforeEach
    void three_chains() {
        archive.append(aino, MONDAY, Records.client(client, "Väinö", "Åkerström"), Records.call(contact, MONDAY));
        for (int i = 0; i < 3; i++) {
            ReferralId id = chains.get(i);
            archive.append(
                    aino,
                    MONDAY.plusSeconds(i),
                    Records.sent(
                            id, id, new Origin(contact, null, null), client, aino, i == 0 ? null : receiver.unit()));
        }
        ReferralId last = chains.get(2);
        ReferralId on = Records.referralId();
        archive.write(
                receiver,
                MONDAY.plusSeconds(60),
                new ReferralAccepted(chains.get(1), chains.get(1)),
                new ReferralDeclined(last, last, "other", null),
                Records.sent(on, last, new Origin(null, null, last), client, receiver, third.unit()));
    }

    private Answer list(Person person, String arguments) {
        return asking.query(person, "{ referralChains" + arguments + " { totalCount nodes { id } } }");
    }

    private List<Integer> numbers(Answer answer) {
        List<Integer> found = new ArrayList<>();
        answer.data("referralChains.nodes")
                .forEach(node -> found.add(chains.indexOf(
                        new ReferralId(UUID.fromString(node.path("id").asString())))));
        assertThat(answer.data("referralChains.totalCount").asInt()).isEqualTo(found.size());
        return found;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "aino||210",
                "aino|(sort: OLDEST_FIRST)|012",
                "aino|(filter: {direction: SENT})|210",
                "aino|(filter: {direction: RECEIVED})|",
                "aino|(filter: {state: \"accepted\"})|1",
                "aino|(filter: {state: \"sent\"})|20",
                "aino|(filter: {direction: SENT, state: \"sent\"})|0",
                "aino|(filter: {direction: SENT, state: \"declined\"})|2",
                "aino|(filter: {targetCategory: \"ngo\"})|0",
                "aino|(filter: {sentFrom: \"2026-03-02T07:15:01Z\", sentBefore: \"2026-03-02T07:15:02Z\"})|1",
                "receiver||21",
                "receiver|(filter: {direction: RECEIVED})|21",
                "receiver|(filter: {direction: SENT})|2",
                "receiver|(filter: {direction: RECEIVED, state: \"accepted\"})|1",
                "third||2",
                "third|(filter: {direction: RECEIVED, state: \"sent\"})|2",
                "third|(filter: {direction: RECEIVED, state: \"declined\"})|",
                "stranger||"
            })
    void a_unit_lists_the_chains_that_it_takes_part_in(String who, String arguments, String expected) {
        Person person =
                switch (who) {
                    case "aino" -> aino;
                    case "receiver" -> receiver;
                    case "third" -> third;
                    default -> Person.counsellor(Records.newUnit());
                };

        List<Integer> found = numbers(list(person, arguments == null ? "" : arguments));

        List<Integer> told = new ArrayList<>();
        for (char number : (expected == null ? "" : expected).toCharArray()) {
            told.add(number - '0');
        }
        assertThat(found).isEqualTo(told);
    }

    @Test
    void R20_each_chain_that_is_shown_is_logged_and_of_other_units_members_only_the_minimum() {
        Answer answer = asking.query(
                third, "{ referralChains { nodes { id client { id } members { minimal unit { code } } } } }");

        assertThat(answer.data("referralChains.nodes.0.members.0.minimal").asBoolean())
                .isTrue();
        assertThat(answer.data("referralChains.nodes.0.members.0.unit").isNull())
                .isTrue();
        assertThat(answer.data("referralChains.nodes.0.members.1.minimal").asBoolean())
                .isFalse();
        assertThat(uses.only(third).operation()).isEqualTo("Query.referralChains");
        assertThat(uses.only(third).shown())
                .containsEntry("ReferralChain", Set.of(chains.get(2).toString()))
                .containsKey("ReferralMinimal");
    }

    @Test
    void a_unit_finds_what_goes_between_it_and_another() {
        Units units = new Units();

        assertThat(numbers(list(units.second, between("", units.first)))).containsExactly(0);
        assertThat(numbers(list(units.second, between("direction: SENT, ", units.first))))
                .isEmpty();
        assertThat(numbers(list(units.second, between("direction: SENT, ", units.last))))
                .containsExactly(0);
        assertThat(numbers(list(units.first, between("state: \"declined\", ", units.second))))
                .containsExactly(0);
        assertThat(numbers(list(units.first, between("state: \"accepted\", ", units.second))))
                .isEmpty();
    }

    @Test
    void of_a_chain_nothing_that_goes_between_two_other_units_is_found() {
        Units units = new Units();

        assertThat(numbers(list(units.last, between("", units.second)))).containsExactly(0);
        assertThat(numbers(list(units.last, between("", units.first)))).isEmpty();
    }

    /** One chain through three units of the code list, beside which other tests' chains are not looked for. */
    private final class Units {

        private final Person first = Person.counsellor("neuvontapuhelin");
        private final Person second = Person.counsellor("tampere-keskusta");
        private final Person last = Person.counsellor("tampere-hervanta");

        private Units() {
            ReferralId id = Records.referralId();
            ReferralId on = Records.referralId();
            chains.set(0, id);
            archive.append(
                    first, MONDAY, Records.sent(id, id, new Origin(contact, null, null), client, first, second.unit()));
            archive.write(
                    second,
                    MONDAY.plusSeconds(60),
                    new ReferralDeclined(id, id, "other", null),
                    Records.sent(on, id, new Origin(null, null, id), client, second, last.unit()));
        }
    }

    private String between(String rest, Person other) {
        return "(filter: {" + rest + "ids: [\"" + chains.getFirst() + "\"], otherUnit: \"" + other.unit() + "\"})";
    }

    @Test
    void R20_only_who_sees_every_units_chains_may_ask_for_another_units() {
        String filter = "(filter: {direction: RECEIVED, unit: \"nokia\"})";

        assertThat(list(aino, filter).errors()).containsExactly("NOT_ALLOWED_HERE filter.unit");
        assertThat(list(Person.lead(aino.unit()), filter).errors()).containsExactly("NOT_ALLOWED_HERE filter.unit");
        assertThat(list(Person.auditor(), filter).errors()).isEmpty();
        assertThat(list(Person.administrator(), "").errors()).containsExactly("DENIED referralChains");
    }

    @Test
    void R20_the_lead_sees_the_units_chains_when_the_matter_is_over_too() {
        assertThat(numbers(list(Person.lead(aino.unit()), ""))).containsExactly(2, 1, 0);
        assertThat(numbers(list(Person.lead(Records.newUnit()), ""))).isEmpty();
    }
}
