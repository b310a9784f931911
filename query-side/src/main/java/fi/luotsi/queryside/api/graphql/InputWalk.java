package fi.luotsi.queryside.api.graphql;

import fi.luotsi.kernel.command.Refusal;
import fi.luotsi.kernel.command.RefusalCode;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a value that a caller gave, in JSON or as a literal, beside its type, and finds every leaf that its scalar or enum does
 * not take. What does not fit together otherwise is left to the engine.
 */
final class InputWalk {

    /** A name that is no text: the literal of an enum. */
    private record Name(String name) {}

    private enum Unknown {
        /** A variable, whose value is looked at by itself, or a literal that there is no other name for. */
        VALUE
    }

    /** More are not told at once. */
    private static final int MOST = 50;

    private final List<Refusal> found = new ArrayList<>();

    List<Refusal> found() {
        return found;
    }

    void json(GraphQLType type, @Nullable Object value, String path) {
        walk(type, value, path, false);
    }

    void literal(GraphQLType type, Value<?> value, String path) {
        walk(type, plain(value), path, true);
    }

    private void walk(GraphQLType type, @Nullable Object value, String path, boolean literal) {
        if (found.size() >= MOST) {
            return;
        }
        if (GraphQLTypeUtil.isNonNull(type)) {
            if (value == null) {
                found.add(RefusalCode.REQUIRED.at(path));
            } else {
                walk(GraphQLTypeUtil.unwrapOne(type), value, path, literal);
            }
        } else if (value == null || value == Unknown.VALUE) {
            return;
        } else if (GraphQLTypeUtil.isList(type)) {
            list(GraphQLTypeUtil.unwrapOne(type), value, path, literal);
        } else {
            named(type, value, path, literal);
        }
    }

    /** A value that is no list stands for a list of one. */
    private void list(GraphQLType element, Object value, String path, boolean literal) {
        if (value instanceof Collection<?> all) {
            int i = 0;
            for (Object each : all) {
                walk(element, each, path + "[" + i++ + "]", literal);
            }
        } else {
            walk(element, value, path, literal);
        }
    }

    private void named(GraphQLType type, Object value, String path, boolean literal) {
        switch (type) {
            case GraphQLScalarType scalar ->
                ScalarValues.against(scalar.getName(), value, path).ifPresent(found::add);
            case GraphQLEnumType options -> choice(options, value, path, literal);
            case GraphQLInputObjectType object
            when value instanceof Map<?, ?> fields -> {
                for (GraphQLInputObjectField field : object.getFieldDefinitions()) {
                    String at = path + "." + field.getName();
                    if (fields.containsKey(field.getName())) {
                        walk(field.getType(), fields.get(field.getName()), at, literal);
                    } else if (GraphQLTypeUtil.isNonNull(field.getType()) && !field.hasSetDefaultValue()) {
                        found.add(RefusalCode.REQUIRED.at(at));
                    }
                }
            }
            default -> found.add(RefusalCode.INVALID.at(path));
        }
    }

    private void choice(GraphQLEnumType options, Object value, String path, boolean literal) {
        Object name = literal && value instanceof Name given ? given.name() : literal ? Unknown.VALUE : value;
        List<String> allowed = options.getValues().stream()
                .map(GraphQLEnumValueDefinition::getName)
                .toList();
        if (!(name instanceof String text) || !allowed.contains(text)) {
            found.add(RefusalCode.INVALID.at(
                    path, Map.of("allowed", allowed.stream().collect(Collectors.joining(", ")))));
        }
    }

    private static @Nullable Object plain(Value<?> value) {
        return switch (value) {
            case NullValue _ -> null;
            case StringValue text -> text.getValue();
            case BooleanValue truth -> truth.isValue();
            case IntValue number -> number.getValue();
            case FloatValue number -> number.getValue();
            case EnumValue name -> new Name(name.getName());
            case ArrayValue list -> {
                List<@Nullable Object> all = new ArrayList<>();
                list.getValues().forEach(each -> all.add(plain(each)));
                yield all;
            }
            case ObjectValue object -> {
                Map<String, @Nullable Object> fields = new LinkedHashMap<>();
                for (ObjectField field : object.getObjectFields()) {
                    fields.put(field.getName(), plain(field.getValue()));
                }
                yield fields;
            }
            default -> Unknown.VALUE;
        };
    }
}
