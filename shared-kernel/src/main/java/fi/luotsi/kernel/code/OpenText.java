package fi.luotsi.kernel.code;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a text that an event stores open although it is no code of one list. It says what the text is, so that nothing personal is
 * stored open by oversight.
 */
@Documented
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenText {

    /** What the text is, as {@code a month, as 2026-03}. */
    String value();
}
