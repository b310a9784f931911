package fi.luotsi.queryside.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.ClientFacts.ClientNameChanged;
import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeClosed;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a caller of any list may count on, and what is refused. */
@OnRealStores
class PagingTest {

    private static final List<String> FAMILIES = List.of("Aalto", "Laine", "Mäki", "Niemi", "Öhman");

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    private final Person aino = Person.counsellor(Records.newUnit());
    private final List<ClientId> clients = new ArrayList<>();
    private final List<String> episodes = new ArrayList<>();
    private final List<String> contacts = new ArrayList<>();

    @BeforeEach
    void five_clients_with_an_episode_each_and_five_contacts_of_the_first() {
        for (int i = 0; i < FAMILIES.size(); i++) {
            ClientId client = Records.clientId();
            EpisodeId episode = Records.episodeId();
            ContactId contact = Records.contactId();
            archive.append(
                    aino,
                    Records.MONDAY.plusSeconds(i),
                    Records.client(client, "Väinö", FAMILIES.get(i)),
                    Records.opened(episode, client, aino),
                    Records.call(contact, Records.MONDAY.plusSeconds(i)),
                    Records.note(contact, "Numero " + i));
            clients.add(client);
            episodes.add(episode.toString());
            contacts.add(contact.toString());
            archive.append(aino, Records.MONDAY, new ContactLinked(contact, clients.getFirst()));
        }
        archive.caughtUp();
    }

    private Answer ask(String query) {
        return asking.query(aino, query);
    }

    private static List<String> ids(Answer answer, String list) {
        List<String> found = new ArrayList<>();
        answer.data(list + ".nodes").forEach(node -> found.add(node.path("id").asString()));
        return found;
    }

    private String caseload(String arguments) {
        return "{ caseload(" + arguments
                + ") { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }";
    }

    @Test
    void the_next_page_goes_on_where_it_was_although_the_last_client_was_renamed() {
        Answer first = ask(caseload("sort: CLIENT_NAME, first: 2"));
        assertThat(ids(first, "caseload")).isEqualTo(episodes.subList(0, 2));

        archive.write(
                aino,
                Records.MONDAY,
                new ClientNameChanged(clients.get(1), Personal.of(new PersonName("Väinö", "Zetterberg"))));
        Answer second = ask(
                caseload("sort: CLIENT_NAME, first: 2, after: \"" + first.text("caseload.pageInfo.endCursor") + "\""));

        assertThat(ids(second, "caseload")).isEqualTo(episodes.subList(2, 4));
    }

