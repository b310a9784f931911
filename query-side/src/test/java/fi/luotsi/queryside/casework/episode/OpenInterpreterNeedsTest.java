package fi.luotsi.queryside.casework.episode;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.casework.EpisodeHearing.InterpreterRecorded;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeClosed;
import fi.luotsi.kernel.command.Role;
import fi.luotsi.kernel.database.Bell;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.keys.DataKeys;
import fi.luotsi.kernel.keys.KeyEncryptionKey;
import fi.luotsi.kernel.keys.KeyFile;
import fi.luotsi.kernel.keys.LogKeys;
import fi.luotsi.kernel.keys.LogTokens;
import fi.luotsi.kernel.keys.LookupKeys;
import fi.luotsi.kernel.keys.SearchKey;
import fi.luotsi.kernel.retention.RetentionRun;
import fi.luotsi.queryside.asking.GrantedRights;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.authentication.Right;
import fi.luotsi.queryside.authentication.Viewer;
import fi.luotsi.queryside.projection.ArchiveFixture;
import fi.luotsi.queryside.projection.DocumentStoreFixture;
import fi.luotsi.queryside.projection.ProjectionEngine;
import fi.luotsi.samples.EpisodeOpenedBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoRepositoriesAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.test.tester.WebGraphQlTester;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** From the events to the released answer. */
class OpenInterpreterNeedsTest {

    private static final String NEEDS =
            "{ openInterpreterNeeds { totalCount edges { node { id language { code label(language: SV) } since } } } }";

    private static final UUID WORKER = Ids.next();

    @TempDir
    private Path folder;

    @AfterEach
    void nobody_is_signed_in_any_more() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void R03_the_needs_still_open_in_ones_own_unit_are_listed_with_the_longest_waiting_first() {
        try (ArchiveFixture archive = new ArchiveFixture();
                DocumentStoreFixture documents = DocumentStoreFixture.embedded()) {
            EpisodeId later = opened("tampere-keskusta", archive);
            EpisodeId arranged = opened("tampere-keskusta", archive);
            EpisodeId sooner = opened("tampere-keskusta", archive);
            EpisodeId elsewhere = opened("nokia", archive);
            opened("tampere-keskusta", archive);
            archive.append(
                    told(sooner, "needed", "se"),
                    told(later, "needed", "en"),
                    told(arranged, "needed", "en"),
                    told(elsewhere, "needed", "en"),
                    told(arranged, "arranged", null),
                    new EpisodeClosed(arranged, "helped-on-site", null, "well"),
                    told(sooner, "needed", "other"));
            GrantedRights granted = new GrantedRights(archive.database());
            asked(archive, documents, tester -> {
                as(Role.SERVICE_COUNSELLOR, "tampere-keskusta", granted);
                assertThat(needs(tester)).containsExactly(sooner.value(), later.value());
                tester.document(NEEDS)
                        .execute()
                        .path("openInterpreterNeeds.totalCount")
                        .entity(Integer.class)
                        .isEqualTo(2)
                        .path("openInterpreterNeeds.edges[0].node.language")
                        .matchesJson("{\"code\":\"other\",\"label\":\"annat språk\"}");
                as(Role.TEAM_LEAD, "nokia", granted);
                assertThat(needs(tester)).containsExactly(elsewhere.value());
                as(Role.ADMINISTRATOR, "tampere-keskusta", granted);
                tester.document(NEEDS).execute().errors().satisfy(errors -> assertThat(errors)
                        .singleElement()
                        .extracting(error -> error.getExtensions().get("code"))
                        .isEqualTo("DENIED"));
                assertThat(uses(archive)).containsExactly("answered", "answered", "answered", "denied");
            });
        }
    }

    private static Iterable<UUID> needs(WebGraphQlTester tester) {
        return tester.document(NEEDS)
                .execute()
                .path("openInterpreterNeeds.edges[*].node.id")
                .entityList(UUID.class)
                .get();
    }

