package fi.luotsi.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies an emergency access (hätäpääsy). */
public record EmergencyId(@JsonValue UUID value) implements RecordId {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EmergencyId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
