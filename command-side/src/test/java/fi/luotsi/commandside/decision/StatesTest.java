package fi.luotsi.commandside.decision;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.commandside.handling.AggregateKind;
import fi.luotsi.commandside.handling.AggregateKinds;
import fi.luotsi.kernel.casework.AggregateType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StatesTest {

    static List<? extends Class<?>> states() {
        return AggregateKinds.ALL.stream()
                .map(kind -> kind.nothing().getClass())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("states")
    void a_state_can_be_reloaded_by_the_mutation_tester(Class<?> state) {
        assertThat(state.getRecordComponents()).isNotEmpty().allSatisfy(component -> {
            assertThat(component.getAnnotations()).isEmpty();
            assertThat(component.getAnnotatedType().getAnnotations()).isEmpty();
        });
    }

    @Test
    void every_aggregate_has_a_state_that_decides_its_commands_and_takes_its_events() {
        for (AggregateType type : AggregateType.all()) {
            assertThat(AggregateKinds.ALL.stream().filter(kind -> kind.events() == type.events()))
                    .as("AggregateKinds lacks the state of %s", type.events().getName())
                    .singleElement()
                    .<Class<?>>extracting(AggregateKind::commands)
                    .isEqualTo(type.commands());
        }
    }
}
