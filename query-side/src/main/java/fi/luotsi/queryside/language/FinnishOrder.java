package fi.luotsi.queryside.language;

import fi.luotsi.kernel.personal.PersonName;
import java.text.Collator;
import java.util.HexFormat;
import java.util.Locale;

/** The order of names as Finnish sorts them, for one list: its collator is not to be shared between threads. */
public final class FinnishOrder {

    private final Collator collator = Collator.getInstance(Locale.of("fi"));

    /** As {@link #key(String)}, family name first; one who has one name stands where that is. */
    public String key(PersonName name) {
        String family = name.family();
        String given = name.given();
        return family == null || given == null ? key(name.whole()) : key(family) + " " + key(given);
    }

    /** What the words are compared by, as text of hexadecimal digits that sorts alike. */
    public String key(String words) {
        return HexFormat.of().formatHex(collator.getCollationKey(words).toByteArray());
    }
}
