package fi.luotsi.queryside.casework.client;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.ClientRepresentatives.RepresentativeAdded;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.id.RepresentativeId;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.queryside.casework.client.Represented.GuardianBan;
import fi.luotsi.queryside.casework.client.Represented.Representative;
import fi.luotsi.samples.RepresentativeAddedBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TellingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Instant NOW = Instant.parse("2026-03-02T07:15:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-03-03, , not-yet-in-force",
        "2026-03-02, , in-force",
        "2026-03-02, 2026-03-02, in-force",
        "2026-01-01, 2026-03-01, expired",
    })
    void R06_a_mandate_holds_from_its_first_day_to_its_last(LocalDate from, @Nullable LocalDate until, String state) {
        Representative olli = representative("authorised", from, until, null);

        assertThat(telling(null, olli).state(olli)).isEqualTo(state);
        assertThat(telling(null, olli).reason(olli, "guidance"))
                .isEqualTo(state.equals("in-force") ? "may-be-told" : state);
        assertThat(telling(null, olli).mayBeToldOf(olli))
                .isEqualTo(state.equals("in-force") ? List.of("guidance", "contacts") : List.of());
    }

    @Test
    void R06_an_ended_mandate_stays_ended_whatever_its_days() {
        Representative olli = representative("authorised", TODAY.minusDays(1), null, NOW);

        assertThat(telling(null, olli).reason(olli, "guidance")).isEqualTo("ended");
    }

    @Test
    void R06_nothing_outside_the_scope_is_told() {
        Representative olli = representative("authorised", TODAY, null, null);

        assertThat(telling(null, olli).reason(olli, "referrals")).isEqualTo("outside-scope");
    }

    @ParameterizedTest
    @CsvSource({"2008-03-02, of-age", "2008-03-03, in-force", ", in-force"})
    void a_guardians_right_ends_on_the_eighteenth_birthday(@Nullable LocalDate birthDate, String state) {
        Representative guardian = representative("guardian", TODAY, null, null);
        Representative legal = representative("legal-guardian", TODAY, null, null);

        assertThat(telling(birthDate, guardian).state(guardian)).isEqualTo(state);
        assertThat(telling(birthDate, legal).state(legal)).isEqualTo("in-force");
    }

    @ParameterizedTest
    @CsvSource({
        "guardian, forbidden-by-minor",
        "legal-guardian, forbidden-by-minor",
        "close-person, may-be-told",
        "authorised, may-be-told"
    })
    void R07_a_minors_ban_holds_against_guardians_for_the_classes_that_it_names(String type, String reason) {
        Representative representative = representative(type, TODAY, null, null);
        Telling telling = new Telling(
                new Represented(List.of(representative), List.of(ban(null, null))), LocalDate.of(2012, 1, 1), TODAY);

        assertThat(telling.reason(representative, "guidance")).isEqualTo(reason);
        assertThat(telling.reason(representative, "contacts")).isEqualTo("may-be-told");
        assertThat(telling.mayBeToldOf(representative))
                .isEqualTo(reason.equals("may-be-told") ? List.of("guidance", "contacts") : List.of("contacts"));
    }

    @Test
    void R07_a_ban_that_was_refused_or_ended_holds_against_nobody() {
        Representative guardian = representative("guardian", TODAY, null, null);
        Telling telling = new Telling(
                new Represented(List.of(guardian), List.of(ban(NOW, null), ban(null, "against-interest"))),
                LocalDate.of(2012, 1, 1),
                TODAY);

        assertThat(telling.reason(guardian, "guidance")).isEqualTo("may-be-told");
    }

    private static Telling telling(@Nullable LocalDate birthDate, Representative... representatives) {
        return new Telling(new Represented(List.of(representatives), List.of()), birthDate, TODAY);
    }

    private static Representative representative(
            String type, LocalDate from, @Nullable LocalDate until, @Nullable Instant endedAt) {
        RepresentativeAdded added = RepresentativeAddedBuilder.builder()
                .clientId(new ClientId(Ids.next()))
                .representativeId(new RepresentativeId(Ids.next()))
                .type(type)
                .scope(List.of("guidance", "contacts"))
                .validFrom(from)
                .validUntil(until)
                .representative(Personal.of(new PersonName("Olli", "Esimerkki")))
                .build();
        return Representative.of(added).withEndedAt(endedAt);
    }

    private static GuardianBan ban(@Nullable Instant endedAt, @Nullable String refused) {
        return new GuardianBan(Ids.next(), List.of("guidance"), NOW, endedAt, refused, null);
    }
}
