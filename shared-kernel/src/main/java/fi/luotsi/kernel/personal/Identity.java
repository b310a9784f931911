package fi.luotsi.kernel.personal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who a client is by the population register: the code where it is known, and the birth date. */
public record Identity(
        @Nullable IdentityCode code, @Nullable LocalDate birthDate) {

    /** The birth date that was recorded, else the one in the code; null where nobody knows it. */
    public @Nullable LocalDate bornOn() {
        return birthDate == null && code != null ? code.birthDate() : birthDate;
    }

    @Override
    public String toString() {
        return "Identity[…]";
    }
}
