package fi.luotsi.kernel.casework;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Events of the type can be put right by others in their place. A disclosure, a letter or a decision is none: others went by it as it was,
 * and a decision is corrected as 434/2003 § 50 and § 51 allow (from memory).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Correctable {

    /** The command that records it, and then those that could have been given in its stead: each of them puts it right. */
    Class<? extends CaseworkCommand>[] by();
}
