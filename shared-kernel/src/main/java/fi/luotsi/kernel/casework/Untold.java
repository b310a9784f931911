package fi.luotsi.kernel.casework;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record's history leaves the component out: it means nothing to a reader, may name a hidden record, or is shown by another event. The
 * ids that every event of an aggregate has, its own and its chain's, are left out without this.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Untold {}
