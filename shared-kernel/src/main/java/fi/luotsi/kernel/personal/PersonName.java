package fi.luotsi.kernel.personal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A client's name. */
public record PersonName(
        @NotBlank @Size(max = 100) @CleanText String given,
        @NotBlank @Size(max = 100) @CleanText String family) {

    @Override
    public String toString() {
        return "PersonName[…]";
    }
}
