package fi.luotsi.kernel.personal;

import jakarta.validation.constraints.Size;

/**
 * Where a client lives.
 *
 * @param street with house, stairway and flat, as {@code Hämeenkatu 1 A 5}
 * @param locality postal code and town, as {@code 33100 Tampere}
 */
public record Address(
        @NotBlankText @Size(max = 200) @CleanText String street,
        @NotBlankText @Size(max = 100) @CleanText String locality) {

    @Override
    public String toString() {
        return "Address[…]";
    }
}
