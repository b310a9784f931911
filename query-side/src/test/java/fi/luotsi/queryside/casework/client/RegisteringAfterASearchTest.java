package fi.luotsi.queryside.casework.client;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.keys.SearchKey;
import fi.luotsi.kernel.personal.IdentityCode;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A search lets the person be registered who was sought, and nobody else. That it does so once is the command side's part. */
@OnRealStores
class RegisteringAfterASearchTest {

    @Autowired
    private Asking asking;

    @Autowired
    private DataSource database;

    @Autowired
    private SearchKey key;

    private final Person aino = Person.adviser(Records.newUnit());
    private final IdentityCode code = Records.generatedCode(LocalDate.of(1938, 3, 4));

    private String searched(Map<String, ?> input) {
        return asking.ask(aino, "casework/client/search", Map.of("input", input))
                .text("searchClients.searchId");
    }

    private List<String> refused(String search, Map<String, ?> person) {
        Map<String, Object> input = new HashMap<>(Map.of(
                "commandId", Ids.next(),
                "clientId", Ids.next(),
                "search", search,
                "municipality", "837",
                "clientGroups", List.of("older")));
        input.putAll(person);
        Answer answer = asking.mutate(aino, "registerClient", input);
        return answer.userErrors("registerClient");
    }

    private static Map<String, String> name(String given, String family) {
        return Map.of("given", given, "family", family);
    }

    @Test
    void the_person_who_was_sought_is_registered_also_with_more_than_was_searched_by() {
        String byName = searched(Map.of("givenName", "väinö", "familyName", "yläsaari"));
        assertThat(refused(byName, Map.of("name", name("Väinö Olavi", "Yläsaari"), "identityCode", code.value())))
                .isEmpty();

        String byCode = searched(Map.of("identityCode", code.value()));
        assertThat(refused(
                        byCode,
                        Map.of(
                                "name",
                                name("Kuka", "Tahansa"),
                                "identityCode",
                                " " + code.value().replace('-', '\u2013'))))
                .isEmpty();

        String byBirth = searched(Map.of("familyName", "Yläsaari", "birthDate", "1938-03-04"));
        assertThat(refused(byBirth, Map.of("name", name("Väinö", "Yläsaari"), "identityCode", code.value())))
                .isEmpty();

        String alone = searched(Map.of("onlyName", "Suharto"));
        assertThat(refused(alone, Map.of("name", Map.of("family", "Suharto")))).isEmpty();
    }

    @Test
    void nobody_else_is_registered() {
        String byName = searched(Map.of("givenName", "Väinö", "familyName", "Yläsaari"));
        assertThat(refused(byName, Map.of("name", name("Väinö", "Öhman"))))
                .containsExactly("SEARCHED_FOR_ANOTHER search");
        assertThat(refused(byName, Map.of("name", Map.of("family", "Yläsaari"))))
                .containsExactly("SEARCHED_FOR_ANOTHER search");

        String byCode = searched(Map.of("identityCode", code.value()));
        IdentityCode another = Records.generatedCode(LocalDate.of(1938, 3, 4));
        assertThat(refused(byCode, Map.of("name", name("Väinö", "Yläsaari"), "identityCode", another.value())))
                .containsExactly("SEARCHED_FOR_ANOTHER search");
        assertThat(refused(byCode, Map.of("name", name("Väinö", "Yläsaari"))))
                .containsExactly("SEARCHED_FOR_ANOTHER search");

        String byBirth = searched(Map.of("familyName", "Yläsaari", "birthDate", "1938-03-05"));
        assertThat(refused(byBirth, Map.of("name", name("Väinö", "Yläsaari"), "birthDate", "1938-03-04")))
                .containsExactly("SEARCHED_FOR_ANOTHER search");
        assertThat(refused(Ids.next().toString(), Map.of("name", name("Väinö", "Yläsaari"))))
                .containsExactly("SEARCH_FIRST search");
    }

    @Test
    void who_was_sought_lies_nowhere_in_words() throws SQLException {
        String search = searched(Map.of("givenName", "Väinö", "familyName", "Salasaari"));

        try (Connection connection = database.getConnection();
                Statement select = connection.createStatement();
                var row = select.executeQuery(
                        "select version, encode(sealed, 'escape') from search_made where search_id = '" + search
                                + "'")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getInt(1)).isEqualTo(key.seen(connection).version());
            assertThat(row.getString(2)).doesNotContain("Salasaari", "saari");
        }
    }
}
