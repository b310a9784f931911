package fi.luotsi.commandside.archive;

import com.zaxxer.hikari.HikariDataSource;
import fi.luotsi.kernel.append.Append;
import fi.luotsi.kernel.append.EventRows;
import fi.luotsi.kernel.append.PositionBatch;
import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.archive.ArchiveSchema;
import fi.luotsi.kernel.database.Bell;
import fi.luotsi.kernel.envelope.EnvelopeCodec;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.keys.DataKeys;
import fi.luotsi.kernel.keys.KeyBackUp;
import fi.luotsi.kernel.keys.KeyCustody;
import fi.luotsi.kernel.keys.KeyEncryptionKey;
import fi.luotsi.kernel.keys.KeyFile;
import fi.luotsi.kernel.keys.KeysetStorage;
import fi.luotsi.kernel.keys.LogKeys;
import fi.luotsi.kernel.keys.LogTokens;
import fi.luotsi.kernel.keys.LookupKeys;
import fi.luotsi.kernel.keys.RetainedKeys;
import fi.luotsi.kernel.keys.SearchKey;
import fi.luotsi.kernel.log.CheckpointFolder;
import fi.luotsi.kernel.log.CheckpointKey;
import fi.luotsi.kernel.log.CheckpointSchedule;
import fi.luotsi.kernel.log.Checkpoints;
import fi.luotsi.kernel.log.LogPositions;
import fi.luotsi.kernel.log.LogTable;
import fi.luotsi.kernel.log.Logs;
import fi.luotsi.kernel.proof.SigningKey;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The archive's beans. Properties: {@code spring.datasource.url}, {@code .username}, {@code .password}; {@code
 * luotsi.archive.connections}, the size of the pool, default 16; {@code luotsi.keys.file}, the key-encryption key, default {@code
 * key-encryption-key.json} in {@code luotsi.data}, in its stead {@code luotsi.keys.value}, the key set itself; {@code
 * luotsi.keys.service}, the address of a key in a key service that the file is encrypted with; {@code luotsi.keys.back-ups}, a
 * folder, default {@code key-back-ups} in {@code luotsi.data}; {@code luotsi.keys.restore}, a key backup to be put in at this start;
 * {@code luotsi.proof.key}, the key that signs checkpoints, default {@code checkpoint-key.txt} beside the key-encryption key; {@code
 * luotsi.proof.origin}, the installation's name in the checkpoints of a new key, default one that nobody else has; {@code
 * luotsi.proof.new-key}, whether a lost key may be replaced; {@code luotsi.proof.interval} between checkpoints, default ten minutes;
 * {@code luotsi.proof.checkpoints}, a folder to put them in too.
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
        KeysetStorage place = keyPlace(environment);
        String backUp = environment.getProperty("luotsi.keys.restore");
        if (backUp != null) {
            KeyBackUp.Restored restored =
                    KeyBackUp.restore(Path.of(backUp), archiveDatabase, KeyEncryptionKey.read(place));
            LOG.info("{} keys are restored; {} were destroyed since", restored.keys(), restored.gone());
        }
        return KeyFile.open(place, archiveDatabase);
    }

    private static KeysetStorage keyPlace(Environment environment) {
        String given = environment.getProperty("luotsi.keys.value");
        String service = environment.getProperty("luotsi.keys.service");
        Path file = keyFile(environment);
        if (given != null) {
            return KeysetStorage.given(given);
        }
        return service == null ? KeysetStorage.file(file) : KeysetStorage.file(file, service);
    }

    private static Path keyFile(Environment environment) {
        return inData(environment, environment.getProperty("luotsi.keys.file"), "key-encryption-key.json");
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

    @Bean
    SearchKey searchKey(KeyEncryptionKey outer) {
        return new SearchKey(outer);
    }

    @Bean(initMethod = "renewIfOld")
    SearchTokenRotation tokenRenewal(
            DataSource archiveDatabase, EnvelopeCodec codec, DataKeys dataKeys, SearchKey searchKey) {
        return new SearchTokenRotation(archiveDatabase, codec, dataKeys, searchKey);
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

    /** Rung in this process when somebody confirmed that records are to be destroyed, or released one that was held. */
    @Bean
    Bell confirmed() {
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
    @DependsOn("tokenRenewal")
    EventStorageEngine eventStorageEngine(
            ArchiveTransactions transactions,
            Archive archive,
            EnvelopeCodec codec,
            DataKeys dataKeys,
            LogKeys logKeys,
            SearchKey searchKey,
            LogTokens logTokens,
            @Qualifier("appended") Bell appended,
            @Qualifier("confirmed") Bell confirmed,
            Clock clock) {
        return new PostgresEventStorageEngine(
                transactions,
                archive,
                new EventRows(codec),
                Append.of(codec, dataKeys, searchKey, logKeys, logTokens, confirmed),
                appended,
                clock);
    }

    @Bean
    BirthDates birthDates(ArchiveTransactions transactions, EnvelopeCodec codec, DataKeys dataKeys) {
        return new BirthDates(transactions, new EventRows(codec), dataKeys);
    }

    @Bean(destroyMethod = "shutDown")
    EmbeddedEventStore eventStore(EventStorageEngine engine) {
        return EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    @Bean(initMethod = "start")
    @Primary
    Sequencer sequencer(
            DataSource archiveDatabase,
            @Qualifier("appended") Bell appended,
            @Qualifier("positioned") Bell positioned) {
        return new Sequencer(new PositionBatch(archiveDatabase), Duration.ofMillis(50), appended, positioned);
    }

    /** Nothing rings for it: rows come from the door too, and nobody waits for their positions. */
    @Bean(initMethod = "start")
    Sequencer logSequencer(DataSource archiveDatabase) {
        LogPositionAssigner logs = new LogPositionAssigner(Arrays.stream(LogTable.values())
                .map(log -> new LogPositions(archiveDatabase, log))
                .toList());
        return new Sequencer(logs, Duration.ofMillis(200), new Bell(), new Bell());
    }

    @Bean
    Logs logs(DataSource archiveDatabase) {
        return Logs.of(archiveDatabase);
    }

    @Bean
    Checkpoints checkpoints(Environment environment, DataSource archiveDatabase, Clock clock) {
        String elsewhere = environment.getProperty("luotsi.proof.key");
        Path file = elsewhere == null ? keyFile(environment).resolveSibling("checkpoint-key.txt") : Path.of(elsewhere);
        boolean anew = environment.getProperty("luotsi.proof.new-key", Boolean.class, false);
        String origin = environment.getProperty("luotsi.proof.origin", "luotsi-" + Ids.next());
        if (!SigningKey.isOrigin(origin)) {
            throw new InvalidConfigurationPropertyValueException(
                    "luotsi.proof.origin", origin, "it has spaces or plus signs");
        }
        return new Checkpoints(archiveDatabase, CheckpointKey.open(file, origin, anew, archiveDatabase), clock);
    }

    /** Ends before the sequencers and the pool do: what has a position by then is in its last round. */
    @Bean(initMethod = "start")
    @DependsOn({"sequencer", "logSequencer"})
    CheckpointSchedule checkpointRounds(Environment environment, Checkpoints checkpoints) {
        String folder = environment.getProperty("luotsi.proof.checkpoints");
        return new CheckpointSchedule(
                checkpoints,
                folder == null ? null : new CheckpointFolder(Path.of(folder)),
                interval(environment.getProperty("luotsi.proof.interval", "10m")));
    }

    private static Duration interval(String setting) {
        try {
            Duration interval = DurationStyle.detectAndParse(setting);
            if (interval.toMillis() > 0) {
                return interval;
            }
        } catch (IllegalArgumentException _) {
            // told below
        }
        throw new InvalidConfigurationPropertyValueException("luotsi.proof.interval", setting, "it is no time, as 10m");
    }
}
