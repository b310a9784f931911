package fi.luotsi.queryside.oversight.uselog;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.ProcessingLimits.ProcessingRestricted;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.id.LimitId;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.UseRows;
import fi.luotsi.queryside.asking.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@OnRealStores
class LogsTest {

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    @Autowired
    private UseRows rows;

    private final Person helmi = Person.counsellor(Records.newUnit());
    private final Person lead = Person.lead(helmi.unit());
    private final Person auditor = Person.auditor();
    private final ClientId client = Records.clientId();
    private final EpisodeId episode = Records.episodeId();

    private Answer uses(Person person, Map<String, ?> filter) {
        return asking.ask(person, "fi", "oversight/uselog/logs", "uses", Map.of("filter", filter));
    }

    private void a_file_that_is_read(int times) {
        archive.write(
                helmi,
                Records.MONDAY,
                Records.client(client, "Väinö", "Yläsaari"),
                Records.opened(episode, client, helmi));
        for (int i = 0; i < times; i++) {
            assertThat(asking.ask(helmi, "casework/client/client", Map.of("id", client.value()))
                            .errors())
                    .isEmpty();
        }
    }

    @Test
    void R22_the_auditor_is_told_who_read_what_of_a_client_when_and_why() {
        a_file_that_is_read(1);
        Person stranger = Person.counsellor(Records.newUnit());
        asking.ask(stranger, "casework/client/client", Map.of("id", client.value()));

        Answer answer = uses(auditor, Map.of("client", client.value()));

        assertThat(answer.nodes("uses", "outcome.code")).containsExactly("denied", "answered");
        assertThat(answer.nodes("uses", "name")).containsExactly(stranger.name(), helmi.name());
        assertThat(answer.text("uses.totalCount")).isEqualTo("2");
        String read = "uses.edges.1.node.";
        assertThat(answer.text(read + "actor")).isEqualTo(helmi.id().toString());
        assertThat(answer.text(read + "role.code")).isEqualTo("service-counsellor");
        assertThat(answer.text(read + "unit.code")).isEqualTo(helmi.unit());
        assertThat(answer.text(read + "purpose.label")).isEqualTo("Neuvonta ja ohjaus");
        assertThat(answer.text(read + "operations.0")).isEqualTo("Query.client");
        assertThat(answer.data(read + "classes").toString()).contains("Client");
        assertThat(answer.data(read + "shown").toString())
                .contains("\"recordClass\":\"Client\",\"ids\":[\"" + client.value() + "\"]");
        assertThat(answer.data(read + "denied")).isEmpty();
        assertThat(answer.data("uses.edges.0.node.denied").toString())
                .contains(client.value().toString());
    }

    @Test
    void R22_reading_the_log_is_in_the_log() {
        a_file_that_is_read(1);

        uses(auditor, Map.of("client", client.value()));

        UseRows.Row row = rows.only(auditor);
        assertThat(row.operation()).isEqualTo("Query.uses");
        assertThat(row.clients()).isEqualTo(1);
        assertThat(row.shown()).containsOnlyKeys("LoggedUse").hasEntrySatisfying("LoggedUse", ids -> assertThat(ids)
                .containsExactly(rows.only(helmi).id().toString()));
        assertThat(uses(Person.auditor(), Map.of("client", client.value())).nodes("uses", "actor"))
                .containsExactly(auditor.id().toString(), helmi.id().toString());
    }

    @Test
    void a_lead_sees_only_the_people_of_their_own_unit() {
        a_file_that_is_read(1);
        Person elsewhere = Person.lead(Records.newUnit());

        assertThat(uses(lead, Map.of("client", client.value())).nodes("uses", "actor"))
                .containsExactly(helmi.id().toString());
        Answer hidden = uses(elsewhere, Map.of("client", client.value()));
        assertThat(hidden.nodes("uses", "actor")).isEmpty();
        assertThat(hidden.text("uses.totalCount")).isEqualTo("0");
        assertThat(uses(elsewhere, Map.of("unit", helmi.unit())).errors()).contains("UNKNOWN_CODE filter.unit");
    }

    @Test
    void R25_a_lead_is_told_whom_a_worker_looked_at_by_name_and_that_is_logged_as_a_use_of_their_data() {
        a_file_that_is_read(1);
        ClientId foreign = Records.clientId();
        archive.write(Person.counsellor(Records.newUnit()), Records.MONDAY, Records.client(foreign, "Sulo", "Vieras"));
        asking.ask(helmi, "casework/client/client", Map.of("id", foreign.value()));

        Answer answer = asking.query(
                lead,
                "{ uses(filter: {actor: \"" + helmi.id() + "\", operation: \"Query.client\"}) { edges { node {"
                        + " clientCount clients { id name refused client { id } } } } } }");

        assertThat(answer.nodes("uses", "clientCount")).containsExactly("1", "1");
        assertThat(answer.nodes("uses", "clients.0.id")).containsExactly(foreign.toString(), client.toString());
        assertThat(answer.nodes("uses", "clients.0.refused")).containsExactly("true", "false");
        assertThat(answer.nodes("uses", "clients.0.name").getFirst()).isEqualTo("Sulo Vieras");
        assertThat(answer.nodes("uses", "clients.0.client.id")).containsExactly("", client.toString());
        UseRows.Row row = rows.only(lead);
        assertThat(row.shown().get("UsedClient")).containsExactlyInAnyOrder(foreign.toString(), client.toString());
        assertThat(row.clients()).isEqualTo(2);
        assertThat(row.asStored()).doesNotContain(foreign.toString(), "Vieras");
    }

