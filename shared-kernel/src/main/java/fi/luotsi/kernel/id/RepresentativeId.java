package fi.luotsi.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a client's representative, whose name is sealed under a key of its own. */
public record RepresentativeId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RepresentativeId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
