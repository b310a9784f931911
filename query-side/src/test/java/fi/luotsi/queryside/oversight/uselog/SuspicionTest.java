package fi.luotsi.queryside.oversight.uselog;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.archive.MatterRows.Matter;
import fi.luotsi.kernel.code.Code;
import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.personal.PersonName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Uses that give a ground to suspect misuse, and those that do not. */
class SuspicionTest {

    private static final Instant USED = Instant.parse("2026-03-02T07:15:00Z");
    private static final Duration RECENT = Duration.ofDays(30);

    private static final Matter OPEN = new Matter("nokia", Ids.next(), true, null);
    private static final Matter CLOSED_SOMETIME = new Matter("nokia", Ids.next(), false, null);

    private static Matter recentFrom(String day) {
        return new Matter("nokia", Ids.next(), false, Instant.parse(day + "T07:15:00Z"));
    }

    @Test
    void R25_a_use_without_any_matter_is_a_ground_and_a_mere_search_is_named_as_one() {
        assertThat(Suspicion.withoutMatter(false, false, List.of(), USED, RECENT))
                .contains(Suspicion.NEVER);
        assertThat(Suspicion.withoutMatter(false, true, List.of(), USED, RECENT))
                .contains(Suspicion.SEARCHED);
        assertThat(Suspicion.withoutMatter(true, false, List.of(OPEN), USED, RECENT))
                .contains(Suspicion.EMERGENCY);
    }

    @Test
    void R25_a_use_after_all_matters_were_over_is_a_ground() {
        assertThat(Suspicion.withoutMatter(false, false, List.of(recentFrom("2026-01-30")), USED, RECENT))
                .contains(Suspicion.CLOSED);
        assertThat(Suspicion.withoutMatter(
                        false, false, List.of(recentFrom("2025-01-01"), recentFrom("2026-01-01")), USED, RECENT))
                .contains(Suspicion.CLOSED);
    }

    @Test
    void a_use_with_an_open_recent_or_unknown_matter_is_no_ground() {
        for (Matter matter : List.of(OPEN, CLOSED_SOMETIME, recentFrom("2026-01-31"), recentFrom("2026-03-05"))) {
            assertThat(Suspicion.withoutMatter(false, false, List.of(recentFrom("2025-01-01"), matter), USED, RECENT))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Aino Yläsaari, Yläsaari, true",
        "YLÄSAARI Aino, yläsaari, true",
        "Aino Mäki‐Lahti, Mäki-Lahti, true",
        "Aino von Essen, von Essen, true",
        "Aino Yläsaarinen, Yläsaari, false",
        "Aino Mäki-Lahti, Lahti, false",
        ", Yläsaari, false"
    })
    void R25_the_readers_own_family_name_is_a_whole_word_of_their_name(String reader, String family, boolean own) {
        assertThat(Suspicion.isOwnFamilyName(reader, new PersonName("Väinö", family)))
                .isEqualTo(own);
    }

    @Test
    void R25_a_client_with_the_given_and_family_name_of_a_staff_member_may_be_a_colleague() {
        Set<String> staff = Set.of("Helmi Koivu", "Väinö Öhman");

        assertThat(Suspicion.colleague(staff, new PersonName("Helmi Maria", "Koivu")))
                .contains("Helmi Koivu");
        assertThat(Suspicion.colleague(staff, new PersonName("Helmi", "Öhman"))).isEmpty();
        assertThat(Suspicion.colleague(staff, new PersonName("Aino", "Koivu"))).isEmpty();
        assertThat(Suspicion.colleague(Set.of("Suharto", "Helmi Koivu"), new PersonName("Suharto", null)))
                .contains("Suharto");
        assertThat(Suspicion.colleague(staff, new PersonName(null, "Koivu"))).isEmpty();
    }

    @Test
    void R38_there_are_words_for_every_ground() {
        assertThat(Codes.published().all(CodeList.MISUSE_GROUND))
                .extracting(Code::value)
                .containsExactlyInAnyOrder(
                        MisuseFindings.NO_MATTER,
                        MisuseFindings.OWN_FAMILY_NAME,
                        MisuseFindings.COLLEAGUE,
                        MisuseFindings.SAME_ADDRESS);
        assertThat(MisuseFindings.TEXTS.keys())
                .containsExactlyInAnyOrder(
                        Suspicion.EMERGENCY,
                        Suspicion.NEVER,
                        Suspicion.SEARCHED,
                        Suspicion.CLOSED,
                        MisuseFindings.OWN_FAMILY_NAME,
                        MisuseFindings.COLLEAGUE,
                        MisuseFindings.SAME_ADDRESS);
    }
}
