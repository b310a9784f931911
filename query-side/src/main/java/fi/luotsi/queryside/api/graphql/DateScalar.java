package fi.luotsi.queryside.api.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.scalars.ExtendedScalars;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code Date}: a day that there is. The library's own takes the 30th of February for the 28th. */
final class DateScalar implements Coercing<Object, Object> {

    static final GraphQLScalarType SCALAR = ExtendedScalars.Date.transform(type -> type.coercing(new DateScalar()));

    private final Coercing<?, ?> plain = ExtendedScalars.Date.getCoercing();

    @Override
    public Object serialize(Object value, GraphQLContext context, Locale locale) {
        return told(plain.serialize(value, context, locale));
    }

    @Override
    public Object parseValue(Object input, GraphQLContext context, Locale locale) {
        Object day = told(plain.parseValue(input, context, locale));
        if (!day.toString().equals(input.toString())) {
            throw new CoercingParseValueException("Expected a day as yyyy-mm-dd");
        }
        return day;
    }

    @Override
    public Object parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        Object day = told(plain.parseLiteral(input, variables, context, locale));
        if (!(input instanceof StringValue text) || !day.toString().equals(text.getValue())) {
            throw new CoercingParseLiteralException("Expected a day as yyyy-mm-dd");
        }
        return day;
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return plain.valueToLiteral(input, context, locale);
    }

    private static Object told(@Nullable Object value) {
        return Objects.requireNonNull(value);
    }
}
