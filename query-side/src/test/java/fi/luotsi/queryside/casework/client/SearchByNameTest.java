package fi.luotsi.queryside.casework.client;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.ClientFacts.ClientNameChanged;
import fi.luotsi.kernel.casework.ProcessingLimits.NonDisclosureSet;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.personal.IdentityCode;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.UseRows;
import fi.luotsi.queryside.asking.Writer;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A client is found by what somebody types of a name, and nobody else is. How names are compared is tested by random names in the kernel. */
@OnRealStores
class SearchByNameTest {

    private static final LocalDate BIRTH = LocalDate.of(1938, 2, 3);

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    @Autowired
    private UseRows uses;

    private final Person aino = Person.adviser(Records.newUnit());
    private final Person elsewhere = Person.adviser(Records.newUnit());
    private final ClientId client = Records.clientId();

    /** Letters that no other test's client has in a name. */
    private final String own = letters(UUID.randomUUID());

    private static String letters(UUID id) {
        StringBuilder letters = new StringBuilder();
        id.toString().chars().filter(c -> c != '-').limit(14).forEach(c -> letters.append((char) ('a' + c % 26)));
        return letters.toString();
    }

    private Answer search(Map<String, ?> input) {
        return asking.ask(aino, "casework/client/search", Map.of("input", input));
    }

    private List<String> found(Map<String, ?> input) {
        List<String> ids = new ArrayList<>();
        Answer answer = search(input);
        assertThat(answer.errors()).isEmpty();
        answer.data("searchClients.matches")
                .forEach(match -> ids.add(match.path("clientId").asString()));
        return ids;
    }

    private void registered(ClientId id, String given, String family) {
        archive.write(elsewhere, Records.MONDAY, Records.client(id, given, family, null, BIRTH));
    }

    @ParameterizedTest
    @CsvSource({
        "Anna-Maija Helena, Strauß-%sʹm",
        "anna maija helena, STRAUSS %s’M",
        "ANNAMAIJA HELENA, strauß–%sm",
        "helena, strauss",
        "Maija, ' %s`m '",
        "Helena Anna, %sʹm-Strauß",
        "Annamaija, Strauß%s'M"
    })
    void a_name_is_found_however_it_is_typed_and_by_some_of_it(String given, String family) {
        registered(client, "Anna-Maija Helena", "Strauß-" + own + "\u02B9m");

        for (Normalizer.Form form : Normalizer.Form.values()) {
            assertThat(found(Map.of(
                            "givenName",
                            Normalizer.normalize(given, form),
                            "familyName",
                            Normalizer.normalize(family.formatted(own), form))))
                    .contains(client.toString());
        }
        assertThat(found(Map.of("givenName", "Liisa", "familyName", own + "m"))).isEmpty();
    }

    @Test
    void the_closest_match_comes_first() {
        ClientId half = Records.clientId();
        ClientId former = Records.clientId();
        registered(former, "Helmi", own);
        registered(half, "Helmi Maria", own + "-Öhman");
        registered(client, "Helmi", own);
        archive.write(
                elsewhere,
                Records.MONDAY,
                new ClientNameChanged(former, Personal.of(new PersonName("Helmi", "Mäki" + own))));

        assertThat(found(Map.of("givenName", "Helmi", "familyName", own)))
                .containsExactly(client.toString(), half.toString(), former.toString());
    }

