package fi.luotsi.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a destruction (hävittäminen): a proposal to destroy records, and what came of it. */
public record DestructionId(@JsonValue UUID value) implements RecordId {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DestructionId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
