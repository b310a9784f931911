package fi.luotsi.kernel.record;

import fi.luotsi.kernel.personal.Personal;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One component of a record.
 *
 * @param index from 0, in the order of declaration
 * @param isPersonal whether it is a {@code Personal}
 * @param type its type; of a {@code Personal<T>} T
 */
public record RecordPart(
        String name, int index, boolean isPersonal, Type type, RecordComponent component, MethodHandle accessor) {

    static RecordPart of(RecordComponent component, int index, MethodHandles.Lookup lookup)
            throws IllegalAccessException {
        boolean isPersonal = component.getType() == Personal.class;
        Type declared = component.getGenericType();
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        return new RecordPart(
                component.getName(),
                index,
                isPersonal,
                isPersonal && declared instanceof ParameterizedType of ? of.getActualTypeArguments()[0] : declared,
                component,
                lookup.unreflect(accessor).asType(MethodType.methodType(Object.class, Object.class)));
    }

    /** Its value in a record. */
    public @Nullable Object of(Object record) {
        try {
            return (Object) accessor.invokeExact(record);
        } catch (Throwable e) {
            throw new IllegalStateException(
                    "cannot read " + name + " of " + record.getClass().getName(), e);
        }
    }

    /** An annotation of the component, of its type, or of the elements of its list. */
    public <A extends Annotation> Optional<A> annotation(Class<A> kind) {
        Stream<AnnotatedElement> elements = component.getAnnotatedType() instanceof AnnotatedParameterizedType list
                ? Stream.of(list.getAnnotatedActualTypeArguments())
                : Stream.empty();
        return Stream.concat(Stream.of(component, component.getAnnotatedType()), elements)
                .map(each -> each.getAnnotation(kind))
                .filter(Objects::nonNull)
                .findFirst();
    }
}
