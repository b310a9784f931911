package fi.luotsi.commandside.handling;

import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Coded;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.kernel.command.Refusal;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.id.NewId;
import fi.luotsi.kernel.value.FinnishTime;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Checks the form of a command by its annotations, every field at once. */
final class CommandValidation {

    /** How Bean Validation marks a list's own element, as in {@code clientGroups[0].<list element>}. */
    private static final Pattern CONTAINER_ELEMENT = Pattern.compile("\\.<[^>]+>");

    /** When what the command tells of happened: one validator serves all commands, since each would prepare its constraints anew. */
    private static final ScopedValue<Clock> TOLD = ScopedValue.newInstance();

    private final Validator validator = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .clockProvider(TOLD::get)
            .buildValidatorFactory()
            .getValidator();

    /**
     * What is wrong with the form of the command.
     *
     * @param occurredAt when it happened: a code is chosen of those that stood on that day
     */
    List<Refusal> check(CaseworkCommand command, Instant occurredAt) {
        Clock clock = Clock.fixed(TimeRules.happenedToTheRecord(command).orElse(occurredAt), FinnishTime.ZONE);
        return ScopedValue.where(TOLD, clock).call(() -> validator.validate(command)).stream()
                .map(CommandValidation::refusal)
                .distinct()
                .sorted(Comparator.comparing(Refusal::path).thenComparing(Refusal::code))
                .toList();
    }

    private static Refusal refusal(ConstraintViolation<?> violation) {
        String path = CONTAINER_ELEMENT
                .matcher(violation.getPropertyPath().toString())
                .replaceAll("");
        Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
        return switch (constraint) {
            case NotNull _, NotEmpty _ -> RefusalCode.REQUIRED.at(path);
            case Size size -> size(size, violation.getInvalidValue(), path);
            case NewId _ -> RefusalCode.NOT_VERSION_7.at(path);
            case Coded coded -> unknown(coded.value(), violation.getInvalidValue(), path);
            default -> new Refusal(violation.getMessageTemplate(), path, Map.of());
        };
    }

    static Refusal unknown(CodeList list, String path) {
        return RefusalCode.UNKNOWN_CODE.at(path, Map.of("list", list.listName()));
    }

    /** One that has gone out of use is told with the day, and with what took its place. */
    private static Refusal unknown(CodeList list, Object value, String path) {
        Map<String, String> details = new HashMap<>(Map.of("list", list.listName()));
        Codes.published().find(list, value.toString()).ifPresent(code -> {
            LocalDate retired = code.retired();
            String into = code.into();
            if (retired != null && into != null) {
                details.put("retired", retired.toString());
                details.put("instead", into);
            }
        });
        return RefusalCode.UNKNOWN_CODE.at(path, details);
    }

    private static Refusal size(Size size, Object value, String path) {
        int length =
                switch (value) {
                    case CharSequence text -> text.length();
                    case java.util.Collection<?> list -> list.size();
                    default -> throw new IllegalStateException("@Size on " + value.getClass());
                };
        return length > size.max()
                ? RefusalCode.TOO_LONG.at(path, Map.of("max", Integer.toString(size.max())))
                : RefusalCode.INVALID.at(
                        path, Map.of("min", Integer.toString(size.min()), "max", Integer.toString(size.max())));
    }
}
