package fi.luotsi.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a contact (yhteydenotto). */
public record ContactId(@JsonValue UUID value) implements RecordId {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ContactId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
