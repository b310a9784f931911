package fi.luotsi.queryside.casework.client;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.ClientRegistration.ClientRegistered;
import fi.luotsi.kernel.casework.ClientRepresentatives.GuardianBanEnded;
import fi.luotsi.kernel.casework.ClientRepresentatives.GuardianBanRefused;
import fi.luotsi.kernel.casework.ClientRepresentatives.GuardianBanSet;
import fi.luotsi.kernel.casework.ClientRepresentatives.RepresentationEnded;
import fi.luotsi.kernel.casework.ClientRepresentatives.RepresentativeAdded;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.id.LimitId;
import fi.luotsi.kernel.id.RepresentativeId;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.value.FinnishTime;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.UseRows;
import fi.luotsi.queryside.asking.Writer;
import fi.luotsi.samples.RepresentativeAddedBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnRealStores
class RepresentativesTest {

    private static final Instant MONDAY = Records.MONDAY;

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    @Autowired
    private UseRows uses;

    private final LocalDate today = LocalDate.now(FinnishTime.ZONE);
    private final Person aino = Person.counsellor(Records.newUnit());
    private final ClientId client = Records.clientId();
    private final RepresentativeId olli = new RepresentativeId(Ids.next());

    private Answer representatives(Person person) {
        return asking.ask(person, "casework/client/representatives", Map.of("id", client.value()));
    }

    private Answer mayBeTold(Person person, UUID representative, String informationClass) {
        return asking.ask(
                person,
                "casework/client/may-be-told",
                Map.of("client", client.value(), "representative", representative, "class", informationClass));
    }

    private RepresentativeAdded added(String type, @Nullable LocalDate from, @Nullable LocalDate until) {
        return RepresentativeAddedBuilder.builder()
                .clientId(client)
                .representativeId(olli)
                .type(type)
                .scope(List.of("guidance", "contacts"))
                .validFrom(from)
                .validUntil(until)
                .representative(Personal.of(new PersonName("Olli", "Åkerström")))
                .consentReference(Records.text("lomake 7"))
                .build();
    }

    private ClientRegistered minor() {
        return Records.client(client, "Väinö", "Åkerström", null, today.minusYears(15));
    }

    @Test
    void R06_a_representative_is_shown_with_scope_time_and_whether_they_are_in_force_today() {
        archive.write(aino, MONDAY, minor(), added("close-person", today.minusDays(9), today));

        Answer answer = representatives(aino);

        assertThat(answer.text("client.representatives.0.name.given")).isEqualTo("Olli");
        assertThat(answer.text("client.representatives.0.type.code")).isEqualTo("close-person");
        assertThat(answer.text("client.representatives.0.scope.1.code")).isEqualTo("contacts");
        assertThat(answer.text("client.representatives.0.validUntil")).isEqualTo(today.toString());
        assertThat(answer.text("client.representatives.0.state.label")).isEqualTo("In force");
        assertThat(answer.text("client.representatives.0.mayBeToldOf.0.code")).isEqualTo("guidance");
        assertThat(answer.text("client.representatives.0.consentReference")).isEqualTo("lomake 7");
        assertThat(mayBeTold(aino, olli.value(), "guidance").text("mayBeTold.reason.code"))
                .isEqualTo("may-be-told");
        assertThat(uses.of(aino).getLast().outcome()).isEqualTo("answered");
    }

    @Test
    void a_representative_of_whom_it_is_not_known_since_when_is_in_force() {
        archive.write(aino, MONDAY, minor(), added("authorised", null, null));

        Answer answer = representatives(aino);

        assertThat(answer.data("client.representatives.0.validFrom").isNull()).isTrue();
        assertThat(answer.text("client.representatives.0.state.code")).isEqualTo("in-force");
    }

