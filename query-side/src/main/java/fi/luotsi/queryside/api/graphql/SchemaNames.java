package fi.luotsi.queryside.api.graphql;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the schema has instead of a name that it does not have. */
record SchemaNames(GraphQLSchema schema) {

    /** So many names fit in a message. */
    private static final int MOST = 15;

    /** Adds the near name and the allowed ones to what is told of an error. */
    void addTo(Map<String, String> details, String code) {
        String name = details.getOrDefault("name", "");
        List<String> there = there(code, details);
        boolean isUnknown = code.startsWith("UNKNOWN_");
        NearName.of(name, isUnknown ? there : List.of()).ifPresent(near -> details.put("near", near));
        if (!details.containsKey("near") && !there.isEmpty() && there.size() <= MOST) {
            details.put("allowed", String.join(", ", there));
        }
    }

    private List<String> there(String code, Map<String, String> details) {
        String type = details.getOrDefault("type", "").replaceAll("[\\[\\]!]", "");
        return switch (code) {
            case "UNKNOWN_FIELD" ->
                schema.getType(type) instanceof GraphQLFieldsContainer fields
                        ? names(fields.getFieldDefinitions().stream().map(GraphQLFieldDefinition::getName))
                        : List.of();
            case "UNKNOWN_INPUT_FIELD" ->
                schema.getType(type) instanceof GraphQLInputObjectType fields
                        ? names(fields.getFieldDefinitions().stream().map(GraphQLInputObjectField::getName))
                        : List.of();
            case "UNKNOWN_ARGUMENT" -> arguments(details.get("of"));
            case "UNKNOWN_TYPE" ->
                names(schema.getAllTypesAsList().stream()
                        .map(GraphQLNamedType::getName)
                        .filter(known -> !known.startsWith("__")));
            case "UNKNOWN_DIRECTIVE" -> names(schema.getDirectives().stream().map(GraphQLDirective::getName));
            case "WRONG_TYPE" -> values(schema.getType(type));
            default -> List.of();
        };
    }

    /** The engine does not say in which type the field is: all fields of the name are looked at. */
    private List<String> arguments(@Nullable String field) {
        return names(schema.getAllTypesAsList().stream()
                .filter(GraphQLFieldsContainer.class::isInstance)
                .map(GraphQLFieldsContainer.class::cast)
                .flatMap(container -> container.getFieldDefinitions().stream())
                .filter(each -> each.getName().equals(field))
                .flatMap(each -> each.getArguments().stream())
                .map(GraphQLArgument::getName));
    }

    private static List<String> values(@Nullable GraphQLType type) {
        return type instanceof GraphQLEnumType choices
                ? names(choices.getValues().stream().map(GraphQLEnumValueDefinition::getName))
                : List.of();
    }

    private static List<String> names(Stream<String> all) {
        return all.distinct().sorted().toList();
    }
}
