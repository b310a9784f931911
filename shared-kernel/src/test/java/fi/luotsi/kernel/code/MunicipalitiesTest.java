package fi.luotsi.kernel.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MunicipalitiesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    /** Codes of Statistics Finland are three digits; the others are ours. */
    private static List<Code> municipalities() {
        return Codes.published().all(CodeList.MUNICIPALITY).stream()
                .filter(code -> code.value().matches("\\d{3}"))
                .toList();
    }

    /** The numbers are those that Statistics Finland publishes of each year's division. */
    @ParameterizedTest
    @CsvSource({
        "2009, 348", "2010, 342", "2011, 336", "2012, 336", "2013, 320", "2014, 320", "2015, 317", "2016, 313",
                "2017, 311",
        "2018, 311", "2019, 311", "2020, 310", "2021, 309", "2022, 309", "2023, 309", "2024, 309", "2025, 308",
                "2026, 308"
    })
    void each_year_has_the_number_that_was_published(int year, int number) {
        assertThat(municipalities())
                .filteredOn(code -> code.stood(LocalDate.of(year, 1, 1)))
                .hasSize(number);
        assertThat(municipalities())
                .filteredOn(code -> code.stood(LocalDate.of(year, 12, 31)))
                .hasSize(number);
    }

    @Test
    void each_that_ended_was_joined_on_that_day_to_one_that_stood() {
        assertThat(municipalities())
                .filteredOn(code -> code.retired() != null)
                .hasSize(41)
                .allSatisfy(code -> {
                    LocalDate ended = Objects.requireNonNull(code.retired());
                    assertThat(Codes.published().find(CodeList.MUNICIPALITY, code.into()))
                            .hasValueSatisfying(
                                    into -> assertThat(into.stood(ended)).isTrue());
                    assertThat(ended.getDayOfYear()).isOne();
                });
        assertThat(municipalities()).filteredOn(code -> code.retired() == null).allMatch(code -> code.into() == null);
    }

    @ParameterizedTest
    @CsvSource({
        "588, 2024-12-31, 588",
        "588, 2025-01-01, 507",
        "945, 2010-12-31, 945",
        "945, 2011-01-01, 946",
        "507, 2009-06-01, 507",
        "abroad, 2026-01-01, abroad",
        "unheard-of, 2026-01-01, unheard-of"
    })
    void a_municipality_stands_for_itself_until_it_is_joined_to_another(String code, LocalDate day, String then) {
        assertThat(Codes.published().on(day, CodeList.MUNICIPALITY, code)).isEqualTo(then);
    }

    @Test
    void one_that_others_were_joined_to_stands_for_them_all() {
        assertThat(Codes.published().standingFor(TODAY, CodeList.MUNICIPALITY, "297"))
                .containsExactlyInAnyOrder("297", "174", "227", "476", "534");
        assertThat(Codes.published().standingFor(LocalDate.of(2012, 1, 1), CodeList.MUNICIPALITY, "297"))
                .containsExactlyInAnyOrder("297", "227");
    }

    @ParameterizedTest
    @CsvSource({"091, Helsinki, Helsingfors", "837, Tampere, Tammerfors", "445, Parainen, Pargas", "319, Köyliö, Kjulo"
    })
    void it_has_its_name_in_finnish_and_swedish(String code, String fi, String sv) {
        assertThat(Codes.published().find(CodeList.MUNICIPALITY, code)).hasValueSatisfying(found -> {
            assertThat(found.fi()).isEqualTo(fi);
            assertThat(found.sv()).isEqualTo(sv);
        });
    }

    @Test
    void whoever_lives_abroad_lives_somewhere() {
        assertThat(Codes.published().find(CodeList.MUNICIPALITY, "abroad"))
                .hasValueSatisfying(code -> assertThat(code.stood(TODAY)).isTrue());
        assertThat(Codes.published().find(CodeList.MUNICIPALITY, "not-specified"))
                .hasValueSatisfying(code -> assertThat(code.stood(TODAY)).isFalse());
    }
}
