package fi.luotsi.kernel.casework;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name under which a record's history shows a component of an event, and under which its words stand. Without it the component's
 * own name is used, so it is needed where two events use one word for two things, or two words for one.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Told {

    String as();
}
