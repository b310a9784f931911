package fi.luotsi.queryside.projection;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.database.Bell;
import fi.luotsi.queryside.projection.ContactProjection.Contact;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** As the program has it: each projection bean runs, and queries get its documents. */
class ProjectionConfigurationTest {

    @Test
    void projection_beans_run_by_themselves_and_readiness_follows_them() {
        try (ArchiveFixture events = new ArchiveFixture();
                DocumentStoreFixture documents = DocumentStoreFixture.embedded()) {
            Casework work = new Casework(71);
            events.append(work.events(120));
            new ApplicationContextRunner()
                    .withUserConfiguration(ProjectionConfiguration.class)
                    .withBean(Archive.class, events::archive)
                    .withBean(Bell.class, Bell::new)
                    .withBean(MongoDatabaseFactory.class, documents::databases)
                    .withBean(ContactProjection.class, ContactProjection::new)
                    .withBean(ChainProjection.class, ChainProjection::new)
                    .withPropertyValues("luotsi.projections.batch=10")
                    .run(context -> {
                        ProjectionEngine engine = context.getBean(ProjectionEngine.class);
                        assertThat(engine.awaitCaughtUp(events.head(), Projections.SOON))
                                .isTrue();
                        PromptHealth health = context.getBean("projectionsHealthIndicator", PromptHealth.class);
                        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
                        assertThat(health.health().getDetails()).containsOnlyKeys("contact", "chain");
                        assertThat(context.getBean("caughtUpHealthIndicator", CaughtUpHealth.class)
                                        .health()
                                        .getStatus())
                                .isEqualTo(Status.UP);
                        assertThat(context.getBean("documentsHealthIndicator", PromptHealth.class)
                                        .health()
                                        .getStatus())
                                .isEqualTo(Status.UP);
                        assertThat(String.valueOf(health.health().getDetails().get("contact")))
                                .contains("lag=0", "frozen=0", "position=119");
                        assertThat(context.getBean(ProjectionSettings.class).batch())
                                .isEqualTo(10);
                        Documents<Contact> contacts =
                                context.getBean(DocumentsFactory.class).of(context.getBean(ContactProjection.class));
                        assertThat(contacts.byIds(documents.live("contact").keySet()))
                                .hasSize(documents.live("contact").size());
                    });
        }
    }
}
