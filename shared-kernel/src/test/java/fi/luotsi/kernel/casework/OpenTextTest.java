package fi.luotsi.kernel.casework;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.code.Coded;
import fi.luotsi.kernel.code.OpenText;
import fi.luotsi.kernel.envelope.EnvelopeCodec;
import fi.luotsi.kernel.record.RecordPart;
import fi.luotsi.kernel.record.RecordType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What a person wrote is stored sealed: a text that is stored open is a code, or its declaration says what else it is. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OpenTextTest {

    /** A carelessly declared event, and a value as careless within it. */
    private record Careless(@Nullable String remark, List<String> remarks, List<Within> within) {}

    private record Within(@OpenText("a month, as 2026-03") String month, String remark) {}

    @Test
    void a_text_that_an_event_stores_open_says_what_it_is() {
        EnvelopeCodec codec = new EnvelopeCodec();

        assertThat(codec.storedNames().stream().map(codec::type).flatMap(OpenTextTest::undeclared))
                .as("stored open: make it Personal<Text>, or say by @Coded or @OpenText what it is")
                .isEmpty();
    }

    @Test
    void one_that_says_nothing_is_found_wherever_it_stands() {
        assertThat(undeclared(Careless.class))
                .containsExactly("Careless.remark", "Careless.remarks", "Careless.within: Within.remark");
    }

    private static Stream<String> undeclared(Class<?> type) {
        return RecordType.of(type).parts().stream()
                .filter(part -> !part.isPersonal())
                .flatMap(part -> undeclared(part).map(found -> type.getSimpleName() + "." + part.name() + found));
    }

    private static Stream<String> undeclared(RecordPart part) {
        Type held = part.type() instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : part.type();
        if (held == String.class) {
            return part.annotation(Coded.class).isPresent()
                            || part.annotation(OpenText.class).isPresent()
                    ? Stream.empty()
                    : Stream.of("");
        }
        return held instanceof Class<?> inner && inner.isRecord()
                ? undeclared(inner).map(": "::concat)
                : Stream.empty();
    }
}
