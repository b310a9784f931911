package fi.luotsi.queryside.api.graphql;

import graphql.language.FieldDefinition;
import graphql.language.TypeName;
import graphql.schema.DataFetcher;
import graphql.schema.PropertyDataFetcher;
import graphql.schema.idl.FieldWiringEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeUtil;
import graphql.schema.idl.WiringFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/**
 * Fields of the schema that show one record and say by their types which: {@code Query.episode(id)} is the episode of that id, and
 * {@code Episode.client} the client whose id the episode's document holds as {@code client}. All records that one level of an answer
 * leads to are read at once. A connection is a page of the list of its name. Any other field is the component of its name. A field that has a fetcher of its own keeps it.
 */
@Component
class RecordFields implements RuntimeWiringConfigurer {

    private static final Set<String> ROOTS = Set.of("Query", "Mutation", "Subscription");

    private final RecordsFactory records;
    private final List<PartFilter<?>> filters;
    private final Paging paging;

    RecordFields(RecordsFactory records, List<PartFilter<?>> filters, Paging paging, BatchLoaderRegistry registry) {
        this.records = records;
        this.filters = filters;
        this.paging = paging;
        records.types().forEach(type -> Links.register(registry, type, shownBy(type)::each));
    }

    @Override
    public void setTypeDefinitionRegistry(TypeDefinitionRegistry schema) {
        records.types().stream()
                .filter(type -> !schema.hasType(type))
                .findFirst()
                .ifPresent(type -> {
                    throw new IllegalStateException("The schema has no type " + type + ", by which "
                            + records.documentType(type) + " would be shown: call the document as its type.");
                });
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {}

    @Override
    public void configure(RuntimeWiring.Builder wiring, List<WiringFactory> factories) {
        factories.add(new WiringFactory() {
            @Override
            public @Nullable DataFetcher<?> getDefaultDataFetcher(FieldWiringEnvironment field) {
                return fetcher(field.getParentType().getName(), field.getFieldDefinition());
            }
        });
    }

    private @Nullable DataFetcher<?> fetcher(String parent, FieldDefinition field) {
        if (!ROOTS.contains(parent)
                && TypeUtil.unwrapAll(field.getType()).getName().endsWith("Connection")) {
            return parts(parent, field);
        }
        // the linked record may be hidden from the viewer, so the field may be null
        if (!(field.getType() instanceof TypeName type) || records.shownBy(type.getName()) == null) {
            return ROOTS.contains(parent) ? null : new ComponentFetcher(parent, field.getName());
        }
        return parent.equals("Query") ? byId(field, type.getName()) : linked(parent, field.getName(), type.getName());
    }

    private DataFetcher<?> parts(String parent, FieldDefinition field) {
        Set<String> inputs = field.getInputValueDefinitions().stream()
                .map(argument -> TypeUtil.unwrapAll(argument.getType()).getName())
                .collect(Collectors.toSet());
        return filters.stream()
                .filter(filter -> inputs.contains(filter.input()))
                .findFirst()
                .map(filter -> new PartFetcher<>(parent, field.getName(), filter, paging))
                .orElseThrow(() -> new IllegalStateException("The schema's " + parent + "." + field.getName()
                        + " is a list that no Link leads to, and no PartFilter is of its filter."));
    }

    private @Nullable DataFetcher<?> byId(FieldDefinition field, String type) {
        Records<?> shown = shownBy(type);
        return field.getInputValueDefinitions().stream()
                        .anyMatch(argument -> argument.getName().equals("id"))
                ? environment -> shown.one(
                                Objects.requireNonNull(environment.<UUID>getArgument("id")),
                                AccessContexts.of(environment))
                        .orElse(null)
                : null;
    }

    private DataFetcher<?> linked(String parent, String field, String type) {
        Class<?> document = records.documentType(parent);
        if (document != null && !holdsId(document, field)) {
            throw new IllegalStateException("The schema's " + parent + "." + field + " shows a " + type + ", but "
                    + document.getName() + " holds no UUID " + field + " to find it by.");
        }
        PropertyDataFetcher<Object> value = PropertyDataFetcher.fetching(field);
        return environment -> {
            // a payload holds its record itself
            Object found = value.get(environment);
            return found instanceof UUID id ? Links.follow(type, id, environment) : found;
        };
    }

    private static boolean holdsId(Class<?> document, String field) {
        return Arrays.stream(document.getMethods())
                .anyMatch(method -> method.getName().equals(field)
                        && method.getParameterCount() == 0
                        && method.getReturnType() == UUID.class);
    }

    private Records<?> shownBy(String type) {
        return Objects.requireNonNull(records.shownBy(type));
    }
}
