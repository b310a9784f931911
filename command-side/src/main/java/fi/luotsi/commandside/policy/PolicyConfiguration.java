package fi.luotsi.commandside.policy;

import fi.luotsi.commandside.archive.SearchTokenRotation;
import fi.luotsi.commandside.handling.SystemCommands;
import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.database.Bell;
import fi.luotsi.kernel.envelope.EnvelopeCodec;
import fi.luotsi.kernel.keys.KeyCustody;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The policies' beans. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RetentionSettings.class)
public class PolicyConfiguration {

    @Bean
    DailyRetention dailyRetention(
            DataSource archiveDatabase,
            SystemCommands program,
            EnvelopeCodec codec,
            KeyCustody keys,
            SearchTokenRotation tokens,
            Clock clock,
            RetentionSettings settings) {
        return new DailyRetention(archiveDatabase, program, codec, keys, tokens, clock, settings.confirmWithin());
    }

    @Bean(initMethod = "start")
    ContactSettling contactSettling(
            DataSource archiveDatabase,
            Archive archive,
            SystemCommands program,
            @Qualifier("unsettled") Bell unsettled) {
        return new ContactSettling(archiveDatabase, new ContactSteps(archive, program), unsettled);
    }

    @Bean(initMethod = "start")
    RetentionSchedule retentionRounds(
            DailyRetention retention, @Qualifier("confirmed") Bell confirmed, Clock clock, RetentionSettings settings) {
        return new RetentionSchedule(retention, settings.at(), confirmed, clock);
    }
}
