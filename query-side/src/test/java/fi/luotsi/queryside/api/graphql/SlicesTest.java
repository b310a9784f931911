package fi.luotsi.queryside.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.AggregateType;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.SealedRecords;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.authorization.Rights;
import fi.luotsi.queryside.projection.Projection;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

/** The list of slices as people read it, made of the kernel, the schema, the read models and the tests themselves. */
@OnRealStores
class SlicesTest {

    private static final Path DOCUMENT = Path.of("..", "infra", "docs", "slices.md");

    private static final String HEAD = """
            # Slices

            Made of the code itself by `SlicesTest`, which fails when it is not what the code says; `./luotsi approve` writes it anew.
            A mutation sends the command of its name, and stands here with the policy that says [who may](rights.md) use it. A command
            that only the program sends has none. A read model stands where it takes one of the events. Tests are those that name a command,
            a mutation or an event, in the aggregate's package and in the features that take its events.
            """;

    private final GraphQlSource source;
    private final Rights rights;
    private final ReadModels models;
    private final SourceFiles sources = new SourceFiles();

    @Autowired
    SlicesTest(GraphQlSource source, Rights rights, List<Projection<?>> projections) {
        this.source = source;
        this.rights = rights;
        this.models = new ReadModels(projections);
    }

    @Test
    @Tag("approval")
    void the_list_of_slices_is_what_the_code_says() throws IOException {
        String list = HEAD
                + AggregateType.all().stream().map(this::section).collect(Collectors.joining())
                + operations("Mutations that are no commands", "mutation", "Mutation", commands())
                + operations("Queries", "query", "Query", Set.of())
                + operations("Subscriptions", "subscription", "Subscription", Set.of());
        if (Boolean.getBoolean("luotsi.approve")) {
            Files.writeString(DOCUMENT, list);
        }

        assertThat(list).as("%s is written anew by ./luotsi approve", DOCUMENT).isEqualTo(Files.readString(DOCUMENT));
    }

    private String section(AggregateType kind) {
        List<Slice> slices = Slice.of(kind);
        Path decider = sources.decider(slices.getFirst());
        return "\n## %s\n\nDecided by %s.\n\n".formatted(kind.declared().shownAs(), link("command-side", decider))
                + "| slice | mutations | events | read models | tests |\n|---|---|---|---|---|\n"
                + slices.stream().map(this::row).collect(Collectors.joining());
    }

    private String row(Slice slice) {
        Collection<Class<?>> takenBy = models.taking(slice.events());
        return Stream.of(
                        Stream.of(link("shared-kernel", slice.file())),
                        slice.commands().stream().map(this::mutation),
                        models.storedNames(slice.events()).stream().map(SlicesTest::code),
                        takenBy.stream().map(model -> link("query-side", model)),
                        sources.tests(slice, takenBy).stream().map(SlicesTest::code))
                .map(cell -> cell.collect(Collectors.joining(", ")))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private String mutation(Class<? extends CaseworkCommand> command) {
        return Mutations.isOnlyTheProgramsOwn(command)
                ? code(command.getSimpleName()) + " (only the program)"
                : code(Mutations.nameOf(command)) + " (" + policy(Mutations.ROOT, Mutations.nameOf(command)) + ")";
    }

    private String operations(String title, String column, String root, Set<String> without) {
        GraphQLObjectType type = Objects.requireNonNull(source.schema().getObjectType(root));
        return "\n## %s\n\n| %s | policy |\n|---|---|\n".formatted(title, column)
                + type.getFieldDefinitions().stream()
                        .map(GraphQLFieldDefinition::getName)
                        .filter(name -> !without.contains(name))
                        .sorted()
                        .map(name -> "| %s | %s |\n".formatted(code(name), policy(root, name)))
                        .collect(Collectors.joining());
    }

    private static Set<String> commands() {
        return SealedRecords.of(CaseworkCommand.class).stream()
                .map(Mutations::nameOf)
                .collect(Collectors.toSet());
    }

    private String policy(String root, String operation) {
        return rights.policy(root + "." + operation).orElseThrow();
    }

    private static String link(String module, Class<?> type) {
        return link(module, Path.of(type.getName().replace('.', '/') + ".java"));
    }

    /** A link from the document to a file below a module's Java. */
    private static String link(String module, Path file) {
        return "[%s](../../%s/src/main/java/%s)"
                .formatted(
                        file.getFileName().toString().replace(".java", ""),
                        module,
                        file.toString().replace('\\', '/'));
    }

    private static String code(String name) {
        return "`" + name + "`";
    }
}
