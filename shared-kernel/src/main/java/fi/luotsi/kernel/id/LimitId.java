package fi.luotsi.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a limit on who may see or be told of a client's data, such as a ban. */
public record LimitId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LimitId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
