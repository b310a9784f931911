package fi.luotsi.kernel.personal;

import java.time.LocalDate;

/** The day on which a client died. */
public record Death(LocalDate on) {

    @Override
    public String toString() {
        return "Death[…]";
    }
}
