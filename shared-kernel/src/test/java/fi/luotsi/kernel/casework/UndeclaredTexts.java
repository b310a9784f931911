package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.record.RecordPart;
import fi.luotsi.kernel.record.RecordType;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Set;
import java.util.stream.Stream;

/** The texts of a record, of the values in it and of their lists, that bear none of the annotations that say what a text is. */
record UndeclaredTexts(Set<Class<? extends Annotation>> declarations) {

    /** Where they stand, as {@code Careless.within: Within.remark}. */
    Stream<String> in(Class<?> type) {
        return RecordType.of(type).parts().stream()
                .filter(part -> !part.isPersonal())
                .flatMap(part -> in(part).map(found -> type.getSimpleName() + "." + part.name() + found));
    }

    private Stream<String> in(RecordPart part) {
        Type held = part.type() instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : part.type();
        if (held == String.class) {
            return declarations.stream().anyMatch(each -> part.annotation(each).isPresent())
                    ? Stream.empty()
                    : Stream.of("");
        }
        return held instanceof Class<?> inner && inner.isRecord() ? in(inner).map(": "::concat) : Stream.empty();
    }
}
