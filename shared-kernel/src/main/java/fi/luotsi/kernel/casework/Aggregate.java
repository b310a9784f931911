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

    /** What {@code data_key.record} calls such a record. */
    String name();

    /** The type of the schema that shows it. */
    String shownAs();

    /** The retention class it begins in. */
    String retention();

    /** For how long it is its units' matter with its client. */
    ClientMatter matter();

    /** The kind of entry in it that has a data key of its own, as {@code data_key.record} calls it. */
    String entry() default "note";

    /**
     * Whether limits of a client's data may hide such a record. None hides a record that is nobody's, nor a client's request by
     * their rights, which has to be answered.
     */
    boolean limited() default true;
}
