package fi.luotsi.kernel.personal;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Coded;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A client's preferences (812/2000 §4), each as far as it is known: mother tongue as a code of the language list, culture and wishes in
 * their own words.
 */
public record Preferences(
        @Nullable @Coded(CodeList.LANGUAGE) String motherTongue,
        @Nullable @Size(max = 2000) @CleanText String culture,
        @Nullable @Size(max = 2000) @CleanText String wishes) {

    @Override
    public String toString() {
        return "Preferences[…]";
    }
}
