package fi.luotsi.queryside.api.graphql;

import fi.luotsi.kernel.code.Code;
import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetcherFactories;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.idl.SchemaDirectiveWiring;
import graphql.schema.idl.SchemaDirectiveWiringEnvironment;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code @coded}: a code, or a list of codes, is answered with its labels. */
final class CodedDirective implements SchemaDirectiveWiring {

    @Override
    public GraphQLFieldDefinition onField(SchemaDirectiveWiringEnvironment<GraphQLFieldDefinition> wiring) {
        CodeList list = CodeList.named(Objects.requireNonNull(
                wiring.getAppliedDirective("coded").getArgument("list").getValue()));
        GraphQLObjectType parent = (GraphQLObjectType) wiring.getFieldsContainer();
        DataFetcher<?> plain = wiring.getCodeRegistry()
                .getDataFetcher(FieldCoordinates.coordinates(parent, wiring.getElement()), wiring.getElement());
        wiring.getCodeRegistry()
                .dataFetcher(
                        FieldCoordinates.coordinates(parent, wiring.getElement()),
                        DataFetcherFactories.wrapDataFetcher(plain, (environment, value) -> labelled(list, value)));
        return wiring.getElement();
    }

    private static @Nullable Object labelled(CodeList list, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Code known -> known;
            case Collection<?> codes ->
                codes.stream().map(code -> code(list, code.toString())).toList();
            default -> code(list, value.toString());
        };
    }

    /** A code that has left the list's file would be a fault of ours; the record must still be readable. */
    private static Code code(CodeList list, String value) {
        return Codes.published().find(list, value).orElseGet(() -> Code.unlisted(list, value));
    }
}
