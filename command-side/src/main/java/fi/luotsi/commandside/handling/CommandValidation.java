package fi.luotsi.commandside.handling;

import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Coded;
import fi.luotsi.kernel.command.Refusal;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.id.NewId;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Checks the form of a command by its annotations, every field at once. */
final class CommandValidation {

    /** How Bean Validation marks a list's own element, as in {@code clientGroups[0].<list element>}. */
    private static final Pattern CONTAINER_ELEMENT = Pattern.compile("\\.<[^>]+>");

    private final Validator validator = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    List<Refusal> check(CaseworkCommand command) {
        return validator.validate(command).stream()
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
            case Coded coded -> unknown(coded.value(), path);
            default -> new Refusal(violation.getMessageTemplate(), path, Map.of());
        };
    }

    static Refusal unknown(CodeList list, String path) {
        return RefusalCode.UNKNOWN_CODE.at(path, Map.of("list", list.listName()));
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
