package fi.luotsi.kernel.casework;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares a kind of aggregate, on the sealed interface of its events. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Aggregate {

    /** Its short name: {@code data_key.record}, and what the stored names of its events begin with, before the dot. */
    String name();

    /** The type of the schema that shows it. */
    String shownAs();
}
