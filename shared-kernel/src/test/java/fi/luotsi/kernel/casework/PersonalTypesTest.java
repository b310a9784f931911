package fi.luotsi.kernel.casework;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.personal.Address;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PersonalTypesTest {

    sealed interface Happened permits Written, Moved {}

    record Written(UUID id, List<Part> parts) implements Happened {}

    record Part(@Nullable Personal<Text> text, Map<String, Personal<PersonName>> names) {}

    record Moved(UUID id, @Nullable Personal<Address> address) implements Happened {}

    @Test
    void a_sealed_value_is_found_in_an_event_in_its_parts_and_in_their_lists() {
        assertThat(PersonalTypes.in(Happened.class))
                .isEqualTo(Map.of("Text", Text.class, "PersonName", PersonName.class, "Address", Address.class));
    }

    @Test
    void the_events_hold_sealed_values_of_the_package_of_personal_values_only() {
        assertThat(PersonalTypes.byName().values()).isNotEmpty().allMatch(type -> type.getPackage()
                .equals(Personal.class.getPackage()));
    }
}
