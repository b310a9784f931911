package fi.luotsi.queryside.api.graphql;

import fi.luotsi.kernel.code.Code;
import fi.luotsi.kernel.code.Codes;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetcherFactories;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.idl.SchemaDirectiveWiring;
import graphql.schema.idl.SchemaDirectiveWiringEnvironment;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code @coded}: a code, or a list of codes, is answered with its labels. */
final class CodedDirective implements SchemaDirectiveWiring {

    @Override
    public GraphQLFieldDefinition onField(SchemaDirectiveWiringEnvironment<GraphQLFieldDefinition> wiring) {
        String list = Objects.requireNonNull(
                wiring.getAppliedDirective("coded").getArgument("list").getValue());
        GraphQLObjectType parent = (GraphQLObjectType) wiring.getFieldsContainer();
        DataFetcher<?> plain = wiring.getCodeRegistry()
                .getDataFetcher(FieldCoordinates.coordinates(parent, wiring.getElement()), wiring.getElement());
        wiring.getCodeRegistry()
                .dataFetcher(
                        FieldCoordinates.coordinates(parent, wiring.getElement()),
                        DataFetcherFactories.wrapDataFetcher(plain, (environment, value) -> labelled(list, value)));
        return wiring.getElement();
    }

    private static @Nullable Object labelled(String list, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Code known -> known;
            case Collection<?> codes ->
                codes.stream().map(code -> code(list, code.toString())).toList();
            case Enum<?> state -> Codes.published().find(list, code(state)).orElseThrow();
            default -> code(list, value.toString());
        };
    }

    /** A state of a record, as code of its list: {@code NOT_RECEIVED} is {@code not-received}. */
    private static String code(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name of the state that a code is of. */
    static String state(String code) {
        return code.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** A code that has left the list's file would be a fault of ours; the record must still be readable. */
    private static Code code(String list, String value) {
        return Codes.published().find(list, value).orElseGet(() -> Code.unlisted(list, value));
    }
}
