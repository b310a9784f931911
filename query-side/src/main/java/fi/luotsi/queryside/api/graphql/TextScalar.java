package fi.luotsi.queryside.api.graphql;

import fi.luotsi.kernel.id.UuidText;
import fi.luotsi.kernel.value.FinnishTime;
import fi.luotsi.kernel.value.TimeBounds;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.scalars.ExtendedScalars;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A scalar that a caller writes as text, and {@link ScalarValues} knows the form of: the library's own readings are lenient, and take the
 * 30th of February for the 28th. What is stored is told by the library's.
 */
final class TextScalar<T> implements Coercing<T, Object> {

    /** The engine tells a scalar's own description, and not the one of the schema's files. */
    private static final String BOUNDS = " from " + TimeBounds.declared().earliest() + " to "
            + TimeBounds.declared().latest() + ".";

    /** A stored instant is told in Finnish time, with its offset. */
    static final GraphQLScalarType DATE_TIME = of(
            ExtendedScalars.DateTime,
            "A moment as RFC 3339 with an offset, as 2026-03-02T09:15:00+02:00, on a day in Finland" + BOUNDS,
            OffsetDateTime.class,
            ScalarValues::moment,
            value -> value instanceof Instant moment ? moment.atZone(FinnishTime.ZONE) : value);

    static final GraphQLScalarType DATE = of(
            ExtendedScalars.Date, "A day as yyyy-mm-dd," + BOUNDS, LocalDate.class, ScalarValues::day, value -> value);

    static final GraphQLScalarType UUID_TEXT = of(
            ExtendedScalars.UUID,
            "A UUID of RFC 9562 in its form of 36 characters. New objects get theirs from the caller, version 7; others are"
                    + " named by any version.",
            UUID.class,
            UuidText::parse,
            value -> value);

    private final GraphQLScalarType plain;
    private final Class<T> type;
    private final Function<String, Optional<T>> form;
    private final UnaryOperator<Object> told;

    private TextScalar(
            GraphQLScalarType plain, Class<T> type, Function<String, Optional<T>> form, UnaryOperator<Object> told) {
        this.plain = plain;
        this.type = type;
        this.form = form;
        this.told = told;
    }

    private static <T> GraphQLScalarType of(
            GraphQLScalarType plain,
            String description,
            Class<T> type,
            Function<String, Optional<T>> form,
            UnaryOperator<Object> told) {
        return plain.transform(
                scalar -> scalar.description(description).coercing(new TextScalar<>(plain, type, form, told)));
    }

    @Override
    public Object serialize(Object value, GraphQLContext context, Locale locale) {
        return Objects.requireNonNull(plain.getCoercing().serialize(told.apply(value), context, locale));
    }

    @Override
    public T parseValue(Object input, GraphQLContext context, Locale locale) {
        return type.isInstance(input)
                ? type.cast(input)
                : parsed(input).orElseThrow(() -> new CoercingParseValueException("No " + plain.getName()));
    }

    @Override
    public T parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        return parsed(input instanceof StringValue text ? text.getValue() : null)
                .orElseThrow(() -> new CoercingParseLiteralException("No " + plain.getName()));
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return plain.getCoercing().valueToLiteral(input, context, locale);
    }

    private Optional<T> parsed(@Nullable Object input) {
        return input instanceof String text
                        && ScalarValues.against(plain.getName(), text, "").isEmpty()
                ? form.apply(text)
                : Optional.empty();
    }
}
