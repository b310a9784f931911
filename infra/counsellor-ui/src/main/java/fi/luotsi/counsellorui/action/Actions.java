package fi.luotsi.counsellorui.action;

import fi.luotsi.counsellorui.service.Document;
import graphql.language.Argument;
import graphql.language.AstPrinter;
import graphql.language.Description;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.StringValue;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Every action that there is a mutation for, all of it read off the schema: what the schema takes stands there alone. */
@Component
public class Actions {

    private static final Set<String> LINES = Set.of(
            "given",
            "family",
            "street",
            "locality",
            "target",
            "recipient",
            "consentReference",
            "identityCode",
            "culture",
            "name");

    /** Ids of people, whom one chooses by name. */
    private static final Set<String> PEOPLE = Set.of("handler", "ownWorker");

    /** What is asked of a payload, where it has it. */
    private static final SequencedMap<String, String> SELECTED = new LinkedHashMap<>();

    static {
        SELECTED.put("id", "id");
        SELECTED.put("upToDate", "upToDate");
        SELECTED.put("warnings", "warnings { message }");
        SELECTED.put("userErrors", "userErrors { code path message }");
    }

    private static final Pattern LAW =
            Pattern.compile("(\\d{3,4}/\\d{4}) sections? (\\d+(?: [a-z]\\b)?(?:\\(\\d\\))?)|GDPR (\\d+(?:\\(\\d\\))?)");

    private final TypeDefinitionRegistry schema = new TypeDefinitionRegistry();
    private final Map<String, Action> all = new TreeMap<>();

    public Actions() {
        try {
            for (Resource part :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:graphql/*.graphqls")) {
                schema.merge(new SchemaParser().parse(part.getContentAsString(StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        objects("Mutation")
                .flatMap(type -> type.getFieldDefinitions().stream())
                .map(this::action)
                .forEach(action -> all.put(action.name(), action));
    }

    /** The action of that mutation. */
    public Optional<Action> of(String name) {
        return Optional.ofNullable(all.get(name));
    }

    /** Names of all mutations. */
    public Set<String> names() {
        return all.keySet();
    }

    private Action action(FieldDefinition mutation) {
        List<InputValueDefinition> arguments = mutation.getInputValueDefinitions();
        boolean wrapped =
                arguments.size() == 1 && input(arguments.getFirst().getType()).isPresent();
        List<Field> fields = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        List<InputValueDefinition> values =
                wrapped ? input(arguments.getFirst().getType()).orElseThrow().getInputValueDefinitions() : arguments;
        values.forEach(value -> add(fields, groups, "", value, true));
        String operation = mutation.getName().substring(0, 1).toUpperCase(Locale.ROOT)
                + mutation.getName().substring(1);
        return new Action(
                mutation.getName(),
                new Document<>(operation, Answer.class, document(operation, mutation)),
                List.copyOf(fields),
                List.copyOf(groups),
                wrapped,
                name(mutation.getType()),
                law(mutation.getDescription()));
    }

    /** The mutation with its arguments as variables, and of its payload what {@link Answer} has. */
    private String document(String operation, FieldDefinition mutation) {
        List<InputValueDefinition> arguments = mutation.getInputValueDefinitions();
        String variables = arguments.stream()
                .map(argument -> "$" + argument.getName() + ": " + AstPrinter.printAst(argument.getType()))
                .collect(Collectors.joining(", "));
        String given = arguments.stream()
                .map(argument -> argument.getName() + ": $" + argument.getName())
                .collect(Collectors.joining(", "));
        List<String> told = objects(name(mutation.getType()))
                .flatMap(type -> type.getFieldDefinitions().stream())
                .map(FieldDefinition::getName)
                .toList();
        return "mutation " + operation + bracketed(variables) + " { done: " + mutation.getName() + bracketed(given)
                + " { "
                + SELECTED.entrySet().stream()
                        .filter(field -> told.contains(field.getKey()))
                        .map(Map.Entry::getValue)
                        .collect(Collectors.joining(" "))
                + " } }";
    }

    private static String bracketed(String list) {
        return list.isEmpty() ? "" : "(" + list + ")";
    }

    private Stream<ObjectTypeDefinition> objects(String name) {
        return Stream.concat(
                        schema.getTypes(ObjectTypeDefinition.class).stream(),
                        schema.objectTypeExtensions().values().stream().flatMap(List::stream))
                .filter(type -> type.getName().equals(name));
    }

    private void add(
            List<Field> fields, List<String> groups, String within, InputValueDefinition value, boolean required) {
        Type<?> type = value.getType();
        boolean needed = required && type instanceof NonNullType && value.getDefaultValue() == null;
        boolean many = bare(type) instanceof ListType;
        String path = within + value.getName();
        Optional<InputObjectTypeDefinition> nested = input(type);
        if (nested.isPresent()) {
            // of a list of inputs there is a page of its own
            if (!many) {
                if (needed) {
                    groups.add(path);
                }
                nested.get().getInputValueDefinitions().forEach(part -> add(fields, groups, path + ".", part, needed));
            }
            return;
        }
        @Nullable String list = list(value);
        fields.add(new Field(path, kind(value.getName(), name(type), list, many), list, needed, many));
    }

    private static Kind kind(String field, String type, @Nullable String list, boolean many) {
        if (list != null) {
            return many ? Kind.CODES : Kind.CODE;
        }
        return switch (type) {
            case "Boolean" -> Kind.FLAG;
            case "Int" -> Kind.NUMBER;
            case "Date" -> Kind.DATE;
            case "DateTime" -> Kind.MOMENT;
            case "UUID" -> PEOPLE.contains(field) ? Kind.PERSON : Kind.ID;
            default -> LINES.contains(field) ? Kind.LINE : Kind.TEXT;
        };
    }

    private static @Nullable String list(DirectivesContainer<?> value) {
        return value.getDirectives("coded").stream()
                .map(Directive::getArguments)
                .flatMap(List::stream)
                .map(Argument::getValue)
                .map(StringValue.class::cast)
                .map(StringValue::getValue)
                .findFirst()
                .orElse(null);
    }

    private Optional<InputObjectTypeDefinition> input(Type<?> type) {
        return schema.getTypeOrNull(name(type)) instanceof InputObjectTypeDefinition input
                ? Optional.of(input)
                : Optional.empty();
    }

    private static Type<?> bare(Type<?> type) {
        return type instanceof NonNullType required ? required.getType() : type;
    }

    private static String name(Type<?> type) {
        return switch (type) {
            case NonNullType required -> name(required.getType());
            case ListType many -> name(many.getType());
            case TypeName named -> named.getName();
            default -> throw new IllegalStateException("no type is of the kind " + type.getClass());
        };
    }

    private static List<String> law(@Nullable Description description) {
        return description == null
                ? List.of()
                : LAW.matcher(description.getContent())
                        .results()
                        .map(found -> found.group(3) == null
                                ? found.group(1) + " § " + found.group(2)
                                : "GDPR " + found.group(3))
                        .distinct()
                        .toList();
    }
}
