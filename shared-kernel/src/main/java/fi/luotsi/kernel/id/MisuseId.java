package fi.luotsi.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a case of suspected misuse (väärinkäyttöepäily). */
public record MisuseId(@JsonValue UUID value) implements RecordId {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MisuseId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
