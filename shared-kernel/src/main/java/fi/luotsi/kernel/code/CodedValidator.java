package fi.luotsi.kernel.code;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Checks {@link Coded}: the code stood in its list on the day of the validator's clock, which whoever validates sets to the day that is
 * told of. An absent value is another constraint's business.
 */
public final class CodedValidator implements ConstraintValidator<Coded, String> {

    private CodeList list = CodeList.CHANNEL;

    @Override
    public void initialize(Coded coded) {
        list = coded.value();
    }

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
        return value == null
                || Codes.published()
                        .find(list, value)
                        .filter(code -> code.stood(
                                LocalDate.now(context.getClockProvider().getClock())))
                        .isPresent();
    }
}