    @Test
    void R32_the_name_of_a_client_whose_processing_is_restricted_is_told_only_for_supervision() {
        a_file_that_is_read(1);
        archive.write(
                helmi,
                Records.MONDAY,
                new ProcessingRestricted(client, new LimitId(Ids.next()), null, "accuracy-contested"));
        String query = "{ uses(filter: {client: \"" + client + "\"}) { edges { node { clients { id name } } } } }";

        assertThat(asking.query(lead, query)
                        .data("uses.edges.0.node.clients.0.name")
                        .isNull())
                .isTrue();
        assertThat(asking.query(lead, query, "Luotsi-Purpose", "supervision")
                        .data("uses.edges.0.node.clients.0.name")
                        .isNull())
                .isFalse();
    }

    @Test
    void R20_those_who_do_the_work_do_not_read_the_logs() {
        for (Person person : List.of(helmi, Person.adviser(helmi.unit()), Person.administrator())) {
            assertThat(uses(person, Map.of()).errors()).containsExactly("DENIED uses");
            assertThat(asking.ask(person, "fi", "oversight/uselog/logs", "disclosures", Map.of())
                            .errors())
                    .containsExactly("DENIED disclosures");
        }
    }

    @Test
    void pages_follow_one_another_from_the_latest_back() {
        a_file_that_is_read(5);
        List<String> found = new ArrayList<>();
        Map<String, Object> variables =
                new HashMap<>(Map.of("filter", Map.of("actor", helmi.id(), "operation", "Query.client"), "first", 2));

        boolean more = true;
        while (more) {
            Answer page = asking.ask(lead, "fi", "oversight/uselog/logs", "uses", variables);
            found.addAll(page.nodes("uses", "id"));
            more = page.data("uses.pageInfo.hasNextPage").asBoolean();
            variables.put("after", page.text("uses.pageInfo.endCursor"));
            assertThat(page.text("uses.totalCount")).isEqualTo("5");
        }

        assertThat(found)
                .containsExactlyElementsOf(rows.of(helmi).reversed().stream()
                        .filter(row -> row.operation().equals("Query.client"))
                        .map(row -> row.id().toString())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "operation,Query.client,1",
        "operation,Query.cli,0",
        "operation,Query.episode,0",
        "outcome,answered,1",
        "outcome,denied,0",
        "usedFrom,2020-01-01T00:00:00+02:00,1",
        "usedBefore,2020-01-01T00:00:00+02:00,0",
        "usedFrom,2120-01-01T00:00:00+02:00,0"
    })
    void each_part_of_the_filter_limits(String part, String value, int found) {
        a_file_that_is_read(1);

        assertThat(uses(auditor, Map.of("client", client.value(), part, value)).nodes("uses", "id"))
                .hasSize(found);
    }

    @Test
    void each_error_in_a_filter_is_named() {
        assertThat(uses(
                                auditor,
                                Map.of(
                                        "unit",
                                        "nowhere",
                                        "usedFrom",
                                        "2026-02-01T00:00:00+02:00",
                                        "usedBefore",
                                        "2026-01-01T00:00:00+02:00"))
                        .errors())
                .containsExactlyInAnyOrder("UNKNOWN_CODE filter.unit", "VALID_UNTIL_BEFORE_FROM filter.usedBefore");
        assertThat(asking.ask(auditor, "fi", "oversight/uselog/logs", "uses", Map.of("after", "MjAyNi0wMi0zMA"))
                        .errors())
                .containsExactly("FOREIGN_CURSOR after");
    }

    @Test
    void R23_a_disclosure_is_told_with_its_ground_and_receiver() {
        ReferralId referral = Records.referralId();
        archive.write(
                helmi,
                Records.MONDAY,
                Records.client(client, "Väinö", "Yläsaari"),
                Records.opened(episode, client, helmi),
                Records.disclosed(referral, episode, client, helmi, "consent"));

        Answer answer = disclosures(auditor, Map.of("client", client.value()));

        assertThat(answer.text("disclosures.totalCount")).isEqualTo("1");
        String row = "disclosures.edges.0.node.";
        assertThat(answer.text(row + "actor.id")).isEqualTo(helmi.id().toString());
        assertThat(answer.text(row + "client")).isEqualTo(client.value().toString());
        assertThat(answer.text(row + "referral")).isEqualTo(referral.value().toString());
        assertThat(answer.text(row + "basis.code")).isEqualTo("consent");
        assertThat(answer.text(row + "recipient")).isEqualTo("Sairaanhoitaja Yläsaari");
        assertThat(answer.text(row + "target")).isEqualTo("Keskustan terveysasema");
        assertThat(answer.text(row + "information")).isEqualTo("Muistin heikkeneminen");
        assertThat(answer.text(row + "consentReference")).isEqualTo("Suostumus 12.3.");
        assertThat(answer.text(row + "organiser")).isEqualTo("pirkanmaan-hyvinvointialue");
        UseRows.Row read = rows.only(auditor);
        assertThat(read.shown()).containsOnlyKeys("LoggedDisclosure");
        assertThat(read.clients()).isEqualTo(1);

        assertThat(disclosures(auditor, Map.of("client", client.value(), "basis", "703-62"))
                        .nodes("disclosures", "id"))
                .isEmpty();
        assertThat(disclosures(lead, Map.of("client", client.value())).nodes("disclosures", "id"))
                .hasSize(1);
        assertThat(disclosures(Person.lead(Records.newUnit()), Map.of("client", client.value()))
                        .nodes("disclosures", "id"))
                .isEmpty();
        assertThat(disclosures(auditor, Map.of("basis", "because")).errors())
                .containsExactly("UNKNOWN_CODE filter.basis");
    }

    private Answer disclosures(Person person, Map<String, ?> filter) {
        return asking.ask(person, "fi", "oversight/uselog/logs", "disclosures", Map.of("filter", filter));
    }
}
