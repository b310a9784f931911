package fi.luotsi.queryside.api.graphql;

import fi.luotsi.kernel.words.Sentence;
import fi.luotsi.queryside.language.Language;
import fi.luotsi.queryside.language.Texts;
import graphql.execution.ExecutionStepInfo;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells what may be a slip in what was recorded. A warning refuses nothing.
 *
 * @param path the input field that it is about
 * @param record another record that it is about; null where it is about none
 */
public record Warning(
        String code,
        List<String> path,
        String message,
        @Nullable UUID record) {

    private static final Texts TEXTS = Texts.beside(Warning.class, "warnings");

    /** A warning whose sentence takes these details. */
    public static Warning of(
            String code, String path, Map<String, String> details, @Nullable UUID record, Language language) {
        return new Warning(code, List.of(path), Sentence.of(TEXTS.get(language, code), details), record);
    }

    /** The mutation whose payload is asked for its warnings. */
    public static String mutation(DataFetchingEnvironment payload) {
        return parent(payload).getField().getName();
    }

    /** The input of that mutation; empty where it was refused. */
    public static Map<String, Object> input(DataFetchingEnvironment payload) {
        boolean refused = payload.getSource() instanceof Map<?, ?> parts && parts.get("id") == null;
        Map<String, Object> input = parent(payload).getArgument("input");
        return refused || input == null ? Map.of() : input;
    }

    private static ExecutionStepInfo parent(DataFetchingEnvironment payload) {
        return Objects.requireNonNull(payload.getExecutionStepInfo().getParent());
    }
}
