package fi.luotsi.kernel.casework;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The event happens after the events of these types in the same record. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Follows {

    Class<? extends CaseworkEvent>[] value();

    /** Name of the component that both events have, as {@code banId}, where only events about the same entry count; else empty. */
    String of() default "";
}
