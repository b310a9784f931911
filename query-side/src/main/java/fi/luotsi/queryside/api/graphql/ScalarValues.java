package fi.luotsi.queryside.api.graphql;

import fi.luotsi.kernel.command.OutOfBounds;
import fi.luotsi.kernel.command.Refusal;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.id.UuidText;
import fi.luotsi.kernel.personal.Pasted;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The values that the schema's scalars take from a caller; any other is refused with what is allowed. */
final class ScalarValues {

    /** RFC 3339; a year of another length is a year out of bounds, and no slip of the form. */
    private static final String DAY = "([+-]\\d{4,9}|\\d{4})-\\d{2}-\\d{2}";

    private static final Pattern DATE = Pattern.compile(DAY);
    private static final Pattern DATE_TIME =
            Pattern.compile(DAY + "[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})");

    private ScalarValues() {}

    /** Why the scalar of this name does not take the value, as JSON or a literal gives it. */
    static Optional<Refusal> against(String scalar, Object value, String path) {
        if (value instanceof UUID || value instanceof Temporal) {
            // the program's own queries give values that are typed already
            return Optional.empty();
        }
        return switch (scalar) {
            case "UUID" ->
                is(value instanceof String text && UuidText.parse(text).isPresent(), RefusalCode.NOT_A_UUID, path);
            case "Date" ->
                text(value)
                        .flatMap(ScalarValues::day)
                        .map(day -> OutOfBounds.refusal(day, path))
                        .orElseGet(() -> is(false, RefusalCode.NOT_A_DAY, path));
            case "DateTime" ->
                text(value)
                        .flatMap(ScalarValues::moment)
                        .map(moment -> OutOfBounds.refusal(moment.toInstant(), path))
                        .orElseGet(() -> is(false, RefusalCode.NOT_A_MOMENT, path));
            case "Int" -> isInt(value) ? Optional.empty() : Optional.of(notAnInt(path));
            case "Boolean" -> is(value instanceof Boolean, RefusalCode.NOT_TRUE_OR_FALSE, path);
            case "String" ->
                value instanceof String text
                        ? is(StandardCharsets.UTF_8.newEncoder().canEncode(text), RefusalCode.UNREADABLE_TEXT, path)
                        : is(false, RefusalCode.NOT_A_TEXT, path);
            default -> Optional.empty();
        };
    }

    private static Optional<String> text(Object value) {
        return value instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** Dashes and spaces may be those of a document that it was pasted from. */
    static Optional<LocalDate> day(String text) {
        String plain = Pasted.plain(text);
        try {
            return DATE.matcher(plain).matches() ? Optional.of(LocalDate.parse(plain)) : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    static Optional<OffsetDateTime> moment(String text) {
        String plain = Pasted.plain(text);
        try {
            return DATE_TIME.matcher(plain).matches() ? Optional.of(OffsetDateTime.parse(plain)) : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static boolean isInt(Object value) {
        if (!(value instanceof Number number)) {
            return false;
        }
        try {
            new BigDecimal(number.toString()).intValueExact();
            return true;
        } catch (ArithmeticException | NumberFormatException _) {
            return false;
        }
    }

    private static Refusal notAnInt(String path) {
        return RefusalCode.NOT_A_WHOLE_NUMBER.at(
                path,
                Map.of("least", Integer.toString(Integer.MIN_VALUE), "greatest", Integer.toString(Integer.MAX_VALUE)));
    }

    private static Optional<Refusal> is(boolean right, RefusalCode otherwise, String path) {
        return right ? Optional.empty() : Optional.of(otherwise.at(path));
    }
}
