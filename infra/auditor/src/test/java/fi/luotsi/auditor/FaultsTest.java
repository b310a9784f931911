package fi.luotsi.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FaultsTest {

    /** What is found at the end may lie before all that was found on the way: nothing after it is called whole. */
    @Test
    void the_first_wrong_position_is_known_though_no_sentence_tells_of_it() {
        Faults faults = new Faults();
        for (int position = 500; position < 2_500; position++) {
            faults.at(position, "wrong");
        }

        faults.at(7, "gone");

        assertThat(faults.first()).isEqualTo(7);
        assertThat(faults.sentences()).hasSize(1_000).doesNotContain("position 7: gone");
        assertThat(faults.more()).isEqualTo(1_001);
    }
}
