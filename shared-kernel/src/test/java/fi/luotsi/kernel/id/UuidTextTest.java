package fi.luotsi.kernel.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UuidTextTest {

    private static final long SEED = 9562;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1-1-7001-8001-1",
                "0198d100-0000-7000-8000-00000000c0010",
                "0198d100-0000-0000-8000-00000000c001",
                "0198d100-0000-9000-8000-00000000c001",
                "0198d100-0000-7000-7000-00000000c001",
                "0198d100-0000-7000-8000-00000000c00g",
                "0198d1000000-7000-8000-00000000c001-",
                "0198d100-0000-7000-8000-00000000c001\n",
                "\u0660198d100-0000-7000-8000-00000000c01",
                ""
            })
    void a_text_in_another_form_is_no_uuid(String text) {
        assertThat(UuidText.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff"})
    void the_nil_and_the_max_uuid_are_of_the_standard(String text) {
        assertThat(UuidText.parse(text)).contains(UUID.fromString(text));
    }

    @Test
    void a_uuid_of_any_version_is_read_as_it_is_written_in_lower_or_upper_case() {
        Random dice = new Random(SEED);
        for (int i = 0; i < 10_000; i++) {
            long version = 1L + dice.nextInt(8);
            UUID id = new UUID(
                    (dice.nextLong() & ~0xF000L) | (version << 12),
                    (dice.nextLong() & ~(0xC000L << 48)) | (0x8000L << 48));

            assertThat(UuidText.parse(id.toString()))
                    .as("seed %d, %s", SEED, id)
                    .contains(id);
            assertThat(UuidText.parse(id.toString().toUpperCase(Locale.ROOT)))
                    .as("seed %d, %s", SEED, id)
                    .contains(id);
            assertThat(UuidText.parse(id.toString().substring(1))).isEmpty();
            assertThat(UuidText.parse(id + "0")).isEmpty();
        }
    }

    @Test
    void new_ids_are_of_version_7_and_those_of_the_programs_own_commands_of_version_8() {
        assertThat(Ids.next().version()).isEqualTo(7);
        assertThat(Ids.nextOfTheProgram().version()).isEqualTo(8);
        assertThat(UuidText.parse(Ids.nextOfTheProgram().toString())).isPresent();
        assertThat(Ids.nextOfTheProgram()).isNotEqualTo(Ids.nextOfTheProgram());
    }
}
