package fi.luotsi.kernelbeans;

import com.zaxxer.hikari.HikariDataSource;
import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.archive.ArchiveSchema;
import fi.luotsi.kernel.database.Bell;
import fi.luotsi.kernel.envelope.EnvelopeCodec;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/** The archive: its pool, its schema, and how it is read. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ArchiveSettings.class)
class ArchiveBeans {

    @Bean
    @Primary
    HikariDataSource archiveDatabase(Environment environment, ArchiveSettings settings) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("archive");
        pool.setJdbcUrl(environment.getRequiredProperty("spring.datasource.url"));
        pool.setUsername(environment.getProperty("spring.datasource.username"));
        pool.setPassword(environment.getProperty("spring.datasource.password"));
        pool.setMaximumPoolSize(settings.connections());
        // after this wait for a connection, callers are told that the archive does not answer
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
    EnvelopeCodec envelopeCodec() {
        return new EnvelopeCodec();
    }

    @Bean
    Archive archive(DataSource archiveDatabase, EnvelopeCodec codec) {
        return new Archive(archiveDatabase, codec);
    }

    /** Rung when events got their positions in this process; events of other copies are looked for now and then. */
    @Bean
    @Primary
    Bell positioned() {
        return new Bell();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
