package fi.luotsi.queryside.oversight.uselog;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.ClientFacts.ClientAddressRecorded;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.personal.Address;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.UseRows;
import fi.luotsi.queryside.asking.Writer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@OnRealStores
class SuspectedUsesTest {

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    @Autowired
    private UseRows rows;

    private final String unit = Records.newUnit();
    private final Person helmi = named("Helmi Koivulehto", "service-counsellor");
    private final Person onni = named("Onni Yläsaari", "service-counsellor");
    private final Person lead = Person.lead(unit);
    private final ClientId client = Records.clientId();
    private final String family = "Salainen" + client.toString().substring(24);

    private Person named(String name, String role) {
        return new Person(Ids.next(), name, role, unit);
    }

    /** A client of another unit, so that nobody here has a matter with them. */
    private void elsewhere(String given, String surname) {
        archive.write(Person.counsellor(Records.newUnit()), Records.MONDAY, Records.client(client, given, surname));
    }

    private void search(Person person, String given, String surname) {
        asking.ask(
                person, "casework/client/search", Map.of("input", Map.of("familyName", surname, "givenName", given)));
    }

    private Answer suspected(Person person, Map<String, ?> more) {
        return asking.ask(person, "en", "oversight/misuse/misuse", "suspectedUses", more);
    }

    /** {@code name: ground} of each, in the order of the answer. */
    private static List<String> found(Answer answer) {
        List<String> found = new ArrayList<>();
        answer.data("suspectedUses.nodes").forEach(each -> each.path("grounds")
                .forEach(ground -> found.add(each.at("/use/name").asString() + ": "
                        + ground.at("/ground/code").asString())));
        return found;
    }

    @Test
    void R25_reads_and_searches_without_a_matter_are_found_with_how_and_others_are_not() {
        elsewhere("Väinö", family);
        ClientId own = Records.clientId();
        archive.write(helmi, Records.MONDAY, Records.client(own, "Elsa", "Omainen"));
        asking.ask(helmi, "casework/client/client", Map.of("id", own.value()));
        asking.ask(helmi, "casework/client/client", Map.of("id", client.value()));
        search(onni, "Väinö", family);

        Answer answer = suspected(lead, Map.of("grounds", List.of("no-matter")));

        assertThat(found(answer)).containsExactly("Onni Yläsaari: no-matter", "Helmi Koivulehto: no-matter");
        JsonNode uses = answer.data("suspectedUses.nodes");
        assertThat(uses.at("/0/grounds/0/how").asString()).contains("found by a search");
        assertThat(uses.at("/1/grounds/0/how").asString()).contains("never had a matter");
        assertThat(uses.at("/1/grounds/0/client").asString()).isEqualTo(client.toString());
        assertThat(answer.body()).doesNotContain(family);
    }

    @Test
    void R25_a_client_of_the_readers_own_family_name_is_found() {
        archive.write(onni, Records.MONDAY, Records.client(client, "Väinö", "Yläsaari"));
        asking.ask(onni, "casework/client/client", Map.of("id", client.value()));
        asking.ask(helmi, "casework/client/client", Map.of("id", client.value()));

        assertThat(found(suspected(lead, Map.of()))).containsExactly("Onni Yläsaari: own-family-name");
    }

    @Test
    void R25_a_client_who_bears_a_colleagues_name_is_found() {
        archive.write(onni, Records.MONDAY, Records.client(client, "Helmi", "Koivulehto"));
        asking.ask(helmi, "api/graphql/viewer", Map.of());
        asking.ask(helmi, "casework/contact/contacts", Map.of());
        asking.ask(onni, "casework/client/client", Map.of("id", client.value()));

        assertThat(found(suspected(lead, Map.of("grounds", List.of("colleague")))))
                .containsExactly("Onni Yläsaari: colleague");
    }

    @Test
    void R25_a_client_at_whose_address_another_bears_the_readers_name_is_found() {
        String street = "Kuja " + client.toString().substring(24);
        ClientId atHome = Records.clientId();
        archive.write(onni, Records.MONDAY, Records.client(atHome, "Onni", "Yläsaari"), lives(atHome, street + " A 2"));
        archive.write(onni, Records.MONDAY, Records.client(client, "Elsa", family), lives(client, street + " a 2"));
        ClientId neighbour = Records.clientId();
        archive.write(
                onni, Records.MONDAY, Records.client(neighbour, "Aura", family), lives(neighbour, street + " A 3"));
        asking.ask(onni, "casework/client/client", Map.of("id", client.value()));
        asking.ask(onni, "casework/client/client", Map.of("id", neighbour.value()));
        asking.ask(helmi, "casework/client/client", Map.of("id", client.value()));

        Answer answer = suspected(lead, Map.of("grounds", List.of("same-address")));

        assertThat(found(answer)).containsExactly("Onni Yläsaari: same-address");
        assertThat(answer.data("suspectedUses.nodes").at("/0/grounds/0/client").asString())
                .isEqualTo(client.toString());
        assertThat(answer.body()).doesNotContain(street, family);
    }

