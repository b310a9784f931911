package fi.luotsi.kernel.value;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The command's moment or day is not before another of the same command, where both are given. */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(NotBefore.All.class)
public @interface NotBefore {

    /** Name of the other component. */
    String value();

    /** Code of the refusal: a name of {@code RefusalCode}. */
    String code() default "VALID_UNTIL_BEFORE_FROM";

    /** Several of them on one component. */
    @Documented
    @Target(ElementType.RECORD_COMPONENT)
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {

        NotBefore[] value();
    }
}
