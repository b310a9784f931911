package fi.luotsi.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a grant of access (käyttöoikeus). */
public record GrantId(@JsonValue UUID value) implements RecordId {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public GrantId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
