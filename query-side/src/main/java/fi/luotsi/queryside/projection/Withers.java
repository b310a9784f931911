package fi.luotsi.queryside.projection;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A document, or a part of one: the compiler writes {@code <Record>Builder} beside it, for copies that differ in some components. A
 * builder that is begun without a component that is not {@code @Nullable} does not compile.
 */
@RecordBuilder.Template(options = @RecordBuilder.Options(builderMode = RecordBuilder.BuilderMode.STAGED_REQUIRED_ONLY))
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
public @interface Withers {}
