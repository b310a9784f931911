package fi.luotsi.kernel.code;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value is a code of the named list. A command's code must be one that may be chosen for the day that the command tells of. An event is never checked, because
 * its codes may have left the list since: there the list only gives the labels.
 */
@Documented
@Constraint(validatedBy = CodedValidator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Coded {

    CodeList value();

    String message() default "UNKNOWN_CODE";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
