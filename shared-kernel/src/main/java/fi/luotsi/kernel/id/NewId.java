package fi.luotsi.kernel.id;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The command makes this id, which the caller chose: a UUID of version 7 (RFC 9562), time-ordered and mostly random. A made-up pattern
 * could be guessed, be another's too, or spell out what an id may not tell.
 */
@Documented
@Constraint(validatedBy = NewId.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface NewId {

    String message() default "NOT_VERSION_7";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks {@link NewId} on the typed ids of this package; an absent one is another constraint's business. */
    final class Check implements ConstraintValidator<NewId, Record> {

        private static final int VERSION = 7;
        private static final int RFC_9562 = 2;

        @Override
        public boolean isValid(@Nullable Record id, ConstraintValidatorContext context) {
            if (id == null) {
                return true;
            }
            UUID value = UUID.fromString(id.toString());
            return value.version() == VERSION && value.variant() == RFC_9562;
        }
    }
}
