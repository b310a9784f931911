package fi.luotsi.commandside.archive;

import com.zaxxer.hikari.HikariDataSource;
import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.archive.ArchiveSchema;
import fi.luotsi.kernel.archive.Bell;
import fi.luotsi.kernel.envelope.EnvelopeCodec;
import fi.luotsi.kernel.keys.DataKeys;
import fi.luotsi.kernel.keys.KeyBackUp;
import fi.luotsi.kernel.keys.KeyCustody;
import fi.luotsi.kernel.keys.KeyEncryptionKey;
import fi.luotsi.kernel.keys.KeyFile;
import fi.luotsi.kernel.keys.KeyPlace;
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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The archive's beans. Properties: {@code spring.datasource.url}, {@code .username}, {@code .password}; {@code
 * luotsi.archive.connections}, the size of the pool, default 16; {@code luotsi.keys.file}, the key-encryption key, default {@code
 * key-encryption-key.json} in {@code luotsi.data}, in its stead {@code luotsi.keys.value}, the key set itself; {@code
 * luotsi.keys.service}, the address of a key in a key service that the file is encrypted with; {@code luotsi.keys.back-ups}, a
 * folder, default {@code key-back-ups} in {@code luotsi.data}; {@code luotsi.keys.restore}, a key backup to be put in at this start.
 */
@Configuration(proxyBeanMethods = false)
public class ArchiveConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveConfiguration.class);

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
        KeyPlace place = keyPlace(environment);
        String backUp = environment.getProperty("luotsi.keys.restore");
        if (backUp != null) {
            KeyBackUp.Restored restored =
                    KeyBackUp.restore(Path.of(backUp), archiveDatabase, KeyEncryptionKey.read(place));
            LOG.info("{} keys are restored; {} were destroyed since", restored.keys(), restored.gone());
        }
        return KeyFile.open(place, archiveDatabase);
    }

    private static KeyPlace keyPlace(Environment environment) {
        String given = environment.getProperty("luotsi.keys.value");
        String service = environment.getProperty("luotsi.keys.service");
        Path file = inData(environment, environment.getProperty("luotsi.keys.file"), "key-encryption-key.json");
        if (given != null) {
            return KeyPlace.given(given);
        }
        return service == null ? KeyPlace.file(file) : KeyPlace.file(file, service);
    }

    private static Path inData(Environment environment, @Nullable String elsewhere, String name) {
        return elsewhere == null ? Path.of(environment.getProperty("luotsi.data", "data"), name) : Path.of(elsewhere);
    }

    @Bean(initMethod = "resume")
    KeyCustody keyCustody(Environment environment, DataSource archiveDatabase, KeyEncryptionKey outer, Clock clock) {
        return new KeyCustody(
                archiveDatabase,
                outer,
                inData(environment, environment.getProperty("luotsi.keys.back-ups"), "key-back-ups"),
                clock);
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
                        new DisclosureLog(logKeys, tokens),
                        new Grants()),
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
