package fi.luotsi.queryside.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a query costs is told with its answer, and nobody has more answered than they are allowed. */
@OnRealStores
class QueryBudgetTest {

    /** A page of a page of a page: it costs the most that a query may. */
    private static final String COSTLY = "{ contacts(first: 200) { nodes { client { episodes(first: 200) { nodes {"
            + " notes(first: 200) { nodes { id } } } } } } } }";

    private static final String SCHEMA = "{ __schema { types { name fields { name } } } }";

    @Autowired
    private Asking asking;

    private final Person aino = Person.counsellor(Records.newUnit());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ viewer { id } }|2",
                "{ contacts { totalCount } }|51",
                "{ contacts(first: 10) { nodes { id } } }|21",
                "{ contacts(last: 10) { nodes { id channel { code } } } }|41",
                "query ($n: Int) { contacts(first: $n) { nodes { id } } }|101",
                "{ a: contacts(first: 1) { totalCount } b: contacts(first: 2) { totalCount } }|5",
                "{ contacts(first: 10) { nodes { notes(first: 5) { nodes { id } } } } }|121",
                "{ contacts(first: 0) { totalCount } }|2",
                "{ __schema { types { name } } }|201"
            })
    void an_answer_says_what_the_query_cost(String query, long cost) {
        assertThat(asking.query(aino, query).header("Luotsi-Cost")).isEqualTo(String.valueOf(cost));
    }

    @Test
    void who_has_had_much_answered_is_told_when_to_ask_again_and_nobody_else_is() {
        Answer refused = beyondBudget();

        assertThat(refused.errors()).containsExactly("OVER_BUDGET query");
        assertThat(refused.json().path("data").isEmpty()).isTrue();
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 20);
        assertThat(asking.query(Person.counsellor(aino.unit()), COSTLY).errors())
                .isEmpty();
    }

    @Test
    void who_has_had_much_answered_is_refused_little_too() {
        // some of the budget comes back meanwhile, on a slow computer all that was lacking
        assertThat(Stream.generate(() -> {
                            beyondBudget();
                            return asking.query(aino, SCHEMA).errors();
                        })
                        .limit(10))
                .contains(List.of("OVER_BUDGET query"));
    }

    private Answer beyondBudget() {
        Answer last = asking.query(aino, COSTLY);
        for (int i = 0; i < 40 && last.errors().isEmpty(); i++) {
            last = asking.query(aino, COSTLY);
        }
        return last;
    }

    @Test
    void the_schema_is_told_as_often_as_one_asks_at_the_same_cost() {
        Answer first = asking.query(aino, SCHEMA);
        Answer again = asking.query(aino, SCHEMA);
        Answer other = asking.query(aino, SCHEMA.replace("name fields", "fields"));

        assertThat(first.data("__schema.types").size()).isGreaterThan(100);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Luotsi-Cost"))
                .isEqualTo(first.header("Luotsi-Cost"))
                .isNotEmpty();
        assertThat(other.data("__schema.types.0").has("name")).isFalse();
    }
}