    @Test
    void the_next_page_goes_on_where_it_was_although_the_last_one_left_the_list() {
        Answer first = ask(caseload("filter: {state: \"open\"}, sort: OPENED_OLDEST_FIRST, first: 2"));

        archive.write(
                aino,
                Records.MONDAY,
                new EpisodeClosed(new EpisodeId(UUID.fromString(episodes.get(1))), "helped-on-site", null, "well"));
        Answer second = ask(caseload("filter: {state: \"open\"}, sort: OPENED_OLDEST_FIRST, first: 2, after: \""
                + first.text("caseload.pageInfo.endCursor") + "\""));

        assertThat(ids(second, "caseload")).isEqualTo(episodes.subList(2, 4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CLIENT_NAME",
                "OPENED_OLDEST_FIRST",
                "OPENED_NEWEST_FIRST",
                "CHANGED_NEWEST_FIRST",
                "URGENT_FIRST"
            })
    void going_back_leads_over_the_same_pages(String sort) {
        List<String> whole = ids(ask(caseload("sort: " + sort)), "caseload");

        Answer last = ask(caseload("sort: " + sort + ", last: 2"));
        Answer before = ask(caseload(
                "sort: " + sort + ", last: 2, before: \"" + last.text("caseload.pageInfo.startCursor") + "\""));
        Answer first = ask(caseload(
                "sort: " + sort + ", last: 2, before: \"" + before.text("caseload.pageInfo.startCursor") + "\""));

        assertThat(ids(last, "caseload")).isEqualTo(whole.subList(3, 5));
        assertThat(ids(before, "caseload")).isEqualTo(whole.subList(1, 3));
        assertThat(ids(first, "caseload")).isEqualTo(whole.subList(0, 1));
        assertThat(before.data("caseload.pageInfo.hasPreviousPage").asBoolean()).isTrue();
        assertThat(before.data("caseload.pageInfo.hasNextPage").asBoolean()).isTrue();
        assertThat(first.data("caseload.pageInfo.hasPreviousPage").asBoolean()).isFalse();
        assertThat(last.data("caseload.pageInfo.hasNextPage").asBoolean()).isFalse();
    }

    @Test
    void a_clients_own_list_and_a_records_notes_have_pages_and_a_count() {
        String client = clients.getFirst().toString();
        Answer first = ask("{ client(id: \"" + client + "\") { contacts(first: 2) { totalCount pageInfo { endCursor }"
                + " edges { cursor node { id } } nodes { id notes(last: 1) { totalCount nodes { text } } } } } }");

        assertThat(ids(first, "client.contacts")).containsExactly(contacts.get(4), contacts.get(3));
        assertThat(first.nodes("client.contacts", "id")).isEqualTo(ids(first, "client.contacts"));
        assertThat(first.data("client.contacts.totalCount").asInt()).isEqualTo(5);
        assertThat(first.data("client.contacts.nodes.0.notes.totalCount").asInt())
                .isEqualTo(1);
        assertThat(first.text("client.contacts.nodes.0.notes.nodes.0.text")).isEqualTo("Numero 4");

        Answer rest = ask("{ client(id: \"" + client + "\") { contacts(after: \""
                + first.text("client.contacts.pageInfo.endCursor") + "\") { nodes { id } } } }");
        assertThat(ids(rest, "client.contacts")).containsExactly(contacts.get(2), contacts.get(1), contacts.get(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "caseload(sort: OPENED_OLDEST_FIRST|another order",
                "caseload(filter: {state: \"open\"}|another filter",
                "caseload(unitWide: true|more than one's own",
                "obligations(|another list",
                "openInterpreterNeeds(|another list of the same records"
            })
    void a_cursor_of_another_list_is_refused_where_it_stands(String list, String why) {
        String cursor = ask(caseload("first: 1")).text("caseload.pageInfo.endCursor");

        assertThat(ids(ask(caseload("after: \"" + cursor + "\"")), "caseload")).hasSize(4);
        assertThat(ask("{ " + list + " after: \"" + cursor + "\") { totalCount } }")
                        .errors())
                .as(why)
                .containsExactly("FOREIGN_CURSOR after");
        assertThat(ask("{ " + list + " before: \"" + cursor + "\") { totalCount } }")
                        .errors())
                .as(why)
                .containsExactly("FOREIGN_CURSOR before");
    }

    @Test
    void a_cursor_of_another_clients_list_or_of_another_reader_is_refused() {
        String cursor = ask("{ client(id: \"" + clients.getFirst()
                        + "\") { contacts(first: 1) { pageInfo { endCursor } } } }")
                .text("client.contacts.pageInfo.endCursor");
        String own = ask(caseload("first: 1")).text("caseload.pageInfo.endCursor");

        assertThat(ask("{ client(id: \"" + clients.get(1) + "\") { contacts(after: \"" + cursor
                                + "\") { totalCount } } }")
                        .errors())
                .containsExactly("FOREIGN_CURSOR after");
        assertThat(asking.query(Person.counsellor(aino.unit()), caseload("after: \"" + own + "\""))
                        .errors())
                .containsExactly("FOREIGN_CURSOR after");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "", "%%%", "MjAyNi0wMy0wMlQwNzoxNTowMC4wMDAwMDBaLzAxOTk", "åäö"})
    void what_is_no_cursor_is_refused(String made) {
        assertThat(ask(caseload("after: \"" + made + "\"")).errors()).containsExactly("FOREIGN_CURSOR after");
        assertThat(ask("{ history(id: \"" + episodes.getFirst() + "\", after: \"" + made + "\") { totalCount } }")
                        .errors())
                .containsExactly("FOREIGN_CURSOR after");
    }

    @Test
    void an_empty_filter_is_no_filter() {
        String cursor = ask("{ contacts(first: 1, filter: {}) { pageInfo { endCursor } } }")
                .text("contacts.pageInfo.endCursor");

        assertThat(ids(
                        ask("{ contacts(after: \"" + cursor + "\", filter: {topic: null}) { nodes { id } } }"),
                        "contacts"))
                .hasSize(4);
        assertThat(ids(ask("{ contacts(after: \"" + cursor + "\") { nodes { id } } }"), "contacts"))
                .hasSize(4);
    }

    @Test
    void a_cursor_shows_nothing_of_what_it_holds() {
        String cursor = ask(caseload("sort: CLIENT_NAME, first: 1")).text("caseload.pageInfo.endCursor");
        String again = ask(caseload("sort: CLIENT_NAME, first: 1")).text("caseload.pageInfo.endCursor");

        assertThat(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.ISO_8859_1))
                .doesNotContain(episodes.getFirst(), "Aalto");
        assertThat(again).isNotEqualTo(cursor);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "first: 0|OUT_OF_RANGE first",
                "first: -1|OUT_OF_RANGE first",
                "first: 201|OUT_OF_RANGE first",
                "last: 0|OUT_OF_RANGE last",
                "last: 201|OUT_OF_RANGE last",
                "first: 1, last: 1|NOT_ALLOWED_HERE first",
                "after: \"x\", last: 1|NOT_ALLOWED_HERE after",
                "first: 1, before: \"x\"|NOT_ALLOWED_HERE first"
            })
    void a_page_that_cannot_be_is_refused_by_its_argument(String arguments, String refusal) {
        assertThat(ask("{ contacts(" + arguments + ") { totalCount } }").errors())
                .containsExactly(refusal);
        assertThat(ask("{ client(id: \"" + clients.getFirst() + "\") { contacts(" + arguments + ") { totalCount } } }")
                        .errors())
                .containsExactly(refusal);
        assertThat(ask("{ contact(id: \"" + contacts.getFirst() + "\") { notes(" + arguments + ") { totalCount } } }")
                        .errors())
                .containsExactly(refusal);
    }

    @Test
    void the_refusal_says_how_many_are_allowed() {
        assertThat(ask("{ contacts(first: 201) { totalCount } }").body()).contains("1 to 200 is allowed");
        assertThat(ask("{ contacts(after: \"x\") { totalCount } }").body()).contains("belongs to another list");
    }
}
