package fi.luotsi.queryside.api.graphql;

import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.words.Sentence;
import fi.luotsi.queryside.language.Language;
import fi.luotsi.queryside.language.Texts;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.InvalidSyntaxError;
import graphql.language.SourceLocation;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.ErrorType;

/**
 * The GraphQL engine's own errors, such as of a query that does not fit the schema, with a code of {@code request-errors.csv} and with
 * words in the language of the request. The engine is asked in {@link #LANGUAGE}, so that it tells codes and names, and never a value.
 */
record EngineErrors(GraphQLSchema schema) {

    /** No linguistic content: the engine's words are codes with names, for {@code i18n/Validation_zxx.properties} and its like. */
    static final Locale LANGUAGE = Locale.of("zxx");

    static final Texts TEXTS = Texts.beside(EngineErrors.class, "request-errors");

    private static final Pattern TOLD = Pattern.compile("([A-Z_]+)((?: \\w+=.*)?)");
    private static final Pattern NAME = Pattern.compile(" (\\w+)=(.*?)(?= \\w+=|$)");

    /** The engine's words about variables, which it has in English only. */
    private static final Pattern EXTRA_FIELD =
            Pattern.compile(".*contains a field name '(\\w+)' that is not defined for input object type '(\\w+)'.*");

    private static final Pattern NULL_FIELD =
            Pattern.compile(".*(?:Field|field|Variable|Argument) '(\\w+)'.* has coerced Null value for NonNull type.*");
    private static final Pattern VARIABLE = Pattern.compile("Variable '(\\w+)' has an invalid value.*", Pattern.DOTALL);

    private static final Pattern PUNCTUATION = Pattern.compile("[!$&():=@|{}\\[\\]]|\\.\\.\\.");
    private static final Set<String> LIMITS = Set.of(
            "QUERY_TOO_LONG",
            "QUERY_TOO_DEEP",
            "QUERY_TOO_WIDE",
            "INTROSPECTION_TOO_LARGE",
            "STREAM_NEEDED",
            "NO_STREAM_HERE");

    /** A code of the words, and what they take. */
    private record Told(String code, Map<String, String> details) {}

    /** The error with a code and words; one that has a code stays as it is. */
    GraphQLError coded(GraphQLError error, Language language) {
        if (error.getExtensions() != null && error.getExtensions().containsKey("code")) {
            return error;
        }
        Told told = told(error);
        if (told == null) {
            return RequestErrors.of(RefusalCode.UNAVAILABLE.at("luotsi"), language, ErrorType.INTERNAL_ERROR, null);
        }
        Map<String, String> details = new LinkedHashMap<>(told.details());
        place(error).ifPresent(at -> {
            details.put("line", String.valueOf(at.getLine()));
            details.put("column", String.valueOf(at.getColumn()));
        });
        new SchemaNames(schema).addTo(details, told.code());
        String about = told.code().contains("ARGUMENT") || told.code().contains("VARIABLE")
                ? details.getOrDefault("name", "query")
                : "query";
        return error(told.code(), about, details, language, error);
    }

    /** An error of this kind that the program finds itself. */
    static GraphQLError of(String code, Map<String, String> details, Language language) {
        return error(code, "query", details, language, null);
    }

    private static GraphQLError error(
            String code, String field, Map<String, String> details, Language language, @Nullable GraphQLError cause) {
        GraphqlErrorBuilder<?> error = GraphqlErrorBuilder.newError()
                .errorType(cause == null || LIMITS.contains(code) ? ErrorType.BAD_REQUEST : cause.getErrorType())
                .message("%s", Sentence.of(TEXTS.get(language, code), details))
                .extensions(Map.of("code", code, "field", field, "details", Map.copyOf(details)));
        if (cause != null && cause.getLocations() != null) {
            error.locations(cause.getLocations());
        }
        return error.build();
    }

    private static @Nullable Told told(GraphQLError error) {
        String message = String.valueOf(error.getMessage());
        String kind = String.valueOf(error.getErrorType());
        if (kind.equals("BadFaithIntrospection")) {
            return new Told("INTROSPECTION_TOO_LARGE", Map.of());
        }
        Matcher coded = TOLD.matcher(message);
        if (coded.matches() && TEXTS.keys().contains(coded.group(1))) {
            return named(coded.group(1), coded.group(2), error);
        }
        return switch (kind) {
            case "ValidationError" -> ofVariable(message);
            case "InvalidSyntax" -> new Told("SYNTAX_ERROR", Map.of());
            case "OperationNotSupported" -> new Told("UNKNOWN_OPERATION_KIND", Map.of());
            case "ExecutionAborted" -> new Told("QUERY_TOO_LONG", Map.of());
            default -> null;
        };
    }

    private static Told named(String code, String names, GraphQLError error) {
        Map<String, String> details = new LinkedHashMap<>();
        NAME.matcher(names)
                .results()
                .filter(name -> !name.group(2).equals("null"))
                .forEach(name -> details.put(name.group(1), name.group(2).replaceAll("^\\[(.*)]$", "$1")));
        if (error instanceof InvalidSyntaxError syntax) {
            String token = String.valueOf(syntax.getOffendingToken());
            if (token.contains("EOF")) {
                return new Told("SYNTAX_END", details);
            }
            // any other token may be a piece of a value
            if (PUNCTUATION.matcher(token).matches()) {
                details.put("token", token);
            }
        }
        if (code.startsWith("SUBFIELDS")) {
            details.computeIfPresent("type", (key, type) -> type.replaceAll("[\\[\\]!]", ""));
        }
        // the place is told by line and column
        details.computeIfPresent("name", (key, name) -> name.substring(name.lastIndexOf('/') + 1));
        if (code.contains("ARGUMENT")
                && error instanceof ValidationError fault
                && fault.getQueryPath() != null
                && !fault.getQueryPath().isEmpty()) {
            details.put("of", fault.getQueryPath().getLast());
        }
        return new Told(code, details);
    }

    private static Told ofVariable(String message) {
        if (message.startsWith("Must provide operation name")) {
            return new Told("OPERATION_NAME_NEEDED", Map.of());
        }
        if (message.startsWith("Must provide an operation")) {
            return new Told("NO_OPERATION", Map.of());
        }
        if (message.startsWith("Unknown operation")) {
            return new Told("UNKNOWN_OPERATION", Map.of());
        }
        Matcher extra = EXTRA_FIELD.matcher(message);
        if (extra.matches()) {
            return new Told("UNKNOWN_INPUT_FIELD", Map.of("name", extra.group(1), "type", extra.group(2)));
        }
        Matcher missing = NULL_FIELD.matcher(message);
        if (missing.matches()) {
            return new Told("MISSING_INPUT", Map.of("missing", missing.group(1)));
        }
        Matcher variable = VARIABLE.matcher(message);
        return variable.matches()
                ? new Told("WRONG_TYPE", Map.of("name", variable.group(1)))
                : new Told("QUERY_NOT_VALID", Map.of());
    }

    private static Optional<SourceLocation> place(GraphQLError error) {
        List<SourceLocation> places = error.getLocations();
        return places == null || places.isEmpty() || places.getFirst().getLine() < 1
                ? Optional.empty()
                : Optional.of(places.getFirst());
    }
}
