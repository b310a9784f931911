package fi.luotsi.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a client's request by their rights (oikeuspyyntö). */
public record RightsRequestId(@JsonValue UUID value) implements RecordId {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RightsRequestId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
