package fi.luotsi.queryside.language;

import java.text.Collator;
import java.util.HexFormat;
import java.util.Locale;

/** The order of names as Finnish sorts them, for one list: its collator is not to be shared between threads. */
public final class FinnishOrder {

    private final Collator collator = Collator.getInstance(Locale.of("fi"));

    /** What the words are compared by, as text of hexadecimal digits that sorts alike. */
    public String key(String words) {
        return HexFormat.of().formatHex(collator.getCollationKey(words).toByteArray());
    }
}
