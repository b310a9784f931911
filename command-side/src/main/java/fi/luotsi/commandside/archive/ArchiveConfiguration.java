package fi.luotsi.commandside.archive;

import fi.luotsi.kernel.append.Append;
import fi.luotsi.kernel.append.CarriedOutCommands;
import fi.luotsi.kernel.append.EventRows;
import fi.luotsi.kernel.append.PositionBatch;
import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.database.Bell;
import fi.luotsi.kernel.envelope.EnvelopeCodec;
import fi.luotsi.kernel.keys.DataKeys;
import fi.luotsi.kernel.keys.LogKeys;
import fi.luotsi.kernel.keys.LogTokens;
import fi.luotsi.kernel.keys.SearchKey;
import fi.luotsi.kernel.log.CheckpointFolder;
import fi.luotsi.kernel.log.CheckpointSchedule;
import fi.luotsi.kernel.log.Checkpoints;
import fi.luotsi.kernel.log.LogPositions;
import fi.luotsi.kernel.log.LogTable;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;

/** The beans that store events, give them positions, and sign checkpoints. The beans that read events are the kernel's. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CheckpointSettings.class)
public class ArchiveConfiguration {

    @Bean(initMethod = "renewIfOld")
    SearchTokenRotation tokenRenewal(
            DataSource archiveDatabase, EnvelopeCodec codec, DataKeys dataKeys, SearchKey searchKey) {
        return new SearchTokenRotation(archiveDatabase, codec, dataKeys, searchKey);
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

    /** Rung in this process when a contact was linked or unlinked. */
    @Bean
    Bell unsettled() {
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
    Append append(
            EnvelopeCodec codec,
            DataKeys dataKeys,
            SearchKey searchKey,
            LogKeys logKeys,
            LogTokens logTokens,
            @Qualifier("confirmed") Bell confirmed,
            @Qualifier("unsettled") Bell unsettled) {
        return Append.of(codec, dataKeys, searchKey, logKeys, logTokens, confirmed, unsettled);
    }

    @Bean
    @DependsOn("tokenRenewal")
    EventStorageEngine eventStorageEngine(
            ArchiveTransactions transactions,
            Archive archive,
            EnvelopeCodec codec,
            Append append,
            @Qualifier("appended") Bell appended,
            Clock clock) {
        return new PostgresEventStorageEngine(transactions, archive, new EventRows(codec), append, appended, clock);
    }

    @Bean
    Repeats repeats(ArchiveTransactions transactions, DataKeys dataKeys) {
        return new Repeats(transactions, new CarriedOutCommands(dataKeys));
    }

    @Bean
    GrantsHeld grantsHeld(ArchiveTransactions transactions) {
        return new GrantsHeld(transactions);
    }

    @Bean
    LifeDates lifeDates(ArchiveTransactions transactions, EnvelopeCodec codec, DataKeys dataKeys) {
        return new LifeDates(transactions, new EventRows(codec), dataKeys);
    }

    @Bean
    NoteTexts noteTexts(ArchiveTransactions transactions, EnvelopeCodec codec, DataKeys dataKeys) {
        return new NoteTexts(transactions, new EventRows(codec), dataKeys);
    }

    @Bean
    LookedAt lookedAt(ArchiveTransactions transactions) {
        return new LookedAt(transactions);
    }

    @Bean
    StartedRecords startedRecords(ArchiveTransactions transactions) {
        return new StartedRecords(transactions);
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

    /** Nothing rings for it: the query side writes rows too, and nobody waits for their positions. */
    @Bean(initMethod = "start")
    Sequencer logSequencer(DataSource archiveDatabase) {
        LogPositionAssigner logs = new LogPositionAssigner(Arrays.stream(LogTable.values())
                .map(log -> new LogPositions(archiveDatabase, log))
                .toList());
        return new Sequencer(logs, Duration.ofMillis(200), new Bell(), new Bell());
    }

    /** Ends before the sequencers and the pool do: its last round has every event and row that has a position by then. */
    @Bean(initMethod = "start")
    @DependsOn({"sequencer", "logSequencer"})
    CheckpointSchedule checkpointRounds(CheckpointSettings settings, Checkpoints checkpoints) {
        String folder = settings.checkpoints();
        return new CheckpointSchedule(
                checkpoints, folder == null ? null : new CheckpointFolder(Path.of(folder)), settings.interval());
    }
}
