package fi.luotsi.counsellorui.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fi.luotsi.counsellorui.action.Actions;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.parser.Parser;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every document that the desk asks by is one of the schema's, and its answer's type has what it selects, no more and no less. */
class NamedDocumentsTest {

    private static final GraphQLSchema SCHEMA = schema();
    private static final Map<String, Class<?>> ANSWERS = answers();

    static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/graphql-documents"))) {
            return files.toList();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_document_asks_for_what_the_schema_has(Path document) throws IOException {
        String name = document.getFileName().toString().replace(".graphql", "");
        String text = Files.readString(document);

        assertThat(new Validator().validateDocument(SCHEMA, Parser.parse(text), Locale.ENGLISH))
                .isEmpty();
        assertThat(text).containsPattern("^(query|subscription) " + name + "\\b");
    }

    @ParameterizedTest
    @MethodSource("actions")
    void a_composed_document_asks_for_what_the_schema_has(String text) {
        assertThat(new Validator().validateDocument(SCHEMA, Parser.parse(text), Locale.ENGLISH))
                .isEmpty();
    }

    static List<String> actions() {
        Actions actions = new Actions();
        List<String> texts = actions.names().stream()
                .map(name -> Objects.requireNonNull(
                        actions.of(name).orElseThrow().document().text()))
                .toList();
        assertThat(texts).hasSizeGreaterThan(70);
        return texts;
    }

    /** Every constant of the kind, by the document's name. */
    private static Map<String, Class<?>> answers() {
        Map<String, Class<?>> answers = new TreeMap<>();
        for (JavaField field : new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("fi.luotsi.counsellorui")
                        .stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getRawType().isEquivalentTo(Document.class))
                        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                        .toList()) {
            try {
                java.lang.reflect.Field constant = field.reflect();
                constant.setAccessible(true);
                Document<?> document = (Document<?>) constant.get(null);
                answers.put(document.name(), document.answer());
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            }
        }
        return answers;
    }

    static Stream<String> names() throws IOException {
        return documents().stream().map(file -> file.getFileName().toString().replace(".graphql", ""));
    }

    @ParameterizedTest
    @MethodSource("names")
    void an_answers_type_has_what_its_document_selects(String name) throws IOException {
        Class<?> answer = Optional.<Class<?>>ofNullable(ANSWERS.get(name))
                .orElseThrow(() -> new AssertionError("there is no constant of the document " + name));
        OperationDefinition operation = (OperationDefinition)
                Parser.parse(Files.readString(Path.of("src/main/resources/graphql-documents", name + ".graphql")))
                        .getDefinitions()
                        .getFirst();
        List<String> faults = new ArrayList<>();

        GraphQLObjectType root = operation.getOperation() == OperationDefinition.Operation.SUBSCRIPTION
                ? Objects.requireNonNull(SCHEMA.getSubscriptionType())
                : SCHEMA.getQueryType();
        compare(name, operation.getSelectionSet(), root, answer, Map.of(), faults);

        assertThat(faults).isEmpty();
    }

    private static void compare(
            String place,
            SelectionSet selected,
            GraphQLObjectType type,
            Type answer,
            Map<TypeVariable<?>, Type> known,
            List<String> faults) {
        Class<?> raw = raw(answer, known);
        Map<TypeVariable<?>, Type> variables = variables(answer, raw, known);
        Map<String, RecordComponent> components = new HashMap<>();
        for (RecordComponent component : raw.getRecordComponents()) {
            components.put(component.getName(), component);
        }
        Map<String, Field> fields = new TreeMap<>();
        for (Selection<?> selection : selected.getSelections()) {
            Field field = (Field) selection;
            fields.put(field.getAlias() == null ? field.getName() : field.getAlias(), field);
        }
        if (!new TreeSet<>(components.keySet()).equals(fields.keySet())) {
            faults.add(place + ": selects " + fields.keySet() + ", and " + raw.getSimpleName() + " has "
                    + new TreeSet<>(components.keySet()));
        }
        fields.forEach((key, field) -> {
            RecordComponent component = components.get(key);
            if (component != null) {
                GraphQLFieldDefinition definition = type.getFieldDefinition(field.getName());
                compareField(place + "." + key, field, definition.getType(), component, variables, faults);
            }
        });
    }

    private static void compareField(
            String place,
            Field field,
            GraphQLOutputType type,
            RecordComponent component,
            Map<TypeVariable<?>, Type> known,
            List<String> faults) {
        boolean maybe = !GraphQLTypeUtil.isNonNull(type)
                || !field.getDirectives("include").isEmpty();
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (maybe != nullable) {
            faults.add(place + " is " + (maybe ? "sometimes" : "never") + " absent, and its type says otherwise");
        }
        Type of = component.getGenericType();
        GraphQLType bare = type;
        while (bare instanceof GraphQLNonNull || bare instanceof GraphQLList) {
            if (bare instanceof GraphQLList) {
                of = raw(of, known) == List.class ? ((ParameterizedType) of).getActualTypeArguments()[0] : of;
            }
            bare = GraphQLTypeUtil.unwrapOne(bare);
        }
        if (bare instanceof GraphQLObjectType object && field.getSelectionSet() != null) {
            compare(place, field.getSelectionSet(), object, of, known, faults);
        }
    }

    private static Class<?> raw(Type type, Map<TypeVariable<?>, Type> known) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType generic -> (Class<?>) generic.getRawType();
            case TypeVariable<?> variable -> raw(Objects.requireNonNull(known.get(variable)), known);
            default -> throw new AssertionError("no answer's type is " + type);
        };
    }

    private static Map<TypeVariable<?>, Type> variables(Type type, Class<?> raw, Map<TypeVariable<?>, Type> known) {
        Type whole = type instanceof TypeVariable<?> variable ? Objects.requireNonNull(known.get(variable)) : type;
        Map<TypeVariable<?>, Type> variables = new HashMap<>(known);
        if (whole instanceof ParameterizedType generic) {
            for (int at = 0; at < raw.getTypeParameters().length; at++) {
                variables.put(raw.getTypeParameters()[at], generic.getActualTypeArguments()[at]);
            }
        }
        return variables;
    }

    private static GraphQLSchema schema() {
        TypeDefinitionRegistry types = new TypeDefinitionRegistry();
        try {
            for (Resource part :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:graphql/*.graphqls")) {
                types.merge(new SchemaParser().parse(part.getContentAsString(StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SchemaGenerator().makeExecutableSchema(types, RuntimeWiring.MOCKED_WIRING);
    }
}
