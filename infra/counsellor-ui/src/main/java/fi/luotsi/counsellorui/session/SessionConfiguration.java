package fi.luotsi.counsellorui.session;

import com.zaxxer.hikari.HikariDataSource;
import fi.luotsi.counsellorui.AccessSettings;
import fi.luotsi.counsellorui.DeskSettings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions lie in a schema of the desk's own, so that they outlive a restart and are the same on every copy. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
@EnableConfigurationProperties({DeskSettings.class, AccessSettings.class})
class SessionConfiguration {

    private static final String TABLES = """
            create schema if not exists desk;
            create table if not exists desk.session (
                primary_id char(36) primary key,
                session_id char(36) not null unique,
                creation_time bigint not null,
                last_access_time bigint not null,
                max_inactive_interval int not null,
                expiry_time bigint not null,
                principal_name varchar(100));
            create index if not exists session_expiry on desk.session (expiry_time);
            create index if not exists session_principal on desk.session (principal_name);
            create table if not exists desk.session_attributes (
                session_primary_id char(36) not null references desk.session on delete cascade,
                attribute_name varchar(200) not null,
                attribute_bytes bytea not null,
                primary key (session_primary_id, attribute_name));
            """;

    @Bean(defaultCandidate = false, destroyMethod = "close")
    HikariDataSource deskDatabase(DeskSettings settings, Environment environment) throws SQLException {
        DeskSettings.Database database = Objects.requireNonNullElseGet(
                settings.database(),
                () -> new DeskSettings.Database(
                        environment.getRequiredProperty("spring.datasource.url"),
                        environment.getProperty("spring.datasource.username"),
                        environment.getProperty("spring.datasource.password")));
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("desk");
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.username());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(8);
        pool.setMinimumIdle(1);
        // hundreds who come at once stand in line; each needs a connection for a moment
        pool.setConnectionTimeout(20_000);
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(TABLES);
        }
        return pool;
    }

    @Bean
    JdbcIndexedSessionRepository deskSessions(
            @Qualifier("deskDatabase") HikariDataSource database, DeskSettings settings, Sealing sealing) {
        JdbcIndexedSessionRepository sessions = new JdbcIndexedSessionRepository(
                new JdbcTemplate(database), new TransactionTemplate(new JdbcTransactionManager(database)));
        sessions.setTableName("desk.session");
        // its own way would fill the log while the database is away
        sessions.setCleanupCron(Scheduled.CRON_DISABLED);
        new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(sessions);
        sessions.setDefaultMaxInactiveInterval(settings.idle());
        sessions.setConversionService(forms(sealing));
        return sessions;
    }

    @Bean
    Sealing deskSealing(DeskSettings settings, Environment environment) {
        return Sealing.with(Objects.requireNonNullElseGet(
                settings.key(), () -> Path.of(environment.getProperty("luotsi.data", "data"), "desk-key.json")));
    }

    @Bean
    @Primary
    FindByIndexNameSessionRepository<?> peoplesSessions(
            JdbcIndexedSessionRepository kept, DeskSettings settings, AccessSettings access) {
        return new DeskSessions<>(kept, new Lasting(settings.idle(), access.longestSession()));
    }

    @SuppressWarnings("NullAway") // what cannot be opened is an attribute that is not there
    private static GenericConversionService forms(Sealing sealing) {
        GenericConversionService forms = new GenericConversionService();
        forms.addConverter(Object.class, byte[].class, sealing::seal);
        forms.addConverter(byte[].class, Object.class, sealing::open);
        return forms;
    }

    @Bean
    CookieSerializer deskCookie() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName("luotsi");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }
}
