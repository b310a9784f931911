package fi.luotsi.kernel.personal;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * Text that is not blank. Spaces of every width and invisible characters, such as a zero-width space copied from a web page, count
 * as blank.
 */
@Documented
@Constraint(validatedBy = NotBlankText.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface NotBlankText {

    String message() default "REQUIRED";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks {@link NotBlankText}. */
    final class Check implements ConstraintValidator<NotBlankText, String> {

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return in(value);
        }

        /** Whether the text has a visible character. */
        public static boolean in(@Nullable String text) {
            return text != null && text.codePoints().anyMatch(Check::visible);
        }

        private static boolean visible(int c) {
            return !(Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.isISOControl(c)
                    || Character.getType(c) == Character.FORMAT);
        }
    }
}
