package fi.luotsi.kernel.value;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The command's moment or day tells of the past: it is never in the future. */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Happened {

    /** Whether it happened to the record, so that it is recorded within the days that the county allows. */
    boolean toTheRecord() default false;
}
