package fi.luotsi.kernel.personal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Finnish personal identity code (henkilötunnus): {@code ddmmyyCnnnT}. The century sign C is {@code +} for the 1800s, one of
 * {@code - Y X W V U} for the 1900s and one of {@code A B C D E F} for the 2000s; T is the check character, the nine digits modulo
 * 31. Numbers 900–999 belong to temporary and generated codes (source: Digital and Population Data Services Agency).
 */
public record IdentityCode(@JsonValue String value) {

    private static final Pattern FORM =
            Pattern.compile("(\\d{2})(\\d{2})(\\d{2})([-+A-FU-Y])(\\d{3})([0-9A-FHJ-NPR-Y])");
    private static final String CHECK_CHARACTERS = "0123456789ABCDEFHJKLMNPRSTUVWXY";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public IdentityCode {}

    /**
     * The code as it was typed or pasted, or empty where it is not a valid one: letters in upper case, and {@link Pasted} without spaces
     * and what cannot be seen, with plain hyphens.
     */
    public static Optional<IdentityCode> parse(String text) {
        String code = Pasted.plain(text).toUpperCase(Locale.ROOT);
        Matcher parts = FORM.matcher(code);
        if (!parts.matches() || birthDate(parts).isEmpty() || Integer.parseInt(parts.group(5)) < 2) {
            return Optional.empty();
        }
        long digits = Long.parseLong(parts.group(1) + parts.group(2) + parts.group(3) + parts.group(5));
        boolean checks = CHECK_CHARACTERS.charAt((int) (digits % 31)) == code.charAt(10);
        return checks ? Optional.of(new IdentityCode(code)) : Optional.empty();
    }

    public LocalDate birthDate() {
        Matcher parts = FORM.matcher(value);
        return Optional.of(parts)
                .filter(Matcher::matches)
                .flatMap(IdentityCode::birthDate)
                .orElseThrow(() -> new IllegalStateException("not a valid personal identity code"));
    }

    private static Optional<LocalDate> birthDate(Matcher parts) {
        int century =
                switch (parts.group(4).charAt(0)) {
                    case '+' -> 1800;
                    case '-', 'U', 'V', 'W', 'X', 'Y' -> 1900;
                    default -> 2000;
                };
        try {
            return Optional.of(LocalDate.of(
                    century + Integer.parseInt(parts.group(3)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(1))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "IdentityCode[…]";
    }
}
