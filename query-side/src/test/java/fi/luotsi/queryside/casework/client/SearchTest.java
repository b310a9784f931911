package fi.luotsi.queryside.casework.client;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.personal.IdentityCode;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.UseRows;
import fi.luotsi.queryside.asking.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@OnRealStores
class SearchTest {

    private static final LocalDate BIRTH = LocalDate.of(1938, 2, 3);

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    @Autowired
    private UseRows uses;

    private final Person aino = Person.adviser(Records.newUnit());
    private final Person elsewhere = Person.adviser(Records.newUnit());

    /** A family name that no other test's client has. */
    private final String family = "Åkerö-" + UUID.randomUUID();

    private Answer search(Map<String, ?> input) {
        return asking.ask(aino, "casework/client/search", Map.of("input", input));
    }

    private List<String> found(Map<String, ?> input) {
        List<String> ids = new ArrayList<>();
        search(input)
                .data("searchClients.matches")
                .forEach(match -> ids.add(match.path("clientId").asString()));
        return ids;
    }

    @Test
    void another_units_client_is_found_with_no_more_than_name_birth_year_and_municipality_and_it_is_logged() {
        ClientId id = Records.clientId();
        archive.write(elsewhere, Records.MONDAY, Records.client(id, "Väinö", family, null, BIRTH));

        Answer answer = search(Map.of("familyName", "  " + family.toUpperCase(Locale.ROOT), "givenName", "väinö"));

        assertThat(answer.text("searchClients.matches.0.clientId")).isEqualTo(id.toString());
        assertThat(answer.data("searchClients.matches.0").propertyNames())
                .containsExactly("clientId", "name", "formerName", "birthYear", "municipality");
        assertThat(answer.data("searchClients.matches.0.birthYear").asInt()).isEqualTo(1938);
        assertThat(answer.text("searchClients.matches.0.name.family")).isEqualTo(family);
        UseRows.Row row = uses.only(aino);
        assertThat(row.id().toString()).isEqualTo(answer.text("searchClients.searchId"));
        assertThat(row.shown()).isEqualTo(Map.of("ClientMatch", Set.of(id.toString())));
        assertThat(row.clients()).isEqualTo(1);
        assertThat(asking.ask(aino, "casework/client/client", Map.of("id", id.value()))
                        .data("client")
                        .isNull())
                .isTrue();
    }

    @Test
    void a_client_is_found_by_code_by_name_and_by_family_name_with_birth_date() {
        ClientId id = Records.clientId();
        IdentityCode code = Records.generatedCode(LocalDate.of(1938, 3, 4));
        archive.write(elsewhere, Records.MONDAY, Records.client(id, "Väinö", family, code, code.birthDate()));

        assertThat(found(Map.of("identityCode", code.value().toLowerCase(Locale.ROOT))))
                .contains(id.toString());
        assertThat(found(Map.of("familyName", family, "givenName", "Väinö"))).containsExactly(id.toString());
        assertThat(found(Map.of(
                        "familyName", family, "birthDate", code.birthDate().toString())))
                .containsExactly(id.toString());
        assertThat(found(Map.of("familyName", family, "givenName", "Vaino"))).isEmpty();
    }

    @Test
    void name_and_birth_date_must_both_agree_but_a_client_of_unknown_birth_date_is_found_by_name() {
        ClientId known = Records.clientId();
        ClientId unknown = Records.clientId();
        archive.write(
                elsewhere,
                Records.MONDAY,
                Records.client(known, "Väinö", family, null, BIRTH),
                Records.client(unknown, "Väinö", family, null, null));

        assertThat(found(Map.of("familyName", family, "givenName", "Väinö", "birthDate", "1938-02-03")))
                .containsExactlyInAnyOrder(known.toString(), unknown.toString());
        assertThat(found(Map.of("familyName", family, "givenName", "Väinö", "birthDate", "1938-02-04")))
                .containsExactly(unknown.toString());
    }

    @Test
    void at_most_twenty_matches_are_shown_and_the_answer_says_that_there_are_more() {
        for (int i = 0; i < 21; i++) {
            archive.append(elsewhere, Records.MONDAY, Records.client(Records.clientId(), "Väinö", family));
        }
        archive.caughtUp();

        Answer answer = search(Map.of("familyName", family, "givenName", "Väinö"));

        assertThat(answer.data("searchClients.matches").size()).isEqualTo(20);
        assertThat(answer.data("searchClients.more").asBoolean()).isTrue();
        assertThat(uses.only(aino).shown().get("ClientMatch")).hasSize(20);
    }

    static List<Arguments> too_little() {
        return List.of(
                Arguments.of(Map.of(), "REQUIRED input.identityCode"),
                Arguments.of(Map.of("identityCode", " "), "REQUIRED input.identityCode"),
                Arguments.of(Map.of("familyName", "Virtanen"), "REQUIRED input.givenName"),
                Arguments.of(Map.of("givenName", "Väinö"), "REQUIRED input.familyName"),
                Arguments.of(Map.of("birthDate", "1938-02-03"), "REQUIRED input.familyName"),
                Arguments.of(Map.of("identityCode", "010101-000A"), "INVALID_IDENTITY_CODE input.identityCode"),
                Arguments.of(Map.of("familyName", "x".repeat(101), "givenName", "y"), "TOO_LONG input.familyName"),
                Arguments.of(Map.of("familyName", "x", "givenName", "y".repeat(101)), "TOO_LONG input.givenName"));
    }

    @ParameterizedTest
    @MethodSource("too_little")
    void a_search_that_would_list_people_is_refused(Map<String, String> input, String error) {
        assertThat(search(input).errors()).containsExactly(error);
    }
}
