package fi.luotsi.kernel.search;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.personal.Address;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.kernel.search.MadeUpNames.Person;
import fi.luotsi.kernel.search.Sought.Agreement;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A name is found however it was typed, or the same person is registered twice; and nobody else is found. */
class FindingByNameTest {

    private static final LocalDate BORN = LocalDate.of(1941, 5, 6);

    static LongStream seeds() {
        return new Random().longs(300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_person_is_found_however_their_whole_name_is_typed(long seed) {
        MadeUpNames names = new MadeUpNames(new Random(seed));
        Person person = names.person();
        String given = names.whole(person.given());
        String family = names.whole(person.family());

        assertThat(found(person, given, family, null))
                .as("%s | %s", given, family)
                .contains(Agreement.WHOLE_NAME);
        assertThat(found(person, given, family, person.born()))
                .as("%s | %s", given, family)
                .isPresent();
        assertThat(found(person, given, family, person.born().plusDays(1))).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_person_is_found_by_some_of_the_given_names_in_any_order_and_by_half_of_a_double_family_name(long seed) {
        MadeUpNames names = new MadeUpNames(new Random(seed));
        Person person = names.person();
        String given = names.part(person.given());
        String family = names.part(person.family());

        assertThat(found(person, given, family, null))
                .as("%s | %s", given, family)
                .isPresent();
        assertThat(found(person, given, null, person.born())).as("%s", given).isPresent();
        assertThat(found(person, null, family, person.born())).as("%s", family).isPresent();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_person_is_found_by_a_former_name(long seed) {
        MadeUpNames names = new MadeUpNames(new Random(seed));
        Person person = names.person();
        Person before = names.another(person);
        Set<SearchValue> values = ClientValues.of(
                person.name(), person.born(), List.of(before.name()), new Address("Kuja 2", "33100 Tampere"));
        PersonName typed = new PersonName(names.whole(before.given()), names.whole(before.family()));

        assertThat(agreement(values, typed, null)).as("%s", typed.whole()).contains(Agreement.FORMER_NAME);
        assertThat(agreement(values, typed, person.born()))
                .as("%s", typed.whole())
                .contains(Agreement.FORMER_NAME);
        assertThat(agreement(values, typed, person.born().plusDays(1))).isEmpty();
        assertThat(values).hasSizeLessThanOrEqualTo(ClientValues.MOST);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void one_letter_may_be_missing_with_the_birth_date_and_with_nothing_less(long seed) {
        MadeUpNames names = new MadeUpNames(new Random(seed));
        Person person = names.person();
        String given = names.whole(person.given());
        String family = names.shortened(
                NameForm.joined(Objects.requireNonNull(person.name().family())));

        assertThat(found(person, given, family, person.born())).as("%s", family).isPresent();
        assertThat(found(person, null, family, person.born())).as("%s", family).isPresent();
        assertThat(found(person, given, family, null)).as("%s", family).isEmpty();
        assertThat(found(person, given, family, person.born().plusYears(1))).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void two_people_are_told_apart(long seed) {
        MadeUpNames names = new MadeUpNames(new Random(seed));
        Person person = names.person();
        Person other = names.another(person);

        assertThat(found(other, names.whole(person.given()), names.whole(person.family()), null))
                .isEmpty();
        assertThat(found(other, names.part(person.given()), names.part(person.family()), null))
                .isEmpty();
        assertThat(found(other, names.part(person.given()), names.part(person.family()), other.born()))
                .isEmpty();
        assertThat(found(other, names.part(other.given()), names.part(person.family()), other.born()))
                .isEmpty();
        assertThat(found(other, names.part(person.given()), names.part(other.family()), null))
                .isEmpty();
    }

    @Test
    void letters_of_their_own_stay_apart() {
        assertThat(List.of("Asa", "Åsa", "Äsa", "Saša", "Sasa", "Ása"))
                .extracting(NameForm::joined)
                .doesNotHaveDuplicates();
    }

    @Test
    void one_letter_may_be_too_many_or_missing_in_what_was_recorded() {
        Set<SearchValue> virtnen = ClientValues.of(new PersonName("Väinö", "Virtnen"), BORN, List.of(), null);

        assertThat(agreement(virtnen, new PersonName("Väinö", "Virtanen"), BORN))
                .contains(Agreement.ONE_LETTER);
        assertThat(agreement(virtnen, new PersonName("Väinö", "Wirtanen"), BORN))
                .isEmpty();
        assertThat(agreement(virtnen, new PersonName("Vaino", "Virtnen"), BORN)).isPresent();
    }

    @Test
    void who_has_one_name_is_found_by_it_alone_and_by_it_with_the_birth_date() {
        Set<SearchValue> suharto = ClientValues.of(new PersonName(null, "Suharto"), BORN, List.of(), null);
        Set<SearchValue> asGiven = ClientValues.of(new PersonName("Suharto", null), BORN, List.of(), null);
        Set<SearchValue> two = ClientValues.of(new PersonName("Ahmad", "Suharto"), BORN, List.of(), null);
        PersonName typed = new PersonName(null, "SUHARTO");

        assertThat(new Sought(null, typed, true, null).agreement(suharto::contains, true))
                .contains(Agreement.WHOLE_NAME);
        assertThat(new Sought(null, typed, true, null).agreement(asGiven::contains, true))
                .isPresent();
        assertThat(new Sought(null, typed, true, null).agreement(two::contains, true))
                .isEmpty();
        assertThat(agreement(asGiven, typed, BORN)).isPresent();
        assertThat(agreement(two, typed, null)).isEmpty();
    }

    @Test
    void a_name_before_which_a_particle_stands_is_found_without_it() {
        Set<SearchValue> essen = ClientValues.of(new PersonName("Väinö", "von Essen"), null, List.of(), null);

        assertThat(agreement(essen, new PersonName("Väinö", "Essen"), null)).isPresent();
        assertThat(agreement(essen, new PersonName("Väinö", "VonEssen"), null)).isPresent();
        assertThat(agreement(essen, new PersonName("Väinö", "von"), null)).isEmpty();
    }

    @Test
    void a_name_in_any_script_is_found_and_one_of_signs_only_is_kept_apart() {
        for (String name : List.of("Путин", "محمد", "李娜", "Ελένη", "!?")) {
            Set<SearchValue> values = ClientValues.of(new PersonName(name, "Virtanen"), null, List.of(), null);
            assertThat(agreement(values, new PersonName(name.toUpperCase(Locale.ROOT), "virtanen"), null))
                    .as(name)
                    .isPresent();
            assertThat(agreement(values, new PersonName("??", "Virtanen"), null))
                    .as(name)
                    .isEmpty();
        }
    }

    @Test
    void no_client_has_more_than_thirty_values() {
        PersonName present = new PersonName("Anna-Maija Helena Kristiina Liisa Orvokki Pirkko", "Aho-Bragge-Virtanen");
        PersonName former = new PersonName("Ritva Sanna Tuija Ulla Vieno", "Öhman-Yläsaari");

        assertThat(ClientValues.of(present, BORN, List.of(former, present), new Address("Kuja 2", "33100 Tampere")))
                .hasSize(ClientValues.MOST);
    }

    private static Optional<Agreement> found(
            Person person, @Nullable String given, @Nullable String family, @Nullable LocalDate born) {
        Set<SearchValue> values = ClientValues.of(person.name(), person.born(), List.of(), null);
        assertThat(values).hasSizeLessThanOrEqualTo(ClientValues.MOST);
        return agreement(values, new PersonName(given, family), born);
    }

    /** Only values that are asked of the database can be had from it. */
    private static Optional<Agreement> agreement(Set<SearchValue> values, PersonName typed, @Nullable LocalDate born) {
        Sought sought = new Sought(null, typed, false, born);
        Set<SearchValue> asked = sought.values();
        return sought.agreement(value -> values.contains(value) && asked.contains(value), true);
    }
}
