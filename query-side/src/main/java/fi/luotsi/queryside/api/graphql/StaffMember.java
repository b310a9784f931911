package fi.luotsi.queryside.api.graphql;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The schema's {@code StaffMember}; name, unit and role are null where no right of theirs is known. */
public record StaffMember(
        UUID id,
        @Nullable String name,
        @Nullable String unit,
        @Nullable String role) {

    /** Leaves the name out: this text may reach logs. */
    @Override
    public String toString() {
        return "StaffMember[" + id + "]";
    }
}
