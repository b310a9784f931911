package fi.luotsi.counsellorui.service;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * In what somebody acts: codes of the lists of that name.
 *
 * @param role null where the service is to choose
 * @param unit null where the person has one only
 */
public record Capacity(@Nullable String role, @Nullable String unit, String purpose, String serviceTask)
        implements Serializable {

    public Capacity withPurpose(String other) {
        return new Capacity(role, unit, other, serviceTask);
    }

    public Capacity withUnit(String other) {
        return new Capacity(role, other, purpose, serviceTask);
    }

    public Capacity withServiceTask(String other) {
        return new Capacity(role, unit, purpose, other);
    }
}
