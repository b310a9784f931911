package fi.luotsi.kernel.id;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * UUIDs as they are written, by RFC 9562: 36 characters in groups of 8, 4, 4, 4 and 12; versions 1 to 8 of its variant, the nil and the
 * max UUID. Java's own reading fills short groups up and cuts long ones, so that two texts would name one record.
 */
public final class UuidText {

    private static final Pattern FORM = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final UUID NIL = new UUID(0, 0);
    private static final UUID MAX = new UUID(-1, -1);
    private static final int GREATEST_VERSION = 8;
    private static final int RFC_9562 = 2;

    private UuidText() {}

    /** The UUID, in lower or upper case; empty where the text is none. */
    public static Optional<UUID> parse(String text) {
        return FORM.matcher(text).matches()
                ? Optional.of(UUID.fromString(text)).filter(UuidText::isOfTheStandard)
                : Optional.empty();
    }

    private static boolean isOfTheStandard(UUID id) {
        return id.equals(NIL)
                || id.equals(MAX)
                || (id.variant() == RFC_9562 && id.version() >= 1 && id.version() <= GREATEST_VERSION);
    }
}
