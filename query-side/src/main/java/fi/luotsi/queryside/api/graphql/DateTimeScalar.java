package fi.luotsi.queryside.api.graphql;

import fi.luotsi.kernel.value.FinnishTime;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.scalars.ExtendedScalars;
import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code DateTime}: a stored instant is told in Finnish time, with its offset. */
final class DateTimeScalar implements Coercing<Object, Object> {

    static final GraphQLScalarType SCALAR =
            ExtendedScalars.DateTime.transform(type -> type.coercing(new DateTimeScalar()));

    private final Coercing<?, ?> plain = ExtendedScalars.DateTime.getCoercing();

    @Override
    public Object serialize(Object value, GraphQLContext context, Locale locale) {
        return told(plain.serialize(
                value instanceof Instant moment ? moment.atZone(FinnishTime.ZONE) : value, context, locale));
    }

    @Override
    public Object parseValue(Object input, GraphQLContext context, Locale locale) {
        return told(plain.parseValue(input, context, locale));
    }

    @Override
    public Object parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        return told(plain.parseLiteral(input, variables, context, locale));
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return plain.valueToLiteral(input, context, locale);
    }

    private static Object told(@Nullable Object value) {
        return Objects.requireNonNull(value);
    }
}
