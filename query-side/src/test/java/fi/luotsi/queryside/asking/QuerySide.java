package fi.luotsi.queryside.asking;

import com.zaxxer.hikari.HikariDataSource;
import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.archive.ArchiveSchema;
import fi.luotsi.kernel.database.Bell;
import fi.luotsi.kernel.envelope.EnvelopeCodec;
import fi.luotsi.kernel.keys.DataKeys;
import fi.luotsi.kernel.keys.KeyCustody;
import fi.luotsi.kernel.keys.KeyEncryptionKey;
import fi.luotsi.kernel.keys.KeyFile;
import fi.luotsi.kernel.keys.LogKeys;
import fi.luotsi.kernel.keys.LogTokens;
import fi.luotsi.kernel.keys.LookupKeys;
import fi.luotsi.kernel.keys.RetainedKeys;
import fi.luotsi.kernel.keys.SearchKey;
import fi.luotsi.kernel.log.CheckpointKey;
import fi.luotsi.kernel.log.Checkpoints;
import fi.luotsi.kernel.log.Logs;
import fi.luotsi.kernel.retention.RetentionRun;
import fi.luotsi.queryside.authentication.LocalIssuer;
import fi.luotsi.queryside.authentication.TestIssuer;
import fi.luotsi.queryside.projection.ProjectionEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.TypeFilter;

/** The query side as the program runs it; commands are noted down instead of carried out. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan(
        basePackages = "fi.luotsi.queryside",
        excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = QuerySide.OfTests.class))
class QuerySide {

    @Bean
    @Primary
    HikariDataSource archiveDatabase(Environment environment) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(environment.getRequiredProperty("spring.datasource.url"));
        pool.setMaximumPoolSize(16);
        ArchiveSchema.apply(pool);
        return pool;
    }

    @Bean
    KeyEncryptionKey keyEncryptionKey(Environment environment, DataSource archiveDatabase) {
        return KeyFile.open(Path.of(environment.getRequiredProperty("luotsi.keys.file")), archiveDatabase);
    }

    @Bean
    KeyCustody keyCustody(Environment environment, DataSource archiveDatabase, KeyEncryptionKey outer) {
        Path file = Path.of(environment.getRequiredProperty("luotsi.keys.file"));
        return new KeyCustody(archiveDatabase, outer, file.resolveSibling("key-back-ups"), InstantSource.system());
    }

    /** What the command side does daily; here it only tells that it was asked. */
    @Bean
    RetentionRun retentionRun() {
        return () -> new RetentionRun.Outcome(3, 2, 1);
    }

    @Bean
    Logs logs(DataSource archiveDatabase) {
        return Logs.of(archiveDatabase);
    }

    @Bean
    Checkpoints checkpoints(Environment environment, DataSource archiveDatabase) {
        Path file = Path.of(environment.getRequiredProperty("luotsi.keys.file"));
        return new Checkpoints(
                archiveDatabase,
                CheckpointKey.open(file.resolveSibling("checkpoint-key.txt"), "test.example", true, archiveDatabase),
                InstantSource.system());
    }

    @Bean
    DataKeys dataKeys(DataSource archiveDatabase, KeyEncryptionKey outer) {
        return new DataKeys(archiveDatabase, outer);
    }

    @Bean
    RetainedKeys keptKeys(DataSource archiveDatabase) {
        return new RetainedKeys(archiveDatabase);
    }

    @Bean
    LogKeys logKeys(KeyEncryptionKey outer) {
        return new LogKeys(outer);
    }

    @Bean
    LogTokens logTokens(DataSource archiveDatabase, KeyEncryptionKey outer) {
        return new LogTokens(LookupKeys.current(archiveDatabase, outer));
    }

    /** It is there before anybody searches, as the program's start makes it. */
    @Bean
    SearchKey searchKey(DataSource archiveDatabase, KeyEncryptionKey outer) throws SQLException {
        SearchKey key = new SearchKey(outer);
        try (Connection connection = archiveDatabase.getConnection()) {
            key.seen(connection);
        }
        return key;
    }

    @Bean
    EnvelopeCodec envelopeCodec() {
        return new EnvelopeCodec();
    }

    @Bean
    Archive archive(DataSource archiveDatabase, EnvelopeCodec codec) {
        return new Archive(archiveDatabase, codec);
    }

    @Bean
    Bell positioned() {
        return new Bell();
    }

    @Bean
    LocalIssuer localIssuer() {
        return TestIssuer.local();
    }

    @Bean
    NotedCommands notedCommands() {
        return new NotedCommands();
    }

    @Bean
    CommandGateway commandGateway(NotedCommands commands) {
        return DefaultCommandGateway.builder().commandBus(commands).build();
    }

    @Bean
    Writer writer(
            DataSource archiveDatabase,
            EnvelopeCodec codec,
            DataKeys keys,
            SearchKey search,
            LogTokens logTokens,
            LogKeys logKeys,
            Bell positioned,
            ProjectionEngine folds) {
        return new Writer(archiveDatabase, codec, keys, search, logTokens, logKeys, positioned, folds);
    }

    @Bean
    UseRows useRows(DataSource archiveDatabase, LogKeys keys) {
        return new UseRows(archiveDatabase, keys);
    }

    @Bean
    GrantedRights grantedRights(DataSource archiveDatabase) {
        return new GrantedRights(archiveDatabase);
    }

    @Bean
    @Lazy
    Asking asking(Environment environment, GrantedRights rights) {
        return new Asking(environment.getRequiredProperty("local.server.port", Integer.class), rights);
    }

    /** Parts of other tests are none of the program's. */
    static final class OfTests implements TypeFilter {

        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory types) throws IOException {
            return type.getResource().getURI().toString().contains("/test-classes/");
        }
    }
}