    @Test
    void R06_an_expired_mandate_is_denied_and_logged() {
        archive.write(aino, MONDAY, minor(), added("authorised", today.minusDays(9), today.minusDays(1)));

        Answer answer = mayBeTold(aino, olli.value(), "guidance");

        assertThat(answer.data("mayBeTold.mayBeTold").asBoolean()).isFalse();
        assertThat(answer.text("mayBeTold.reason.label")).isEqualTo("The representation has expired");
        UseRows.Row row = uses.only(aino);
        assertThat(row.operation()).isEqualTo("Query.mayBeTold");
        assertThat(row.outcome()).isEqualTo("denied");
        assertThat(row.denied()).isEqualTo(Map.of("Representative", Set.of(olli.toString())));
    }

    @Test
    void an_ended_representation_stays_ended() {
        archive.write(aino, MONDAY, minor(), added("authorised", today, null), new RepresentationEnded(client, olli));

        Answer answer = representatives(aino);

        assertThat(answer.text("client.representatives.0.state.code")).isEqualTo("ended");
        assertThat(answer.data("client.representatives.0.mayBeToldOf").size()).isZero();
        assertThat(answer.data("client.version").asInt()).isEqualTo(2);
    }

    @Test
    void R07_a_guardian_may_not_be_told_the_classes_that_a_minor_has_forbidden() {
        LimitId ban = new LimitId(Ids.next());
        archive.write(
                aino,
                MONDAY,
                minor(),
                added("guardian", today, null),
                new GuardianBanSet(client, ban, List.of("contacts")));

        Answer answer = representatives(aino);

        assertThat(answer.data("client.representatives.0.mayBeToldOf").size()).isEqualTo(1);
        assertThat(answer.text("client.representatives.0.mayBeToldOf.0.code")).isEqualTo("guidance");
        assertThat(mayBeTold(aino, olli.value(), "contacts").text("mayBeTold.reason.code"))
                .isEqualTo("forbidden-by-minor");

        archive.write(aino, MONDAY.plusSeconds(60), new GuardianBanEnded(client, ban));
        assertThat(mayBeTold(aino, olli.value(), "contacts").text("mayBeTold.reason.code"))
                .isEqualTo("may-be-told");
    }

    @Test
    void R07_a_refused_ban_is_shown_with_its_ground_and_changes_nothing() {
        archive.write(
                aino,
                MONDAY,
                minor(),
                added("guardian", today, null),
                new GuardianBanRefused(
                        client,
                        new LimitId(Ids.next()),
                        List.of("contacts"),
                        "against-interest",
                        Records.text("Hoito vaarantuisi")));

        Answer answer = representatives(aino);

        assertThat(answer.text("client.guardianBans.0.refusalGround.code")).isEqualTo("against-interest");
        assertThat(answer.text("client.guardianBans.0.refusalReasons")).isEqualTo("Hoito vaarantuisi");
        assertThat(answer.data("client.representatives.0.mayBeToldOf").size()).isEqualTo(2);
    }

    @Test
    void a_guardian_is_told_nothing_more_once_the_client_has_come_of_age() {
        archive.write(
                aino,
                MONDAY,
                Records.client(client, "Väinö", "Åkerström", null, today.minusYears(18)),
                added("guardian", today, null));

        assertThat(mayBeTold(aino, olli.value(), "guidance").text("mayBeTold.reason.code"))
                .isEqualTo("of-age");
    }

    @Test
    void R20_a_hidden_client_and_a_missing_one_and_an_unknown_representative_are_answered_alike() {
        Person stranger = Person.counsellor(Records.newUnit());
        archive.write(aino, MONDAY, minor(), added("authorised", today, null));

        String hidden = mayBeTold(stranger, olli.value(), "guidance").body();
        assertThat(mayBeTold(aino, Records.unknown(), "guidance").body()).isEqualTo(hidden);
        assertThat(asking.ask(
                                stranger,
                                "casework/client/may-be-told",
                                Map.of(
                                        "client",
                                        Records.unknown(),
                                        "representative",
                                        olli.value(),
                                        "class",
                                        "guidance"))
                        .body())
                .isEqualTo(hidden);
        assertThat(mayBeTold(aino, olli.value(), "gossip").errors()).containsExactly("UNKNOWN_CODE informationClass");
    }
}
