package fi.luotsi.counsellorui.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language that pages are told in. */
public enum Speech {
    FI("Suomeksi"),
    SV("På svenska"),
    EN("In English");

    private final String named;

    Speech(String named) {
        this.named = named;
    }

    /** As {@code fi}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its own name for itself. */
    public String named() {
        return named;
    }

    /** The one of that tag, or none. */
    static Optional<Speech> of(String tag) {
        return Arrays.stream(values()).filter(each -> each.tag().equals(tag)).findFirst();
    }
}
