package fi.luotsi.queryside.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.projection.Projection;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every recorded event is taken by a read model, so that somebody can find it. */
@OnRealStores
class ReadModelsTest {

    @Autowired
    private List<Projection<?>> projections;

    @Test
    @Tag("declaration")
    void every_event_is_taken_by_a_read_model() {
        assertThat(new ReadModels(projections).gaps()).isEmpty();
    }

    @Test
    void an_event_that_no_read_model_takes_is_named_with_where_to_name_it() {
        assertThat(new ReadModels(without("emergency")).gaps())
                .contains("EmergencyReviewed (emergency.reviewed@1) is taken by no read model: name it in a projection"
                        + " of EmergencyEvent.");
    }

    @Test
    void a_read_model_that_takes_other_events_of_the_aggregate_is_named_too() {
        assertThat(new ReadModels(without("destruction")).gaps())
                .contains("RecordHeld (destruction.held@1) is taken by no read model: name it in a projection of"
                        + " DestructionEvent, as in ContactFacts.");
    }

    private List<Projection<?>> without(String name) {
        return projections.stream().filter(each -> !each.name().equals(name)).toList();
    }
}
