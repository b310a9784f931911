package fi.luotsi.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a guidance episode (palveluohjausjakso). */
public record EpisodeId(@JsonValue UUID value) implements RecordId {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EpisodeId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
