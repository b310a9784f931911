package fi.luotsi.schema;

import graphql.language.AbstractDescribedNode;
import graphql.language.Description;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Everything in the schema says what it is: in its file, or by a row of descriptions.csv where it is said of many. Each finding is a
 * sentence.
 */
final class DescriptionRules {

    private static final Pattern BY_DIRECTIVE = Pattern.compile(
            "\\s*\\b((A code|Codes) of the list |Stored sealed: null |(Asked|Done) by ).*$", Pattern.DOTALL);
    private static final Pattern GENDERED = Pattern.compile("(?i)\\b(she|he|her|his|him|hers)\\b");
    private static final Set<String> EMPTY_WORDS =
            Set.of("a", "an", "the", "of", "its", "their", "is", "this", "that", "it", "one", "in", "for", "to", "was");

    private final TypeDefinitionRegistry written;
    private final GraphQLSchema schema;
    private final SharedDescriptions shared = SharedDescriptions.published();
    private final Set<SharedDescriptions.Shared> used = new HashSet<>();
    private final List<String> found = new ArrayList<>();

    /**
     * The rules.
     *
     * @param written the definitions as they stand in their files
     * @param schema what was made of them
     */
    DescriptionRules(TypeDefinitionRegistry written, GraphQLSchema schema) {
        this.written = written;
        this.schema = schema;
    }

    List<String> findings() {
        schema.getAllTypesAsList().stream()
                .filter(type -> !type.getName().startsWith("__"))
                .forEach(this::type);
        schema.getDirectives().stream()
                .filter(directive ->
                        written.getDirectiveDefinition(directive.getName()).isPresent())
                .forEach(this::directive);
        written.types().values().forEach(this::twice);
        written.objectTypeExtensions().values().forEach(more -> more.forEach(this::twice));
        shared.rows().stream()
                .filter(row -> !used.contains(row))
                .forEach(
                        row -> found.add("descriptions.csv describes " + row + ", and there is none left to describe"));
        return found;
    }

    private void type(GraphQLNamedType type) {
        String name = type.getName();
        boolean isBuiltIn = Set.of("String", "Int", "Boolean", "Float", "ID", "Query", "Mutation", "Subscription")
                .contains(name);
        if (!isBuiltIn) {
            check(name, name, type.getDescription());
        }
        switch (type) {
            case GraphQLObjectType object ->
                object.getFieldDefinitions().forEach(field -> {
                    String path = name + "." + field.getName();
                    check(path, field.getName(), field.getDescription());
                    field.getArguments().forEach(argument -> argument(path, argument));
                });
            case GraphQLInterfaceType shape ->
                shape.getFieldDefinitions()
                        .forEach(field -> check(name + "." + field.getName(), field.getName(), field.getDescription()));
            case GraphQLInputObjectType input ->
                input.getFields()
                        .forEach(field -> check(name + "." + field.getName(), field.getName(), field.getDescription()));
            case GraphQLEnumType choices ->
                choices.getValues()
                        .forEach(value -> check(
                                name + "." + value.getName(),
                                name.equals("RefusalCode") ? "" : value.getName(), // whose words are a message
                                value.getDescription()));
            default -> {}
        }
    }

    private void directive(GraphQLDirective directive) {
        String path = "@" + directive.getName();
        check(path, directive.getName(), directive.getDescription());
        directive.getArguments().forEach(argument -> argument(path, argument));
    }

    private void argument(String of, GraphQLArgument argument) {
        check(of + "(" + argument.getName() + ")", argument.getName(), argument.getDescription());
    }

    private void check(String path, String name, @Nullable String description) {
        String text = BY_DIRECTIVE
                .matcher(Objects.requireNonNullElse(description, ""))
                .replaceFirst("")
                .strip();
        if (text.isEmpty()) {
            found.add(path + " has no description: say in its file what it holds, its unit and what null means;"
                    + " or in descriptions.csv where that holds wherever the name stands");
            return;
        }
        Set<String> words = words(text);
        words.removeAll(words(name));
        words.removeAll(EMPTY_WORDS);
        expect(!words.isEmpty(), path + " is described by its own name only");
        expect(text.endsWith("."), path + " is described by a sentence without a full stop");
        expect(!GENDERED.matcher(text).find(), path + " is described as if everybody were a he or a she");
    }

    private static Set<String> words(String text) {
        String split = text.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return new HashSet<>(Arrays.stream(split.split("[^a-z]+", -1))
                .filter(word -> !word.isEmpty())
                .toList());
    }

    /** Rows that describe something, and descriptions that a row has already. */
    private void twice(Object type) {
        switch (type) {
            case ObjectTypeDefinition object -> {
                twice(object, object.getName(), "");
                for (FieldDefinition field : object.getFieldDefinitions()) {
                    twice(field, object.getName(), "." + field.getName());
                    String answer = field.getType().toString().replaceAll(".*TypeName\\{name='(\\w+)'}.*", "$1");
                    field.getInputValueDefinitions()
                            .forEach(argument -> twice(argument, answer, "(" + argument.getName() + ")"));
                }
            }
            case InputObjectTypeDefinition input -> {
                twice(input, input.getName(), "");
                input.getInputValueDefinitions().forEach(field -> twice(field, input.getName(), "." + field.getName()));
            }
            default -> {}
        }
    }

    private void twice(AbstractDescribedNode<?> node, String type, String member) {
        Description own = node.getDescription();
        shared.find(type, member).ifPresent(row -> {
            if (own == null) {
                used.add(row);
            } else {
                expect(
                        !own.getContent().strip().equals(row.text().strip()),
                        type + member + " says what descriptions.csv says of " + row + ": leave it out of its file");
            }
        });
    }

    private void expect(boolean kept, String finding) {
        if (!kept) {
            found.add(finding);
        }
    }
}