    @Test
    void R20_a_former_name_finds_the_client_and_is_shown_unless_a_limit_is_to_keep_them_from_being_traced() {
        registered(client, "Helmi", own);
        archive.write(
                elsewhere,
                Records.MONDAY,
                new ClientNameChanged(client, Personal.of(new PersonName("Kerttu", "Mäki" + own))));
        Map<String, String> before = Map.of("givenName", "Helmi", "familyName", own);

        Answer answer = search(before);
        assertThat(answer.text("searchClients.matches.0.clientId")).isEqualTo(client.toString());
        assertThat(answer.text("searchClients.matches.0.name.given")).isEqualTo("Kerttu");
        assertThat(answer.text("searchClients.matches.0.formerName.given")).isEqualTo("Helmi");
        assertThat(search(Map.of("givenName", "Kerttu", "familyName", "Mäki" + own))
                        .data("searchClients.matches.0.formerName")
                        .isNull())
                .isTrue();

        archive.write(elsewhere, Records.MONDAY.plusSeconds(60), new NonDisclosureSet(client));
        Answer limited = search(before);

        assertThat(limited.text("searchClients.matches.0.clientId")).isEqualTo(client.toString());
        assertThat(limited.data("searchClients.matches.0.name").isNull()).isTrue();
        assertThat(limited.data("searchClients.matches.0.formerName").isNull()).isTrue();
        assertThat(limited.text("searchClients.matches.0.municipality.code")).isEqualTo("withheld");
        assertThat(limited.body()).doesNotContain("Kerttu", own, "Helmi");
        assertThat(uses.of(aino).getLast().shown()).isEqualTo(Map.of("ClientMatch", Set.of(client.toString())));
        assertThat(search(Map.of("givenName", "Kerttu", "familyName", "Mäki" + own))
                        .text("searchClients.matches.0.name.given"))
                .isEqualTo("Kerttu");
    }

    @Test
    void one_letter_may_be_missing_with_the_birth_date_and_with_nothing_less() {
        registered(client, "Väinö", own);
        String shorter = own.substring(0, 4) + own.substring(5);
        String born = BIRTH.toString();

        assertThat(found(Map.of("familyName", shorter, "birthDate", born))).containsExactly(client.toString());
        assertThat(found(Map.of("familyName", shorter, "givenName", "Väinö", "birthDate", born)))
                .containsExactly(client.toString());
        assertThat(found(Map.of("familyName", own, "givenName", "Väin", "birthDate", born)))
                .containsExactly(client.toString());
        assertThat(found(Map.of("familyName", shorter, "givenName", "Väinö"))).isEmpty();
        assertThat(found(Map.of("familyName", shorter, "birthDate", "1938-02-04")))
                .isEmpty();
        assertThat(found(Map.of("familyName", shorter, "givenName", "Väin", "birthDate", born)))
                .isEmpty();
        assertThat(found(Map.of("familyName", shorter.substring(1), "birthDate", born)))
                .isEmpty();
    }

    @Test
    void who_has_one_name_is_found_by_it_wherever_it_was_recorded_and_shown_with_it_alone() {
        ClientId asGiven = Records.clientId();
        ClientId twoNames = Records.clientId();
        for (var each : Map.of(client, new PersonName(null, own), asGiven, new PersonName(own, null))
                .entrySet()) {
            registered(each.getKey(), "Entinen", "Nimi");
            archive.write(
                    elsewhere, Records.MONDAY, new ClientNameChanged(each.getKey(), Personal.of(each.getValue())));
        }
        registered(twoNames, "Väinö", own);

        assertThat(found(Map.of("onlyName", own.toUpperCase(Locale.ROOT))))
                .containsExactlyInAnyOrder(client.toString(), asGiven.toString());
        assertThat(found(Map.of("givenName", own, "birthDate", BIRTH.toString())))
                .contains(client.toString(), asGiven.toString());
        Answer answer = search(Map.of("onlyName", own));
        assertThat(answer.errors()).isEmpty();
        assertThat(answer.data("searchClients.matches"))
                .allSatisfy(match -> assertThat(match.at("/name/given").isNull()
                                ^ match.at("/name/family").isNull())
                        .isTrue());
        assertThat(search(Map.of("onlyName", own, "familyName", own)).errors())
                .containsExactly("NOT_ALLOWED_HERE input.onlyName");
    }

    @ParameterizedTest
    @CsvSource({"\u2013, -", "\u2011, -", "\u2212, -", "\u00A0-, -\u200B"})
    void a_code_or_a_day_that_was_pasted_with_a_typesetters_dash_is_taken(String dash, String other) {
        IdentityCode code = Records.generatedCode(BIRTH);
        archive.write(elsewhere, Records.MONDAY, Records.client(client, "Väinö", own, code, BIRTH));

        assertThat(found(Map.of("identityCode", code.value().replace("-", dash))))
                .contains(client.toString());
        assertThat(found(Map.of("identityCode", code.value().replace("-", other))))
                .contains(client.toString());
        assertThat(found(Map.of("familyName", own, "birthDate", "1938-02-03".replace("-", dash))))
                .containsExactly(client.toString());
    }
}
