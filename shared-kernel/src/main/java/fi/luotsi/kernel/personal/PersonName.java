package fi.luotsi.kernel.personal;

import fi.luotsi.kernel.code.Labels;
import fi.luotsi.kernel.code.Worded;
import jakarta.validation.constraints.Size;

/** A client's name. */
public record PersonName(
        @NotBlankText @Size(max = 100) @CleanText String given,
        @NotBlankText @Size(max = 100) @CleanText String family) implements Worded {

    @Override
    public String words(Labels labels) {
        return given + " " + family;
    }

    @Override
    public String toString() {
        return "PersonName[…]";
    }
}
