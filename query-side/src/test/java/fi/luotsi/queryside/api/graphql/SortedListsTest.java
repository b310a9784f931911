package fi.luotsi.queryside.api.graphql;

import static fi.luotsi.queryside.asking.Records.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.Writer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A list by time is read from either end, in pages too: its {@code sort} turns it round, wherever it stands. */
@OnRealStores
class SortedListsTest {

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    private final Person aino = Person.counsellor(Records.newUnit());
    private final Person lead = Person.lead(aino.unit());
    private final ClientId client = Records.clientId();
    private final ContactId contact = Records.contactId();

    @BeforeEach
    void a_contact_with_three_notes_and_three_episodes() {
        archive.append(aino, MONDAY, Records.client(client, "Väinö", "Åkerström"), Records.call(contact, MONDAY));
        for (int i = 1; i <= 3; i++) {
            archive.append(
                    aino,
                    MONDAY.plusSeconds(60L * i),
                    Records.note(contact, "note " + i),
                    Records.opened(Records.episodeId(), client, aino));
        }
        archive.caughtUp();
        for (int i = 0; i < 3; i++) {
            asking.query(aino, "{ contact(id: \"%s\") { id } }".formatted(contact));
        }
    }

    private Answer ask(Person person, String list) {
        return asking.query(person, list.replace("$client", client.toString()).replace("$contact", contact.toString()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ contact(id: \"$contact\") { notes(SORT) { nodes { text } } } }|contact.notes|text|OLDEST_FIRST",
                "{ client(id: \"$client\") { episodes(SORT) { nodes { id } } } }|client.episodes|id|NEWEST_FIRST",
                "{ history(id: \"$contact\" SORT) { nodes { position } } }|history|position|OLDEST_FIRST"
            })
    void a_list_is_the_same_in_both_orders_but_turned_round(String query, String list, String part, String own) {
        List<String> usual = parts(query, "", list, part);
        List<String> newest = parts(query, "sort: NEWEST_FIRST", list, part);
        List<String> oldest = parts(query, "sort: OLDEST_FIRST", list, part);

        assertThat(usual).hasSizeGreaterThan(2).isEqualTo(own.equals("NEWEST_FIRST") ? newest : oldest);
        assertThat(newest.reversed()).isEqualTo(oldest);
    }

    private List<String> parts(String query, String sort, String list, String part) {
        String asked =
                query.replace("(SORT)", sort.isEmpty() ? "" : "(" + sort + ")").replace("SORT", sort);
        List<String> found = new ArrayList<>();
        ask(aino, asked)
                .data(list + ".nodes")
                .forEach(node -> found.add(node.path(part).asString()));
        return found;
    }

    @Test
    void a_log_is_read_from_its_beginning_too() {
        String list = "{ uses(SORT filter: {operation: \"Query.contact\"}) { edges { node { id } } } }";
        List<String> newest = ask(lead, list.replace("SORT", "")).nodes("uses", "id");
        List<String> oldest =
                ask(lead, list.replace("SORT", "sort: OLDEST_FIRST,")).nodes("uses", "id");

        assertThat(oldest.reversed()).hasSize(3).isEqualTo(newest);
    }

    @Test
    void pages_of_a_list_that_is_turned_round_go_on_where_they_ended_forward_and_backward() {
        String list =
                "{ client(id: \"$client\") { episodes(sort: OLDEST_FIRST PAGE) { edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage } } } }";
        List<String> whole = ask(aino, list.replace("PAGE", "")).nodes("client.episodes", "id");
        Answer begin = ask(aino, list.replace("PAGE", "first: 2"));
        Answer rest = ask(
                aino,
                list.replace("PAGE", "first: 2, after: \"" + begin.text("client.episodes.edges.1.cursor") + "\""));
        Answer back = ask(
                aino,
                list.replace("PAGE", "last: 1, before: \"" + begin.text("client.episodes.edges.1.cursor") + "\""));

        assertThat(begin.nodes("client.episodes", "id")).isEqualTo(whole.subList(0, 2));
        assertThat(begin.data("client.episodes.pageInfo.hasNextPage").asBoolean())
                .isTrue();
        assertThat(rest.nodes("client.episodes", "id")).isEqualTo(whole.subList(2, 3));
        assertThat(back.nodes("client.episodes", "id")).isEqualTo(whole.subList(0, 1));
    }

    @Test
    void a_cursor_of_the_other_order_is_refused() {
        String cursor = ask(aino, "{ client(id: \"$client\") { episodes { edges { cursor } } } }")
                .text("client.episodes.edges.0.cursor");

        assertThat(ask(
                                aino,
                                "{ client(id: \"$client\") { episodes(sort: OLDEST_FIRST, after: \"" + cursor
                                        + "\") { totalCount } } }")
                        .errors())
                .containsExactly("FOREIGN_CURSOR after");
    }
}