    /** The use-log rows of the requests for the list. */
    private static List<@Nullable String> uses(ArchiveFixture archive) {
        return new JdbcTemplate(archive.database())
                .queryForList(
                        "select outcome from use_log where operation = 'Query.openInterpreterNeeds' order by used_at",
                        String.class);
    }

    private static EpisodeId opened(String unit, ArchiveFixture archive) {
        EpisodeId id = new EpisodeId(Ids.next());
        archive.append(EpisodeOpenedBuilder.builder()
                .episodeId(id)
                .clientId(new ClientId(Ids.next()))
                .worker(WORKER)
                .unit(unit)
                .build());
        return id;
    }

    private static InterpreterRecorded told(EpisodeId episode, String status, @Nullable String language) {
        return new InterpreterRecorded(episode, status, language, null);
    }

    private static void as(Role role, String unit, GrantedRights granted) {
        granted.grant(new Person(WORKER, "Aino Esimerkki", role.claim(), unit), "service-guidance");
        Right right = new Right(role, unit, Set.of("service-guidance"));
        Viewer viewer = new Viewer(WORKER, "Aino Esimerkki", right, List.of(right), WORKER);
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(viewer, ""));
    }

    private void asked(ArchiveFixture archive, DocumentStoreFixture documents, Consumer<WebGraphQlTester> questions) {
        HikariDataSource database = archive.database();
        KeyEncryptionKey outer = KeyFile.open(folder.resolve("key.json"), database);
        new WebApplicationContextRunner()
                .withUserConfiguration(QuerySide.class)
                .withPropertyValues("spring.datasource.url=" + database.getJdbcUrl())
                .withBean(DataSource.class, () -> database)
                .withBean(Archive.class, archive::archive)
                .withBean(Bell.class, Bell::new)
                .withBean(RetentionRun.class, () -> () -> new RetentionRun.Outcome(0, 0, 0))
                .withBean(MongoDatabaseFactory.class, documents::databases)
                .withBean(DataKeys.class, () -> new DataKeys(database, outer))
                .withBean(LogKeys.class, () -> new LogKeys(outer))
                .withBean(LogTokens.class, () -> new LogTokens(LookupKeys.current(database, outer)))
                .withBean(SearchKey.class, () -> new SearchKey(outer))
                .withBean(CommandGateway.class, () -> DefaultCommandGateway.builder()
                        .commandBus(SimpleCommandBus.builder().build())
                        .build())
                .run(context -> {
                    assertThat(context.getBean(ProjectionEngine.class)
                                    .awaitCaughtUp(archive.head(), Duration.ofSeconds(20)))
                            .isTrue();
                    questions.accept(WebGraphQlTester.builder(context.getBean(WebGraphQlHandler.class))
                            .header("Luotsi-Purpose", "advice-and-guidance")
                            .header("Luotsi-Service-Task", "service-guidance")
                            .build());
                });
    }

    /** The query side without its pages and addresses. */
    @EnableAutoConfiguration(
            exclude = {
                MongoAutoConfiguration.class,
                DataMongoAutoConfiguration.class,
                DataMongoRepositoriesAutoConfiguration.class
            })
    @ComponentScan(
            value = {
                "fi.luotsi.queryside.authorization",
                "fi.luotsi.queryside.api.graphql",
                "fi.luotsi.queryside.projection",
                "fi.luotsi.queryside.casework.client",
                "fi.luotsi.queryside.casework.contact",
                "fi.luotsi.queryside.casework.obligation",
                "fi.luotsi.queryside.oversight.emergency",
                "fi.luotsi.queryside.casework.episode",
                "fi.luotsi.queryside.oversight.grant",
                "fi.luotsi.queryside.oversight.misuse",
                "fi.luotsi.queryside.casework.referral",
                "fi.luotsi.queryside.oversight.retention",
                "fi.luotsi.queryside.casework.rights"
            },
            // downloads need the addresses, and the mutations of administration are not here
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Download|MutationCheck)"))
    static class QuerySide {}
}