    private static ClientAddressRecorded lives(ClientId who, String street) {
        return new ClientAddressRecorded(who, Personal.of(new Address(street, "33100 Tampere")));
    }

    @Test
    void R25_findings_are_paged_and_looked_through_to_the_end() {
        elsewhere("Väinö", family);
        IntStream.range(0, 3).forEach(i -> search(onni, "Väinö", family));

        Answer first = suspected(lead, Map.of("grounds", List.of("no-matter"), "first", 2));
        assertThat(found(first)).hasSize(2);
        Map<String, Object> rest = new HashMap<>();
        rest.put("grounds", List.of("no-matter"));
        rest.put("first", 2);
        rest.put("after", first.text("suspectedUses.pageInfo.endCursor"));
        Answer second = suspected(lead, rest);

        assertThat(found(second)).hasSize(1);
        assertThat(second.data("suspectedUses.pageInfo.hasNextPage").asBoolean())
                .isFalse();
        assertThat(suspected(lead, Map.of("filter", Map.of("actor", helmi.id())))
                        .data("suspectedUses.nodes"))
                .isEmpty();
        assertThat(suspected(lead, Map.of("grounds", List.of("hunch"))).errors())
                .containsExactly("UNKNOWN_CODE grounds");
    }

    @Test
    void R25_reading_findings_is_logged_and_is_for_the_units_own_supervisor() {
        elsewhere("Väinö", family);
        search(onni, "Väinö", family);
        Person stranger = Person.lead(Records.newUnit());

        suspected(lead, Map.of());

        UseRows.Row row = rows.only(lead);
        assertThat(row.operation()).isEqualTo("Query.suspectedUses");
        assertThat(row.shown().get("SuspectedUse"))
                .containsExactly(rows.only(onni).id().toString());
        assertThat(row.clients()).isEqualTo(1);
        assertThat(found(suspected(stranger, Map.of()))).isEmpty();
        assertThat(suspected(onni, Map.of()).errors()).containsExactly("DENIED suspectedUses");
    }

    private Answer volumes(Person person) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return asking.ask(
                person,
                "en",
                "oversight/misuse/misuse",
                "unusualVolumes",
                Map.of(
                        "from",
                        today.minusDays(7).toString(),
                        "to",
                        today.plusDays(1).toString()));
    }

    @Test
    void R25_a_day_on_which_somebody_read_far_more_than_usual_is_found_with_its_comparison() {
        for (int day = 2; day < 6; day++) {
            rows.wereShown(onni, day, 3);
            rows.wereShown(helmi, day, 5);
        }
        rows.wereShown(onni, 1, 16);
        rows.wereShown(helmi, 1, 15);

        Answer answer = volumes(lead);

        assertThat(answer.nodes("unusualVolumes", "actor"))
                .containsExactly(onni.id().toString());
        assertThat(answer.nodes("unusualVolumes", "name")).containsExactly("Onni Yläsaari");
        assertThat(answer.nodes("unusualVolumes", "clients")).containsExactly("16");
        assertThat(answer.nodes("unusualVolumes", "ownUsual")).containsExactly("3");
        assertThat(answer.nodes("unusualVolumes", "unitUsual")).containsExactly("5");
        assertThat(rows.only(lead).shown().get("UnusualVolume"))
                .containsExactly(onni.id().toString());
        assertThat(volumes(Person.lead(Records.newUnit())).nodes("unusualVolumes", "actor"))
                .isEmpty();
        assertThat(volumes(onni).errors()).containsExactly("DENIED unusualVolumes");
    }

    @Test
    void R25_a_day_with_few_clients_is_not_found_and_too_long_a_period_is_refused() {
        rows.wereShown(onni, 2, 1);
        rows.wereShown(onni, 1, 9);

        assertThat(volumes(lead).nodes("unusualVolumes", "actor")).isEmpty();
        assertThat(asking.ask(
                                lead,
                                "en",
                                "oversight/misuse/misuse",
                                "unusualVolumes",
                                Map.of("from", "2026-01-01", "to", "2026-12-31"))
                        .errors())
                .containsExactly("TOO_LONG to");
    }
}
