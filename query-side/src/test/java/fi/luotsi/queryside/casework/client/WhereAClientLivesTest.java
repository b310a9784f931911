package fi.luotsi.queryside.casework.client;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.ClientFacts.ClientMunicipalityChanged;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.personal.Identity;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.Writer;
import fi.luotsi.samples.ClientRegisteredBuilder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A client may live anywhere, and it may not be known where. */
@OnRealStores
class WhereAClientLivesTest {

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    private final Person aino = Person.adviser(Records.newUnit());
    private final String family = "Ranta" + Ids.next();
    private final ClientId client = Records.clientId();

    /** One of whom only the name is known. */
    private void lives(@Nullable String municipality) {
        archive.write(
                aino,
                Records.MONDAY,
                ClientRegisteredBuilder.builder()
                        .clientId(client)
                        .search(Ids.next())
                        .municipality(municipality)
                        .clientGroups(List.of())
                        .ageBand("unknown")
                        .identity(Personal.of(new Identity(null, null)))
                        .name(Personal.of(new PersonName("Lempi", family)))
                        .build());
    }

    private Answer file() {
        return asking.query(
                aino,
                "{ client(id: \"" + client + "\") { municipality { code label } clientGroups { code } ageBand { code }"
                        + " preferences { motherTongue { code } } } }");
    }

    private Answer search() {
        return asking.ask(
                aino, "casework/client/search", Map.of("input", Map.of("familyName", family, "givenName", "Lempi")));
    }

    @ParameterizedTest
    @CsvSource({
        "091, 091, Helsinki",
        "478, 478, Mariehamn",
        "abroad, abroad, Abroad",
        // joined to Mäntyharju on 1 January 2025
        "588, 507, Mäntyharju"
    })
    void it_is_shown_in_file_and_search_by_the_municipalities_of_today(String code, String shown, String label) {
        lives(code);

        assertThat(file().text("client.municipality.code")).isEqualTo(shown);
        assertThat(file().text("client.municipality.label")).isEqualTo(label);
        assertThat(search().text("searchClients.matches.0.municipality.code")).isEqualTo(shown);
    }

    @Test
    void a_client_of_whom_only_the_name_is_known_is_shown_and_found() {
        lives(null);

        assertThat(file().errors()).isEmpty();
        assertThat(file().data("client.municipality").isNull()).isTrue();
        assertThat(file().data("client.clientGroups").size()).isZero();
        assertThat(search().errors()).isEmpty();
        assertThat(search().text("searchClients.matches.0.clientId")).isEqualTo(client.toString());
        assertThat(search().data("searchClients.matches.0.municipality").isNull())
                .isTrue();
    }

    @Test
    void it_may_be_known_no_more() {
        lives("837");
        archive.write(aino, Records.MONDAY, new ClientMunicipalityChanged(client, null));

        assertThat(file().data("client.municipality").isNull()).isTrue();
    }
}
