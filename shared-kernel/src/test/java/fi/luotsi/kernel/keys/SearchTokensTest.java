package fi.luotsi.kernel.keys;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.personal.PersonName;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A name is found however it was typed, or the same person is registered twice. */
class SearchTokensTest {

    private final SearchTokens tokens = new SearchTokens(LookupKey.random());

    @Test
    void a_name_is_found_however_its_hyphens_apostrophes_spaces_and_letters_were_typed() {
        List.of(
                        List.of(
                                "Anna-Maija",
                                "Anna\u2010Maija",
                                "Anna\u2011Maija",
                                "Anna\u2013Maija",
                                "anna-\u00ADmaija"),
                        List.of("Nuor'gam", "Nuor\u2019gam", "Nuor\u02BCgam", "Nuor\u02C8gam", "Nuor\u00B4gam"),
                        List.of("José Žižek", "Jose\u0301 z\u030Ciz\u030Cek", " JOSÉ\u00A0 ŽIŽEK\u200B"),
                        List.of("Åsa", "A\u030Asa", "ÅSA", "\uFEFFåsa"))
                .forEach(ways -> assertThat(ways)
                        .allSatisfy(way -> assertThat(token(way)).isEqualTo(token(ways.getFirst()))));
    }

    @Test
    void letters_of_their_own_stay_apart() {
        assertThat(List.of("Asa", "Åsa", "Äsa", "Saša", "Sasa", "Anna Maija", "Anna-Maija", "Annamaija"))
                .extracting(this::token)
                .doesNotHaveDuplicates();
    }

    private List<Byte> token(String name) {
        byte[] token = tokens.name(new PersonName("Testi", name));
        Byte[] boxed = new Byte[token.length];
        for (int i = 0; i < token.length; i++) {
            boxed[i] = token[i];
        }
        return List.of(boxed);
    }
}
