package fi.luotsi.schema;

import fi.luotsi.kernel.casework.SealedRecords;
import fi.luotsi.kernel.casework.SystemCommand;
import fi.luotsi.kernel.code.Coded;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A code that is given names its list, as one that is answered does: the command's component and the input's field name the same one. Each
 * finding is a sentence.
 */
final class CodedRules {

    private final GraphQLSchema schema;
    private final Map<String, Class<? extends Record>> commands;
    private final Set<String> codeLists;
    private final List<String> found = new ArrayList<>();

    CodedRules(GraphQLSchema schema, List<Class<? extends Record>> commands, Set<String> codeLists) {
        this.schema = schema;
        this.commands = commands.stream()
                .collect(Collectors.toMap(each -> each.getSimpleName() + "Input", Function.identity()));
        this.codeLists = codeLists;
    }

    /** The commands that a person may send. */
    static List<Class<? extends Record>> published() {
        return SealedRecords.commands().stream()
                .filter(command -> !command.isAnnotationPresent(SystemCommand.class))
                .<Class<? extends Record>>map(command -> command.asSubclass(Record.class))
                .toList();
    }

    List<String> findings() {
        commands.forEach((name, command) -> {
            if (schema.getType(name) instanceof GraphQLInputObjectType input) {
                beside(input, command);
            }
        });
        schema.getAllTypesAsList().forEach(type -> {
            if (type instanceof GraphQLInputObjectType input) {
                input.getFields().forEach(field -> known(input.getName() + "." + field.getName(), field));
            } else if (type instanceof GraphQLObjectType object
                    && !type.getName().startsWith("__")) {
                object.getFieldDefinitions().forEach(field -> arguments(object, field));
            }
        });
        return found;
    }

    private void arguments(GraphQLObjectType of, GraphQLFieldDefinition field) {
        for (GraphQLArgument argument : field.getArguments()) {
            known("%s.%s(%s)".formatted(of.getName(), field.getName(), argument.getName()), argument);
        }
    }

    private void known(String name, GraphQLDirectiveContainer given) {
        list(given)
                .filter(list -> !codeLists.contains(list))
                .ifPresent(list -> found.add(name + " is @coded by an unknown list: " + list));
        list(given).filter(_ -> !isText(given)).ifPresent(_ -> found.add(name + " is @coded and no String"));
    }

    /** The fields of an input, and of the parts within it, with the components that they become. */
    private void beside(GraphQLInputObjectType input, Class<?> command) {
        for (RecordComponent component : command.getRecordComponents()) {
            GraphQLInputObjectField field = input.getFieldDefinition(component.getName());
            if (field == null) {
                continue; // whose absence the mutation's own test tells
            }
            if (GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLInputObjectType part
                    && element(component.getGenericType()) instanceof Class<?> within
                    && within.isRecord()) {
                beside(part, within);
            } else {
                compare(input.getName() + "." + field.getName(), field, command, component);
            }
        }
    }

    private void compare(String name, GraphQLInputObjectField field, Class<?> command, RecordComponent component) {
        Optional<String> wanted = coded(component);
        Optional<String> said = list(field);
        if (!wanted.equals(said)) {
            String of = command.getSimpleName() + "." + component.getName();
            found.add(wanted.map(
                            list -> "%s takes a code: mark it @coded(list: \"%s\"), as %s is".formatted(name, list, of))
                    .orElseGet(() ->
                            "%s is @coded by the list %s, and %s takes any text".formatted(name, said.orElse(""), of)));
        }
    }

    private static Optional<String> coded(RecordComponent component) {
        AnnotatedType type = component.getAnnotatedType();
        return Stream.of(
                        Optional.ofNullable(component.getAccessor().getAnnotation(Coded.class)),
                        Optional.ofNullable(type.getAnnotation(Coded.class)),
                        inList(type))
                .flatMap(Optional::stream)
                .map(each -> each.value().listName())
                .findFirst();
    }

    private static Optional<Coded> inList(AnnotatedType type) {
        return type instanceof AnnotatedParameterizedType list
                ? Arrays.stream(list.getAnnotatedActualTypeArguments())
                        .map(each -> each.getAnnotation(Coded.class))
                        .filter(Objects::nonNull)
                        .findFirst()
                : Optional.empty();
    }

    private static Type element(Type type) {
        return type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type;
    }

    private static Optional<String> list(GraphQLDirectiveContainer given) {
        GraphQLAppliedDirective coded = given.getAppliedDirective("coded");
        return Optional.ofNullable(coded).map(each -> each.getArgument("list").getValue());
    }

    private static boolean isText(GraphQLDirectiveContainer given) {
        return switch (given) {
            case GraphQLInputObjectField field -> isText((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getType()));
            case GraphQLArgument argument -> isText((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(argument.getType()));
            default -> false;
        };
    }

    private static boolean isText(GraphQLNamedType type) {
        return type.getName().equals("String");
    }
}
