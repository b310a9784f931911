package fi.luotsi.queryside.authentication;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people were granted. It is read anew at each request, so that a right that was ended opens nothing more. */
public interface Grants {

    /**
     * What a person holds at this moment, whatever her token says; oldest first.
     *
     * @throws GrantsUnavailable when it cannot be read: then nobody is let in
     */
    List<Right> heldBy(UUID person);

    /** Logs that somebody whose token is genuine was not let in. */
    void logRefusal(Refusal refusal);

    /**
     * Who was not let in, and what the request said.
     *
     * @param code as {@code no-grant}
     * @param role that her token bears, or that the request named
     * @param unit that the request named
     */
    record Refusal(
            UUID person,
            String name,
            String code,
            Role role,
            @Nullable String unit,
            @Nullable String purpose,
            @Nullable String serviceTask) {

        /** Leaves the name out. */
        @Override
        public String toString() {
            return "Refusal[" + person + ", " + code + "]";
        }
    }
}
