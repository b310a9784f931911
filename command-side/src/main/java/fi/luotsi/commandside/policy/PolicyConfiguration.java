package fi.luotsi.commandside.policy;

import fi.luotsi.commandside.archive.SearchTokenRotation;
import fi.luotsi.commandside.handling.SystemCommands;
import fi.luotsi.kernel.database.Bell;
import fi.luotsi.kernel.envelope.EnvelopeCodec;
import fi.luotsi.kernel.keys.KeyCustody;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalTime;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * The policies' beans. Properties: {@code luotsi.retention.at}, the hour in Finland at which is looked daily for what is kept no
 * longer, default 03:30; {@code luotsi.retention.confirm-within}, days in which a proposal is to be confirmed, default 30.
 */
@Configuration(proxyBeanMethods = false)
public class PolicyConfiguration {

    @Bean
    DailyRetention dailyRetention(
            DataSource archiveDatabase,
            SystemCommands program,
            EnvelopeCodec codec,
            KeyCustody keys,
            SearchTokenRotation tokens,
            Clock clock,
            Environment settings) {
        return new DailyRetention(
                archiveDatabase,
                program,
                codec,
                keys,
                tokens,
                clock,
                settings.getProperty("luotsi.retention.confirm-within", Integer.class, 30));
    }

    @Bean(initMethod = "start")
    RetentionSchedule retentionRounds(
            DailyRetention retention, @Qualifier("confirmed") Bell confirmed, Clock clock, Environment settings) {
        return new RetentionSchedule(
                retention, hour(settings.getProperty("luotsi.retention.at", "03:30")), confirmed, clock);
    }

    private static LocalTime hour(String setting) {
        try {
            return LocalTime.parse(setting);
        } catch (DateTimeException _) {
            throw new InvalidConfigurationPropertyValueException(
                    "luotsi.retention.at", setting, "it is no hour, as 03:30");
        }
    }
}
