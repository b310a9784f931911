package fi.luotsi.queryside.projection;

import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.database.Bell;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Runs every {@link Projection} bean. Needs the {@link Archive}, its {@link Bell} and a MongoDB. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProjectionSettings.class)
@PropertySource("classpath:fi/luotsi/queryside/projection/defaults.properties")
class ProjectionConfiguration {

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
    ProjectionsHealth projectionsHealthIndicator(ProjectionEngine engine) {
        return new ProjectionsHealth(engine);
    }

    /** Named {@code caughtUp}. */
    @Bean("caughtUpHealthIndicator")
    CaughtUpHealth caughtUpHealthIndicator(ProjectionEngine engine) {
        return new CaughtUpHealth(engine);
    }

    /** Named {@code documents}. */
    @Bean("documentsHealthIndicator")
    DocumentsHealth documentsHealthIndicator(MongoDatabaseFactory databases) {
        return new DocumentsHealth(databases);
    }
}
