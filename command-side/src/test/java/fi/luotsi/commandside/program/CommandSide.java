package fi.luotsi.commandside.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.luotsi.commandside.CommandSideConfiguration;
import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.command.CommandContextMetaData;
import fi.luotsi.kernel.command.CommandResult;
import fi.luotsi.kernel.command.Refusal;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.kernel.database.Bell;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.keys.SearchKey;
import fi.luotsi.kernel.keys.SearchTokens;
import fi.luotsi.kernelbeans.KernelConfiguration;
import fi.luotsi.testdatabase.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** One copy of the command side, wired by its own configuration. */
public final class CommandSide implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final AnnotationConfigApplicationContext beans;
    private final TestDatabase database;
    private final Path keys;

    private CommandSide(TestDatabase database, Path keys, UnaryOperator<DataSource> around) {
        this.database = database;
        this.keys = keys;
        this.beans = new AnnotationConfigApplicationContext();
        beans.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "spring.datasource.url",
                                database.url(),
                                "spring.datasource.username",
                                TestDatabase.USER,
                                "luotsi.keys.file",
                                keys.toString(),
                                "luotsi.keys.back-ups",
                                keys.resolveSibling("key-back-ups").toString(),
                                // records of tests are long due: they may be recorded late, and nothing is proposed
                                // while one
                                // runs, unless it asks
                                "luotsi.recording.days-back",
                                "36600",
                                "luotsi.retention.at",
                                "23:59:59")));
        beans.registerBean("around", Around.class, () -> new Around(around));
        beans.register(KernelConfiguration.class, CommandSideConfiguration.class);
        beans.refresh();
    }

    /** The one that tests share which need nothing of their own; it ends with the JVM. */
    public static CommandSide shared() {
        return Shared.ONE;
    }

    public static CommandSide alone() {
        return on(TestDatabase.create());
    }

    public static CommandSide on(TestDatabase database) {
        return new CommandSide(database, keyFile(), all -> all);
    }

    /** Its access to the database goes through something that may fail. */
    public static CommandSide through(UnaryOperator<DataSource> around) {
        return new CommandSide(TestDatabase.create(), keyFile(), around);
    }

    /** Another copy of the program on the same database. */
    public CommandSide another() {
        return new CommandSide(database, keys, all -> all);
    }

    public <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    /** The search tokens' key at this moment. */
    public SearchTokens searchTokens() {
        try (Connection connection = bean(DataSource.class).getConnection()) {
            return bean(SearchKey.class).seen(connection).tokens();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public TestDatabase testDatabase() {
        return database;
    }

    /** The program's own data source, without the wrapper that may fail. */
    public DataSource database() {
        return database.connections();
    }

    public Archive archive() {
        return bean(Archive.class);
    }

    public List<Recorded> events(UUID aggregate) {
        awaitPositions();
        return archive().ofAggregate(aggregate);
    }

    public CommandResult send(CaseworkCommand command) {
        return send(command, Asked.now());
    }

    public CommandResult send(CaseworkCommand command, CommandContext context) {
        return send(command, CommandContextMetaData.of(context));
    }

    public CommandResult send(CaseworkCommand command, Map<String, ?> metaData) {
        return bean(CommandGateway.class).sendAndWait(new GenericCommandMessage<>(command, metaData));
    }

    public List<Refusal> refusals(CaseworkCommand command) {
        return refusals(command, CommandContextMetaData.of(Asked.now()));
    }

    public List<Refusal> refusals(CaseworkCommand command, CommandContext context) {
        return refusals(command, CommandContextMetaData.of(context));
    }

    public List<Refusal> refusals(CaseworkCommand command, Map<String, ?> metaData) {
        return catchThrowableOfType(Refused.class, () -> send(command, metaData))
                .refusals();
    }

    /** Waits until every event that is stored has its position. */
    public void awaitPositions() {
        await(() ->
                count("event e where not exists" + " (select from event_position p where p.insert_id = e.insert_id)")
                        == 0);
    }

    /** Waits until it holds, and looks again whenever events got positions. */
    public void await(BooleanSupplier holds) {
        Bell positioned = bean(Bell.class);
        long until = System.nanoTime() + SOON.toNanos();
        long heard = positioned.rings();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(until);
            try {
                heard = positioned.awaitRing(heard, Duration.ofMillis(5));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** How many rows there are {@code from} there. */
    public long count(String from) {
        return (Long) rows("select count(*) from " + from).getFirst().getFirst();
    }

    /** The rows of a query, as the driver gives its values; null is told as text. */
    public List<List<Object>> rows(String sql) {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<List<Object>> found = new ArrayList<>();
            while (rows.next()) {
                List<Object> row = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    Object value = rows.getObject(i);
                    row.add(value == null ? "null" : value);
                }
                found.add(row);
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void execute(String sql) {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        beans.close();
    }

    private static Path keyFile() {
        try {
            Path folder = Files.createTempDirectory("luotsi-keys-" + Ids.next());
            folder.toFile().deleteOnExit();
            Path file = folder.resolve("key-encryption-key.json");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Shared {
        private static final CommandSide ONE = alone();
    }

    private record Around(UnaryOperator<DataSource> wrap) implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource pool ? wrap.apply(pool) : bean;
        }
    }
}
