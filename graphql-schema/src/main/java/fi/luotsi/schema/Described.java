package fi.luotsi.schema;

import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.RefusalMessages;
import fi.luotsi.kernel.command.Role;
import graphql.language.AbstractDescribedNode;
import graphql.language.Definition;
import graphql.language.Description;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.language.SDLDefinition;
import graphql.language.StringValue;
import graphql.language.Type;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The schema with a description of everything: its own from its file, or else the one that its name shares with others
 * ({@link SharedDescriptions}); and after it what its directives say of it, so that introspection tells it too.
 */
public final class Described {

    private static final String FILTER = "Filter";
    private static final String RETIRED_TOO = ", retired ones too";
    private static final Set<String> ROOTS = Set.of("Query", "Mutation", "Subscription");

    private final SharedDescriptions shared = SharedDescriptions.published();
    private final Function<String, List<Role>> rights;

    /**
     * The descriptions.
     *
     * @param rights the roles that may do what follows a policy, by its name
     */
    public Described(Function<String, List<Role>> rights) {
        this.rights = rights;
    }

    /** Describes every definition of the registry in its place. */
    public void describe(TypeDefinitionRegistry registry) {
        List<SDLDefinition<?>> all = new ArrayList<>();
        registry.types().values().forEach(type -> all.add(type));
        registry.objectTypeExtensions().values().forEach(all::addAll);
        for (SDLDefinition<?> definition : all) {
            registry.remove(definition);
            if (of(definition) instanceof SDLDefinition<?> described) {
                registry.add(described);
            }
        }
    }

    /** One file of the schema, with the same descriptions. */
    public Document describe(Document file) {
        Document.Builder described = Document.newDocument();
        file.getDefinitions().forEach(definition -> described.definition(of(definition)));
        return described.build();
    }

    private Definition<?> of(Definition<?> definition) {
        return switch (definition) {
            // an extension is an object type by class, and may have no description of its own
            case ObjectTypeExtensionDefinition more ->
                more.transformExtension(
                        type -> type.fieldDefinitions(fields(more.getName(), more.getFieldDefinitions())));
            case ObjectTypeDefinition object ->
                object.transform(type -> type.description(type(object, object.getName()))
                        .fieldDefinitions(fields(object.getName(), object.getFieldDefinitions())));
            case InterfaceTypeDefinition shape ->
                shape.transform(type -> type.description(type(shape, shape.getName()))
                        .definitions(fields(shape.getName(), shape.getFieldDefinitions())));
            case InputObjectTypeDefinition input ->
                input.transform(
                        type -> type.description(isPart(input) ? input.getDescription() : type(input, input.getName()))
                                .inputValueDefinitions(inputs(input)));
            case EnumTypeDefinition codes
            when codes.getName().equals(RefusalCode.class.getSimpleName()) -> refusals(codes);
            default -> definition;
        };
    }

    /** A code of a refusal is described by its message. */
    private static EnumTypeDefinition refusals(EnumTypeDefinition codes) {
        return codes.transform(type -> type.enumValueDefinitions(codes.getEnumValueDefinitions().stream()
                .map(code -> code.transform(value -> value.description(description(message(code.getName())))))
                .toList()));
    }

    private static String message(String code) {
        return Arrays.stream(RefusalCode.values())
                .filter(known -> known.name().equals(code))
                .map(known -> known.at(
                        "",
                        known.details().stream()
                                .collect(Collectors.toMap(Function.identity(), name -> "{" + name + "}"))))
                .map(refusal -> RefusalMessages.in("en", refusal))
                .findFirst()
                .orElse("");
    }

    /** An input within another one, which is no command of its own. */
    private static boolean isPart(InputObjectTypeDefinition input) {
        return input.getName().endsWith("Input")
                && input.getInputValueDefinitions().stream()
                        .noneMatch(field -> field.getName().equals("commandId"));
    }

    private @Nullable Description type(AbstractDescribedNode<?> node, String name) {
        return described(node, shared.type(name), "");
    }

    private List<FieldDefinition> fields(String type, List<FieldDefinition> fields) {
        return fields.stream()
                .map(field -> field.transform(changed -> changed.description(
                                described(field, shared.field(type, field.getName()), answered(type, field)))
                        .inputValueDefinitions(field.getInputValueDefinitions().stream()
                                .map(argument -> argument.transform(given -> given.description(described(
                                        argument,
                                        shared.argument(typeName(field.getType()), argument.getName()),
                                        given(argument, RETIRED_TOO)))))
                                .toList())))
                .toList();
    }

    private List<InputValueDefinition> inputs(InputObjectTypeDefinition input) {
        String name = input.getName();
        String which = name.endsWith(FILTER) ? RETIRED_TOO : ", one that may be chosen today";
        return input.getInputValueDefinitions().stream()
                .map(field -> field.transform(changed -> changed.description(
                        described(field, shared.field(name, field.getName()), given(field, which)))))
                .toList();
    }

    private static @Nullable Description described(
            AbstractDescribedNode<?> node, Optional<String> shared, String derived) {
        Description own = node.getDescription();
        String text = own == null ? shared.orElse("") : own.getContent();
        return description((text + derived).strip());
    }

    private static @Nullable Description description(String text) {
        return text.isEmpty() ? null : new Description(text, null, text.length() > 100 || text.contains("\n"));
    }

    private String answered(String type, FieldDefinition field) {
        if (ROOTS.contains(type)) {
            return value(field, "right", "of")
                    .map(rights)
                    .filter(roles -> !roles.isEmpty())
                    .map(roles -> " %s by %s.".formatted(type.equals("Mutation") ? "Done" : "Asked", named(roles)))
                    .orElse("");
        }
        String coded = value(field, "coded", "list")
                .map(list -> "%s of the list %s.".formatted(isList(field.getType()) ? " Codes" : " A code", list))
                .orElse("");
        String isSealed = field.getDirectives("sealed").isEmpty()
                ? ""
                : " Stored sealed: null where it was not recorded, and once its key is destroyed.";
        return coded + isSealed;
    }

    private static String given(InputValueDefinition field, String which) {
        return value(field, "coded", "list")
                .map(list -> "%s of the list %s%s: Query.codes tells them."
                        .formatted(isList(field.getType()) ? " Codes" : " A code", list, which))
                .orElse("");
    }

    private static String named(List<Role> roles) {
        if (!Arrays.stream(Role.values()).filter(Role::isGranted).allMatch(roles::contains)) {
            return roles.stream().map(role -> role.label("en")).collect(Collectors.joining(", "));
        }
        return roles.contains(Role.VISITOR) ? "anybody, also without signing in" : "whoever is signed in";
    }

    private static Optional<String> value(DirectivesContainer<?> of, String directive, String argument) {
        return of.getDirectives(directive).stream()
                .map(applied -> Objects.requireNonNull(
                        ((StringValue) applied.getArgument(argument).getValue()).getValue()))
                .findFirst();
    }

    private static boolean isList(Type<?> type) {
        return type instanceof ListType || (type instanceof NonNullType sure && isList(sure.getType()));
    }

    private static String typeName(Type<?> type) {
        return switch (type) {
            case NonNullType sure -> typeName(sure.getType());
            case ListType list -> typeName(list.getType());
            case graphql.language.TypeName name -> name.getName();
            default -> throw new IllegalStateException(type.toString());
        };
    }
}
