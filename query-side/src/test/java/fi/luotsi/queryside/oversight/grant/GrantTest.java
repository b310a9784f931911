package fi.luotsi.queryside.oversight.grant;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.AccessGrants.AccessEnded;
import fi.luotsi.kernel.id.GrantId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.GrantedRights;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.UseRows;
import fi.luotsi.queryside.asking.Writer;
import fi.luotsi.samples.AccessGrantedBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the events of grants to a person's rights, now and at any moment. */
@OnRealStores
class GrantTest {

    private static final Instant MONDAY = Records.MONDAY;
    private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));
    private static final Instant WEDNESDAY = MONDAY.plus(Duration.ofDays(2));
    private static final Instant THURSDAY = MONDAY.plus(Duration.ofDays(3));
    private static final Instant FRIDAY = MONDAY.plus(Duration.ofDays(4));

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    @Autowired
    private UseRows uses;

    @Autowired
    private GrantedRights granted;

    private final Person lempi = Person.administrator();
    private final Person helmi = Person.adviser(Records.newUnit());

    private GrantId grant(Instant recorded, String unit, Instant from, @Nullable Instant until) {
        GrantId id = new GrantId(Ids.next());
        archive.append(
                lempi,
                recorded,
                AccessGrantedBuilder.builder()
                        .grantId(id)
                        .person(helmi.id())
                        .role("adviser")
                        .unit(unit)
                        .serviceTasks(List.of("service-guidance"))
                        .validFrom(from)
                        .validUntil(until)
                        .name(Records.text("Helmi Pöllölä"))
                        .grounds(Records.text("Uusi työntekijä"))
                        .build());
        return id;
    }

    private Answer grants(Person who, @Nullable Instant at, @Nullable String unit) {
        Map<String, Object> variables = new HashMap<>(Map.of("person", helmi.id()));
        if (at != null) {
            variables.put("at", at);
        }
        if (unit != null) {
            variables.put("unit", unit);
        }
        return asking.ask(who, "oversight/grant/grants", variables);
    }

    private List<String> inForce(Instant at) {
        Answer answer = grants(lempi, at, null);
        return answer.data("accessGrants.edges")
                .valueStream()
                .map(edge -> edge.at("/node/id").asString())
                .toList();
    }

    @Test
    void R36_the_rights_of_any_moment_are_those_recorded_begun_and_not_over_by_then() {
        GrantId ended = grant(MONDAY, helmi.unit(), MONDAY, null);
        GrantId later = grant(MONDAY, helmi.unit(), WEDNESDAY, THURSDAY);
        // given late for an earlier beginning: nobody was let in by it before it was there
        GrantId backdated = grant(WEDNESDAY, helmi.unit(), TUESDAY, null);
        archive.append(lempi, THURSDAY, new AccessEnded(ended, "tasks-changed"));
        archive.caughtUp();

        assertThat(inForce(MONDAY.minusSeconds(1))).isEmpty();
        assertThat(inForce(TUESDAY)).containsExactly(ended.toString());
        assertThat(inForce(WEDNESDAY)).containsExactly(backdated.toString(), later.toString(), ended.toString());
        assertThat(inForce(THURSDAY.minusMillis(1))).hasSize(3);
        assertThat(inForce(THURSDAY)).containsExactly(backdated.toString());
        assertThat(inForce(FRIDAY)).containsExactly(backdated.toString());
    }

    @Test
    void R36_a_grant_tells_who_gave_it_to_whom_why_for_what_and_how_it_ended() {
        GrantId grant = grant(MONDAY, "nokia", MONDAY, FRIDAY);
        archive.append(lempi, TUESDAY, new AccessEnded(grant, "tasks-changed"));
        archive.caughtUp();

        Answer answer = grants(Person.auditor(), null, "nokia");

        assertThat(answer.data("accessGrants.totalCount").asInt()).isEqualTo(1);
        String node = "accessGrants.edges.0.node.";
        assertThat(answer.text(node + "id")).isEqualTo(grant.toString());
        assertThat(answer.text(node + "person")).isEqualTo(helmi.id().toString());
        assertThat(answer.text(node + "name")).isEqualTo("Helmi Pöllölä");
        assertThat(answer.text(node + "grounds")).isEqualTo("Uusi työntekijä");
        assertThat(answer.text(node + "role.code")).isEqualTo("adviser");
        assertThat(answer.text(node + "unit.code")).isEqualTo("nokia");
        assertThat(answer.text(node + "serviceTasks.0.code")).isEqualTo("service-guidance");
        assertThat(answer.text(node + "grantedBy.id")).isEqualTo(lempi.id().toString());
        assertThat(answer.text(node + "endedBy.id")).isEqualTo(lempi.id().toString());
        assertThat(answer.text(node + "endReason.label")).isEqualTo("Tasks changed");
        for (String when : List.of("validFrom", "recordedAt")) {
            assertThat(Instant.parse(answer.text(node + when))).isEqualTo(MONDAY);
        }
        assertThat(Instant.parse(answer.text(node + "validUntil"))).isEqualTo(FRIDAY);
        assertThat(Instant.parse(answer.text(node + "endedAt"))).isEqualTo(TUESDAY);
    }

    @Test
    void R21_a_team_lead_sees_the_grants_of_their_own_unit_and_an_adviser_none() {
        grant(MONDAY, "nokia", MONDAY, null);
        GrantId own = grant(MONDAY, "akaa", MONDAY, null);
        archive.caughtUp();
        Person lead = Person.lead("akaa");

        assertThat(grants(lead, null, null).text("accessGrants.edges.0.node.id"))
                .isEqualTo(own.toString());
        assertThat(grants(lead, null, null).data("accessGrants.totalCount").asInt())
                .isEqualTo(1);
        assertThat(grants(lead, null, "nokia").data("accessGrants.totalCount").asInt())
                .isZero();
        assertThat(uses.of(lead).getFirst().shown().keySet()).containsExactly("AccessGrant");
        assertThat(grants(Person.adviser("akaa"), null, null).errors()).containsExactly("DENIED accessGrants");
    }

    @Test
    void R21_a_person_without_a_grant_in_force_is_refused_and_that_is_logged() {
        assertThat(grants(lempi, null, null).errors()).isEmpty();
        granted.end(lempi);

        Answer answer = grants(lempi, null, null);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("\"code\":\"no-grant\"").doesNotContain("data");
        UseRows.Row row = uses.of(lempi).getLast();
        assertThat(row.operation()).isEqualTo("Access.no-grant");
        assertThat(row.outcome()).isEqualTo("denied");
        assertThat(row.role()).isEqualTo("administrator");
        assertThat(row.purpose()).isEqualTo("maintenance");
        assertThat(row.name()).isEqualTo(lempi.name());
    }

    @Test
    void R21_a_right_that_ends_between_two_pages_gives_no_second_page() {
        Person lead = Person.lead(helmi.unit());
        for (int i = 0; i < 3; i++) {
            archive.append(lead, MONDAY.plusSeconds(i), Records.call(Records.contactId(), MONDAY));
        }
        archive.caughtUp();
        Answer first = asking.ask(lead, "casework/contact/contacts", Map.of("first", 2));
        assertThat(first.data("contacts.edges").size()).isEqualTo(2);
        granted.end(lead);

        Answer second = asking.ask(
                lead,
                "casework/contact/contacts",
                Map.of("first", 2, "after", first.text("contacts.pageInfo.endCursor")));

        assertThat(second.status()).isEqualTo(403);
        assertThat(second.body()).doesNotContain("edges");
    }

    @Test
    void R21_a_request_for_a_task_that_was_not_granted_is_refused() {
        granted.grant(helmi, "older-people");

        Answer answer = asking.ask(helmi, "casework/contact/contacts", Map.of());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("task-not-granted", "older-people");
        assertThat(uses.only(helmi).operation()).isEqualTo("Access.task-not-granted");
    }

    @Test
    void R36_each_session_is_logged_when_it_begins() {
        asking.ask(helmi, "api/graphql/viewer", Map.of());

        UseRows.Row row = uses.signIns(helmi).getFirst();
        assertThat(row.role()).isEqualTo("adviser");
        assertThat(row.unit()).isEqualTo(helmi.unit());
        assertThat(row.name()).isEqualTo(helmi.name());
        assertThat(row.shown()).isEmpty();
        assertThat(uses.of(helmi)).isEmpty();
    }

    @Test
    void a_person_is_told_every_right_that_they_hold() {
        granted.of(helmi);
        GrantId other = grant(MONDAY, "nokia", MONDAY, null);

        Answer needed = asking.ask(helmi, "api/graphql/viewer", Map.of());
        assertThat(needed.status()).isEqualTo(403);
        assertThat(needed.body()).contains("unit-needed", "nokia");
        archive.append(lempi, TUESDAY, new AccessEnded(other, "mistake"));
        Answer me = asking.ask(helmi, "api/graphql/viewer", Map.of());

        assertThat(me.data("viewer.rights").size()).isEqualTo(1);
        assertThat(me.text("viewer.rights.0.role.code")).isEqualTo("adviser");
        assertThat(me.text("viewer.rights.0.unit.code")).isEqualTo(helmi.unit());
        assertThat(UUID.fromString(me.text("viewer.id"))).isEqualTo(helmi.id());
    }
}
