package fi.luotsi.samples;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Coded;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place that a value is needed for: a component of a record, or an element of a component that is a list.
 *
 * @param name the component's
 * @param type with the constraints that stand on it
 */
public record Slot(String name, AnnotatedType type) {

    static Slot of(RecordComponent component) {
        return new Slot(component.getName(), component.getAnnotatedType());
    }

    /** The place of a list's elements. */
    Slot element() {
        return new Slot(name, ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[0]);
    }

    /** The class without what it is a list of. */
    public Class<?> raw() {
        Type plain = type.getType();
        return (Class<?>) (plain instanceof ParameterizedType generic ? generic.getRawType() : plain);
    }

    public boolean isOptional() {
        return has(Nullable.class);
    }

    public boolean has(Class<? extends Annotation> annotation) {
        return type.isAnnotationPresent(annotation);
    }

    public <A extends Annotation> Optional<A> annotation(Class<A> annotation) {
        return Optional.ofNullable(type.getAnnotation(annotation));
    }

    /** The code list of which the value is one; empty where it is no code. */
    public Optional<CodeList> list() {
        return annotation(Coded.class).map(Coded::value);
    }
}
