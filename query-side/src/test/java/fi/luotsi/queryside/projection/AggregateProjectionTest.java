package fi.luotsi.queryside.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.EpisodeEvent;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeClosed;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeOpened;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeReopened;
import fi.luotsi.kernel.casework.Metadata;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.EpisodeId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AggregateProjectionTest {

    private static final EpisodeId EPISODE = new EpisodeId(new UUID(1, 1));
    private static final EpisodeOpened OPENED =
            new EpisodeOpened(EPISODE, new ClientId(new UUID(1, 2)), null, new UUID(1, 3), "nokia");
    private static final EpisodeClosed CLOSED = new EpisodeClosed(EPISODE, "helped-on-site", null, "better");

    private record Result(String unit, @Nullable String result) {

        Result after(EpisodeClosed closed, Envelope by) {
            return new Result(unit, closed.result());
        }
    }

    private static final class Results extends AggregateProjection<EpisodeEvent, Result> {

        Results() {
            super("result", EpisodeEvent.class, Result.class);
            begins(EpisodeOpened.class, (opened, _) -> new Result(opened.unit(), null));
            changes(EpisodeClosed.class, Result::after);
        }
    }

    private final Results results = new Results();

    private static Recorded recorded(CaseworkEvent event) {
        Instant at = Instant.EPOCH;
        Metadata metadata = new Metadata(
                new Actor(EPISODE.value(), "adviser", "nokia"),
                "advice-and-guidance",
                "gdpr-6-1-c",
                "service-guidance",
                "organiser",
                "producer",
                at,
                at,
                EPISODE.value(),
                EPISODE.value());
        return new Recorded(0, at, new byte[0], new Envelope(EPISODE.value(), EPISODE.value(), 0, metadata, event));
    }

    @Test
    void a_document_begins_and_changes_by_the_functions_that_were_named() {
        Result opened = results.fold(null, recorded(OPENED));

        assertThat(results.fold(opened, recorded(CLOSED))).isEqualTo(new Result("nokia", "helped-on-site"));
    }

    @Test
    void the_records_and_the_common_beginning_of_the_stored_names_come_from_the_events() {
        assertThat(results.records()).containsExactly("episode");
        assertThat(results.namePrefix()).isEqualTo("episode.");
    }

    @Test
    void an_event_that_no_function_takes_belongs_to_no_document() {
        assertThat(results.documentId(CLOSED)).isEqualTo(EPISODE.value());
        assertThat(results.documentId(new EpisodeReopened(EPISODE, "new-need"))).isNull();
    }

    @Test
    void an_event_before_the_first_is_refused_by_name() {
        assertThatThrownBy(() -> results.fold(null, recorded(CLOSED)))
                .hasMessage("a document of result does not begin with EpisodeClosed");
    }
}
