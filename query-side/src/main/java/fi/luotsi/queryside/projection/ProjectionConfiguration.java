package fi.luotsi.queryside.projection;

import com.mongodb.ConnectionString;
import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.database.Bell;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Runs every {@link Projection} bean. Needs the {@link Archive}, its {@link Bell} and a MongoDB. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProjectionSettings.class)
@PropertySource("classpath:fi/luotsi/queryside/projection/defaults.properties")
class ProjectionConfiguration {

    private static final int WAIT_SECONDS = 2;

    /** A document store that is away is not waited for long, unless its address says so. */
    @Bean
    MongoClientSettingsBuilderCustomizer shortWaits(@Value("${spring.mongodb.uri:}") String address) {
        boolean told = !address.isBlank() && new ConnectionString(address).getServerSelectionTimeout() != null;
        return settings -> settings.applyToClusterSettings(cluster -> {
            if (!told) {
                cluster.serverSelectionTimeout(WAIT_SECONDS, TimeUnit.SECONDS);
            }
        });
    }

    @Bean
    ProjectionEngine projectionEngine(
            List<Projection<?>> projections,
            Archive archive,
            Bell bell,
            MongoDatabaseFactory databases,
            ProjectionSettings settings) {
        Boolean guarded = settings.guarded();
        Guard guard = guarded == null ? Guard.asTheStoreTells() : Guard.set(guarded);
        return new ProjectionEngine(projections, archive, bell, new MongoReadStore(databases, guard), settings);
    }

    @Bean
    DocumentsFactory documentsFactory(ProjectionEngine engine, MongoDatabaseFactory databases) {
        return new DocumentsFactory(engine, new MongoQueries(databases));
    }

    /** Named {@code projections} among the health contributors. */
    @Bean("projectionsHealthIndicator")
    PromptHealth projectionsHealthIndicator(ProjectionEngine engine) {
        return new PromptHealth(new ProjectionsHealth(engine));
    }

    /** Named {@code caughtUp}. */
    @Bean("caughtUpHealthIndicator")
    CaughtUpHealth caughtUpHealthIndicator(ProjectionEngine engine) {
        return new CaughtUpHealth(engine);
    }

    /** Named {@code documents}. */
    @Bean("documentsHealthIndicator")
    PromptHealth documentsHealthIndicator(MongoDatabaseFactory databases) {
        return new PromptHealth(new DocumentsHealth(databases));
    }
}
