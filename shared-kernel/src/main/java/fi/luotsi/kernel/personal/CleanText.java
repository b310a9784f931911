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

/** Text that can be stored and read back the same: no unpaired surrogates, no control characters but tab and line breaks, and
 * neither of the two that override the reading direction, so that it is read as it is stored. */
@Documented
@Constraint(validatedBy = CleanText.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface CleanText {

    String message() default "UNREADABLE_TEXT";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks {@link CleanText}. */
    final class Check implements ConstraintValidator<CleanText, String> {

        private static final String OVERRIDES = "\u202D\u202E";

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || value.codePoints().allMatch(Check::readable);
        }

        private static boolean readable(int c) {
            return c == '\t'
                    || c == '\n'
                    || c == '\r'
                    || !(Character.isISOControl(c)
                            || Character.getType(c) == Character.SURROGATE
                            || OVERRIDES.indexOf(c) >= 0);
        }
    }
}
