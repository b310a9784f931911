package fi.luotsi.kernel.personal;

import fi.luotsi.kernel.code.Labels;
import fi.luotsi.kernel.code.Worded;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A person's name. Somebody who has one name only has it as either of the two; blank is none. */
@PersonName.OneAtLeast
public record PersonName(
        @Nullable @Size(max = 100) @CleanText String given,
        @Nullable @Size(max = 100) @CleanText String family) implements Worded {

    public PersonName {
        given = FreeText.orNull(given);
        family = FreeText.orNull(family);
    }

    /** Given and family name, or the one that there is. */
    public String whole() {
        if (given == null || family == null) {
            return given == null ? Objects.requireNonNullElse(family, "") : given;
        }
        return given + " " + family;
    }

    @Override
    public String words(Labels labels) {
        return whole();
    }

    @Override
    public String toString() {
        return "PersonName[…]";
    }

    /** A given name or a family name is there. */
    @Documented
    @Constraint(validatedBy = OneAtLeast.Check.class)
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface OneAtLeast {

        String message() default "NAME_MISSING";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        /** Checks {@link OneAtLeast}. */
        final class Check implements ConstraintValidator<OneAtLeast, PersonName> {

            @Override
            public boolean isValid(@Nullable PersonName name, ConstraintValidatorContext context) {
                return name == null || name.given() != null || name.family() != null;
            }
        }
    }
}
