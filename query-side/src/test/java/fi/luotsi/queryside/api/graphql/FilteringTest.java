package fi.luotsi.queryside.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.RightsRequestId;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Filters and orders are alike in all lists. */
@OnRealStores
class FilteringTest {

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    private final Person aino = Person.counsellor(Records.newUnit());
    private final Person colleague = Person.counsellor(aino.unit());
    private final ClientId client = Records.clientId();
    private final EpisodeId episode = Records.episodeId();
    private final ContactId first = Records.contactId();
    private final ContactId second = Records.contactId();
    private final RightsRequestId request = Records.requestId();

    @BeforeEach
    void two_contacts_an_episode_and_a_request() {
        archive.append(
                aino,
                Records.MONDAY,
                Records.client(client, "Väinö", "Yläsaari"),
                Records.call(first, Records.MONDAY),
                Records.opened(episode, client, aino),
                new ContactLinked(first, client),
                Records.asked(request, client, aino, "access"));
        archive.write(colleague, Records.MONDAY.plusSeconds(9), Records.call(second, Records.MONDAY.plusSeconds(9)));
    }

    private List<String> ids(String list) {
        Answer answer = asking.query(aino, "{ " + list + " { totalCount nodes { id } } }");
        String field = list.substring(0, list.indexOf('('));
        List<String> found = new ArrayList<>();
        answer.data(field + ".nodes").forEach(node -> found.add(node.path("id").asString()));
        assertThat(answer.data(field + ".totalCount").asInt()).isEqualTo(found.size());
        return found;
    }

    private static String only(Object... ids) {
        List<String> quoted = new ArrayList<>();
        for (Object id : ids) {
            quoted.add("\"" + id + "\"");
        }
        return "filter: {ids: [" + String.join(", ", quoted) + "]}";
    }

    @Test
    void a_list_is_asked_for_by_ids() {
        assertThat(ids("contacts(" + only(first, Records.unknown()) + ")")).containsExactly(first.toString());
        assertThat(ids("caseload(" + only(episode) + ")")).containsExactly(episode.toString());
        assertThat(ids("caseload(" + only(first) + ")")).isEmpty();
        assertThat(ids("clients(" + only(client, first) + ")")).containsExactly(client.toString());
        assertThat(ids("referralChains(" + only(client) + ")")).isEmpty();
        assertThat(ids("rightsRequests(" + only(request) + ")")).containsExactly(request.toString());
        List<String> due = ids("obligations(first: 200)");
        assertThat(due).isNotEmpty();
        assertThat(ids("obligations(" + only(due.getFirst()) + ")")).containsExactly(due.getFirst());
        assertThat(ids("contacts(filter: {ids: []})")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contacts",
                "caseload",
                "clients",
                "referralChains",
                "rightsRequests",
                "obligations",
                "openInterpreterNeeds"
            })
    void more_ids_than_a_page_has_are_refused(String list) {
        String ids = String.join(", ", Collections.nCopies(201, "\"" + UUID.randomUUID() + "\""));

        assertThat(asking.query(aino, "{ " + list + "(filter: {ids: [" + ids + "]}) { totalCount } }")
                        .errors())
                .containsExactly("TOO_LONG filter.ids");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hub: \"nokia\"|",
                "serviceLine: \"older-people\"|21",
                "clientGroup: \"older\"|21",
                "clientGroup: \"working-age\"|",
                "language: \"fi\"|21",
                "language: \"sv\"|",
                "initiator: \"relative\"|21",
                "initiator: \"self\"|",
                "result: \"helped-on-site\"|21",
                "resolvedAtFirstContact: true|21",
                "resolvedAtFirstContact: false|",
                "anonymous: false|1",
                "anonymous: true|2"
            })
    void contacts_are_found_by_what_is_recorded_of_them(String filter, String expected) {
        List<String> told = new ArrayList<>();
        for (char number : (expected == null ? "" : expected).toCharArray()) {
            told.add((number == '1' ? first : second).toString());
        }

        assertThat(ids("contacts(filter: {" + filter + "})")).isEqualTo(told);
        assertThat(ids("contacts(sort: OLDEST_FIRST, filter: {" + filter + "})"))
                .isEqualTo(told.reversed());
    }

    @Test
    void ones_own_contacts_are_found_by_who_recorded_them() {
        assertThat(ids("contacts(filter: {receivedBy: \"" + aino.id() + "\"})")).containsExactly(first.toString());
        assertThat(ids("contacts(filter: {receivedBy: \"" + colleague.id() + "\"})"))
                .containsExactly(second.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "contacts, clientGroup",
        "contacts, hub",
        "contacts, result",
        "clients, municipality",
        "clients, clientGroup",
        "referralChains, unit",
        "referralChains, otherUnit",
        "referralChains, state",
        "referralChains, targetCategory",
        "caseload, clientGroup",
        "caseload, urgency",
        "caseload, result",
        "rightsRequests, kind",
        "obligations, rule",
        "openInterpreterNeeds, language"
    })
    void an_unknown_code_is_refused_by_its_part_of_the_filter(String list, String part) {
        assertThat(asking.query(aino, "{ " + list + "(filter: {" + part + ": \"nothing\"}) { totalCount } }")
                        .errors())
                .containsExactly("UNKNOWN_CODE filter." + part);
    }

    @Test
    void a_caseload_is_found_by_client_and_time() {
        assertThat(ids("caseload(filter: {client: \"" + client + "\", openedFrom: \"" + Records.MONDAY + "\"})"))
                .containsExactly(episode.toString());
        assertThat(ids("caseload(filter: {openedBefore: \"" + Records.MONDAY + "\"})"))
                .isEmpty();
        assertThat(ids("caseload(unitWide: true, filter: {worker: \"" + colleague.id() + "\"})"))
                .isEmpty();
    }
}
