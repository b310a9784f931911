package fi.luotsi.queryside.language;

import com.ibm.icu.text.Collator;
import fi.luotsi.kernel.personal.PersonName;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The order of names as Finnish sorts them by the rules of CLDR: š with s, ž with z, đ with d, ŋ with n, ü with y, v and w apart; and
 * after z first å, then ä with æ, then ö with ø.
 */
public final class FinnishOrder {

    private static final Collator COLLATOR =
            Collator.getInstance(Locale.of("fi")).freeze();

    /** As {@link #key(String)}, family name first; one who has one name stands where that is. */
    public String key(PersonName name) {
        String family = name.family();
        String given = name.given();
        return family == null || given == null ? key(name.whole()) : key(family) + " " + key(given);
    }

    /** What the words are compared by, as text of hexadecimal digits that sorts alike. */
    public String key(String words) {
        return HexFormat.of().formatHex(COLLATOR.getCollationKey(words).toByteArray());
    }
}
