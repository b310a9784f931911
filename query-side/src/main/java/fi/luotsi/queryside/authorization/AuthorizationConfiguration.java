package fi.luotsi.queryside.authorization;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fi.luotsi.kernel.archive.ArchiveSchema;
import fi.luotsi.kernel.keys.DataKeys;
import fi.luotsi.kernel.keys.LogKeys;
import fi.luotsi.kernel.keys.LogTokens;
import fi.luotsi.queryside.authentication.AccessProperties;
import fi.luotsi.queryside.authentication.Grants;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Access control and its log. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessProperties.class)
class AuthorizationConfiguration {

    @Bean
    Rights rights() {
        return new Rights();
    }

    /** A connection pool for the use log alone: a log that stands still must not take the connections that recording needs. */
    @Bean(defaultCandidate = false, destroyMethod = "close")
    HikariDataSource useLogConnections(Environment environment) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("use-log");
        pool.setJdbcUrl(environment.getRequiredProperty("spring.datasource.url"));
        pool.setUsername(environment.getProperty("spring.datasource.username"));
        pool.setPassword(environment.getProperty("spring.datasource.password"));
        pool.setMaximumPoolSize(8);
        pool.setMinimumIdle(1);
        // with a hundred users at once on two slow cores, two seconds were too few
        pool.setConnectionTimeout(5_000);
        pool.setInitializationFailTimeout(-1);
        pool.setConnectionInitSql("set lock_timeout = '2s'; set statement_timeout = '5s'; " + ArchiveSchema.SYNCED);
        return new HikariDataSource(pool);
    }

    @Bean
    UseLog useLog(
            @Qualifier("useLogConnections") HikariDataSource connections,
            LogKeys keys,
            LogTokens tokens,
            ObjectProvider<InstantSource> clock) {
        return new UseLog(connections, keys, tokens, clock.getIfAvailable(InstantSource::system));
    }

    @Bean
    Grants grants(DataSource archiveDatabase, UseLog log, ObjectProvider<InstantSource> clock) {
        return new GrantsInForce(archiveDatabase, log, clock.getIfAvailable(InstantSource::system));
    }

    @Bean
    Relations relations(DataSource archiveDatabase, AccessProperties access, ObjectProvider<InstantSource> clock) {
        return new Relations(
                archiveDatabase, clock.getIfAvailable(InstantSource::system), access.recent(), access.emergency());
    }

    @Bean
    AccessControl accessControl(
            Rights rights, DataKeys keys, Grants grants, Relations relations, DataSource archiveDatabase, UseLog log) {
        return new AccessControl(rights, keys, grants, relations, new LimitsInForce(archiveDatabase), log);
    }
}
