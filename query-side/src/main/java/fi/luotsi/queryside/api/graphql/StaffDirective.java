package fi.luotsi.queryside.api.graphql;

import graphql.language.StringValue;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetcherFactories;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.PropertyDataFetcher;
import graphql.schema.idl.SchemaDirectiveWiring;
import graphql.schema.idl.SchemaDirectiveWiringEnvironment;
import java.time.Instant;
import java.util.UUID;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

/**
 * {@code @staff} on a field of the type {@code StaffMember}: the id that the object holds is answered as the person was at the moment that the
 * field beside it tells.
 */
final class StaffDirective implements SchemaDirectiveWiring {

    private static final String TYPE = "StaffMember";

    @Override
    public GraphQLFieldDefinition onField(SchemaDirectiveWiringEnvironment<GraphQLFieldDefinition> wiring) {
        GraphQLFieldDefinition field = wiring.getElement();
        if (((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getType()))
                .getName()
                .equals(TYPE)) {
            GraphQLObjectType parent = (GraphQLObjectType) wiring.getFieldsContainer();
            FieldCoordinates here = FieldCoordinates.coordinates(parent, field);
            DataFetcher<?> plain = wiring.getCodeRegistry().getDataFetcher(here, field);
            PropertyDataFetcher<Object> at = beside(parent, wiring.getAppliedDirective(), "at");
            PropertyDataFetcher<Object> unit = beside(parent, wiring.getAppliedDirective(), "unit");
            wiring.getCodeRegistry()
                    .dataFetcher(
                            here,
                            DataFetcherFactories.wrapDataFetcher(
                                    plain, (environment, value) -> member(environment, value, at, unit)));
        }
        return field;
    }

    /** The field beside it that an argument names; null where it names none. */
    private static @Nullable PropertyDataFetcher<Object> beside(
            GraphQLObjectType parent, GraphQLAppliedDirective staff, String argument) {
        Object named = staff.getArgument(argument).getValue();
        String field = named instanceof StringValue text ? text.getValue() : (String) named;
        if (field == null) {
            return null;
        }
        if (parent.getFieldDefinition(field) == null) {
            throw new IllegalStateException(
                    "%s has no field %s, which its @staff names as %s".formatted(parent.getName(), field, argument));
        }
        return PropertyDataFetcher.fetching(field);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // GraphQL Java takes a future as the value to wait for
    private static @Nullable Object member(
            DataFetchingEnvironment environment,
            @Nullable Object value,
            @Nullable PropertyDataFetcher<Object> at,
            @Nullable PropertyDataFetcher<Object> unit) {
        if (!(value instanceof UUID person)) {
            return value;
        }
        Instant moment = at != null && at.get(environment) instanceof Instant told ? told : null;
        String where = unit != null && unit.get(environment) instanceof String told ? told : null;
        DataLoader<StaffAsOf, StaffMember> loader = StaffLoader.of(environment);
        return loader.load(new StaffAsOf(person, moment, where));
    }
}
