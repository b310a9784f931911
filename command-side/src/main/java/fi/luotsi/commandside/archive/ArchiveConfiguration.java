package fi.luotsi.commandside.archive;

import com.zaxxer.hikari.HikariDataSource;
import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.archive.ArchiveSchema;
import fi.luotsi.kernel.archive.Bell;
import fi.luotsi.kernel.envelope.EnvelopeCodec;
import fi.luotsi.kernel.keys.DataKeys;
import fi.luotsi.kernel.keys.KeyEncryptionKey;
import fi.luotsi.kernel.keys.KeyFile;
import fi.luotsi.kernel.keys.LogKeys;
import fi.luotsi.kernel.keys.LookupKeys;
import fi.luotsi.kernel.keys.SearchTokens;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The archive's beans. Properties: {@code spring.datasource.url}, {@code .username}, {@code .password}; {@code
 * luotsi.archive.connections}, the size of the pool, default 16; {@code luotsi.keys.file}, the key-encryption key, default {@code
 * key-encryption-key.json} in {@code luotsi.data}.
 */
@Configuration(proxyBeanMethods = false)
public class ArchiveConfiguration {
    @Bean
    @Primary
    HikariDataSource archiveDatabase(Environment environment) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("archive");
        pool.setJdbcUrl(environment.getRequiredProperty("spring.datasource.url"));
        pool.setUsername(environment.getProperty("spring.datasource.username"));
        pool.setPassword(environment.getProperty("spring.datasource.password"));
        pool.setMaximumPoolSize(environment.getProperty("luotsi.archive.connections", Integer.class, 16));
        // whoever waits for a connection for so long is told that the archive does not answer
        pool.setConnectionTimeout(5_000);
        pool.setConnectionInitSql(ArchiveSchema.SYNCED);
        try {
            ArchiveSchema.apply(pool);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
        return pool;
    }

    @Bean
    KeyEncryptionKey keyEncryptionKey(Environment environment, DataSource archiveDatabase) {
        String folder = environment.getProperty("luotsi.data", "data");
        String file = environment.getProperty(
                "luotsi.keys.file", Path.of(folder, "key-encryption-key.json").toString());
        return KeyFile.open(Path.of(file), archiveDatabase);
    }

    @Bean
    DataKeys dataKeys(DataSource archiveDatabase, KeyEncryptionKey outer) {
        return new DataKeys(archiveDatabase, outer);
    }

    @Bean
    LogKeys logKeys(KeyEncryptionKey outer) {
        return new LogKeys(outer);
    }

    @Bean
    SearchTokens searchTokens(DataSource archiveDatabase, KeyEncryptionKey outer) {
        return new SearchTokens(LookupKeys.current(archiveDatabase, outer));
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
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Rung after each commit of events in this process. */
    @Bean
    Bell appended() {
        return new Bell();
    }

    /** Rung when events got their positions. */
    @Bean
    @Primary
    Bell positioned() {
        return new Bell();
    }

    @Bean
    ArchiveTransactions archiveTransactions(DataSource archiveDatabase) {
        return new ArchiveTransactions(archiveDatabase);
    }

    @Bean
    PlatformTransactionManager archiveTransactionManager(ArchiveTransactions transactions) {
        return transactions.manager();
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager archiveTransactionManager) {
        return new SpringTransactionManager(archiveTransactionManager);
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            ArchiveTransactions transactions,
            Archive archive,
            EnvelopeCodec codec,
            DataKeys dataKeys,
            LogKeys logKeys,
            SearchTokens tokens,
            @Qualifier("appended") Bell appended,
            Clock clock) {
        EventRows events = new EventRows(codec);
        return new PostgresEventStorageEngine(
                transactions,
                archive,
                events,
                new RecordKeys(dataKeys),
                List.of(
                        new ClientTokens(events, dataKeys, tokens),
                        new ContactRetention(),
                        new DisclosureLog(logKeys, tokens)),
                appended,
                clock);
    }

    @Bean(destroyMethod = "shutDown")
    EmbeddedEventStore eventStore(EventStorageEngine engine) {
        return EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    @Bean(initMethod = "start")
    Sequencer sequencer(
            DataSource archiveDatabase,
            @Qualifier("appended") Bell appended,
            @Qualifier("positioned") Bell positioned) {
        return new Sequencer(new PositionBatch(archiveDatabase), appended, positioned);
    }
}
