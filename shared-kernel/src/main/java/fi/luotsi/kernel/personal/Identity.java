package fi.luotsi.kernel.personal;

import fi.luotsi.kernel.code.Labels;
import fi.luotsi.kernel.code.Worded;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who a client is by the population register: the code where it is known, and the birth date. */
public record Identity(
        @Nullable IdentityCode code, @Nullable LocalDate birthDate) implements Worded {

    @Override
    public String words(Labels labels) {
        return code == null ? Objects.toString(birthDate, "") : code.value();
    }

    /** The birth date that was recorded, else the one in the code; null where nobody knows it. */
    public @Nullable LocalDate bornOn() {
        return birthDate == null && code != null ? code.birthDate() : birthDate;
    }

    @Override
    public String toString() {
        return "Identity[…]";
    }
}
