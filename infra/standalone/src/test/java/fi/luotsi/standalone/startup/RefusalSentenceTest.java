package fi.luotsi.standalone.startup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.web.server.PortInUseException;

class RefusalSentenceTest {

    @Test
    void the_reason_is_found_however_deep_it_lies() {
        var deep = new BeanCreationException("bean", "x", new IllegalStateException(new RefusedStart("Do this.")));

        assertThat(RefusalSentence.of(deep)).contains("Do this.");
    }

    @Test
    void a_taken_port_is_named_with_the_way_out() {
        assertThat(RefusalSentence.of(new RuntimeException(new PortInUseException(8080)))
                        .orElseThrow())
                .contains("8080", "--server.port=");
    }

    @Test
    void a_fault_of_the_program_has_no_sentence() {
        assertThat(RefusalSentence.of(new IllegalStateException("broken"))).isEmpty();
    }
}
