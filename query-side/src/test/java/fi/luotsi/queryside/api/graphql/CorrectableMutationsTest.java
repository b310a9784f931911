package fi.luotsi.queryside.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.Correctable;
import fi.luotsi.kernel.casework.SealedRecords;
import fi.luotsi.queryside.asking.SchemaMutations;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What events can be put right, the schema lets be put right, and nothing else. */
class CorrectableMutationsTest {

    @Test
    @Tag("declaration")
    void every_mutation_whose_events_can_be_put_right_takes_a_correction_and_says_by_whom() {
        Set<String> declared = SealedRecords.events().stream()
                .filter(type -> type.isAnnotationPresent(Correctable.class))
                .flatMap(type ->
                        Arrays.stream(type.getAnnotation(Correctable.class).by()))
                .map(Mutations::nameOf)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(declared).isNotEmpty();
        assertThat(SchemaMutations.names().stream()
                        .filter(name -> SchemaMutations.inputPaths(name).contains("corrects.entry")))
                .as("their inputs have the field corrects")
                .containsExactlyInAnyOrderElementsOf(declared);
        assertThat(SchemaMutations.correctable()).as("they bear @correctable").isEqualTo(declared);
    }
}
