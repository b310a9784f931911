package fi.luotsi.commandside.handling;

import fi.luotsi.commandside.archive.GrantsHeld;
import fi.luotsi.commandside.archive.LifeDates;
import fi.luotsi.commandside.archive.LookedAt;
import fi.luotsi.commandside.archive.NoteTexts;
import fi.luotsi.commandside.archive.Repeats;
import fi.luotsi.commandside.archive.StartedRecords;
import java.time.Clock;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The command side's beans: commands in this process, or behind a bus that takes this one as its local segment. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({FirstAdministratorSettings.class, RecordingSettings.class})
public class HandlingConfiguration {

    /** Axon's connector looks for its local segment by this qualifier, and then is the primary bus. */
    @Bean
    @Qualifier("localSegment")
    CommandBus caseworkCommandBus(TransactionManager axonTransactionManager) {
        return new CaseworkCommandBus(axonTransactionManager);
    }

    @Bean
    CommandSubscriptions commandSubscriptions(
            CommandBus bus,
            EventStore events,
            LifeDates lives,
            NoteTexts texts,
            StartedRecords started,
            GrantsHeld grants,
            LookedAt looked,
            Repeats repeats,
            RecordingSettings settings) {
        return new CommandSubscriptions(
                bus,
                events,
                new StoredStates(events, lives, texts, started, grants, looked),
                repeats,
                new TimeRules(settings.daysBack(), settings.daysToCorrect()));
    }

    /** The way of people's commands. */
    @Bean
    @Primary
    CommandGateway commandGateway(
            CommandBus bus, @Qualifier("localSegment") CommandBus here, ObjectProvider<BusConnection> connection) {
        return new CaseworkGateway(bus, connection.getIfAvailable(() -> () -> true), here);
    }

    /** The way of the program's own commands, which no bus is waited for with. */
    @Bean
    @Qualifier("inThisProgram")
    CommandGateway commandsOfTheProgram(@Qualifier("localSegment") CommandBus here) {
        return new CaseworkGateway(here, () -> true, here);
    }

    @Bean
    SystemCommands byTheProgram(
            @Qualifier("inThisProgram") CommandGateway gateway, RecordingSettings settings, Clock clock) {
        return new SystemCommands(gateway, settings, clock);
    }

    @Bean
    FirstAdministrator firstAdministrator(
            DataSource archiveDatabase,
            SystemCommands program,
            FirstAdministratorSettings settings,
            @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri:}") String issuer,
            Clock clock) {
        return new FirstAdministrator(
                archiveDatabase, program, settings.firstAdministrator().strip(), issuer, clock);
    }
}
