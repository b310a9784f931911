package fi.luotsi.kernel.personal;

import jakarta.validation.constraints.Size;

/** A client's name. */
public record PersonName(
        @NotBlankText @Size(max = 100) @CleanText String given,
        @NotBlankText @Size(max = 100) @CleanText String family) {

    @Override
    public String toString() {
        return "PersonName[…]";
    }
}
