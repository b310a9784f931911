package fi.luotsi.queryside.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.keys.SearchKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A place in a list opens for the list that it was sealed for, and tells nothing to who holds it. */
class ListPositionsTest extends OnAccessControl {

    private final ListPositions positions = new ListPositions(DATABASE, new SearchKey(OUTER));

    @Test
    void a_place_opens_for_its_own_list_and_for_no_other() {
        String sealed = positions.of("clients of nokia").seal("Åkerström Väinö");

        assertThat(sealed).doesNotContain("kerstr", "inö").matches("[A-Za-z0-9_-]+");
        assertThat(positions.of("clients of nokia").open(sealed)).contains("Åkerström Väinö");
        assertThat(positions.of("clients of sastamala").open(sealed)).isEmpty();
        ListPositions.OfList list = positions.of("clients of nokia");
        assertThat(list.open(list.seal("1"))).contains("1");
        assertThat(list.seal("1")).isNotEqualTo(list.seal("1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "not base64!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void what_was_not_sealed_opens_to_nothing(String held) {
        assertThat(positions.of("clients of nokia").open(held)).isEmpty();
    }
}
