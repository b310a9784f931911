package fi.luotsi.kernel.personal;

import org.jspecify.annotations.Nullable;

/** A client's wishes and opinion on their matter, in their own words (812/2000 §4). */
public record Opinion(@Nullable String wishes, @Nullable String opinion) {

    @Override
    public String toString() {
        return "Opinion[…]";
    }
}
