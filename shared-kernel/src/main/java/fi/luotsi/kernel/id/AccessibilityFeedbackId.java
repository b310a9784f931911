package fi.luotsi.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies feedback on accessibility (saavutettavuuspalaute). */
public record AccessibilityFeedbackId(@JsonValue UUID value) implements RecordId {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AccessibilityFeedbackId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
