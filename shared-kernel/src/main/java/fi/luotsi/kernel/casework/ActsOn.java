package fi.luotsi.kernel.casework;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The command acts on the record that the component names, of any kind: nobody gives the command who may not act on that record. It
 * stands on an id without a type; a {@link fi.luotsi.kernel.id.RecordId} needs no mark.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface ActsOn {}
