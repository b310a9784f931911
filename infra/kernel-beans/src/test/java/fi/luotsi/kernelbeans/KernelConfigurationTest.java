package fi.luotsi.kernelbeans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.keys.SearchKey;
import fi.luotsi.kernel.log.Checkpoints;
import fi.luotsi.testdatabase.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

class KernelConfigurationTest {

    private final TestDatabase database = TestDatabase.create();
    private final Path data;

    KernelConfigurationTest(@TempDir Path data) {
        this.data = data;
    }

    private AnnotationConfigApplicationContext start(Map<String, String> settings) {
        Map<String, Object> given = new HashMap<>(settings);
        given.put("spring.datasource.url", database.url());
        given.put("spring.datasource.username", TestDatabase.USER);
        given.put("luotsi.data", data.toString());
        AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
        beans.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", given));
        beans.register(KernelConfiguration.class);
        try {
            beans.refresh();
            return beans;
        } catch (RuntimeException e) {
            beans.close();
            throw e;
        }
    }

    @Test
    void on_a_new_database_and_folder_everything_is_there_and_no_side_is_needed() throws SQLException {
        try (AnnotationConfigApplicationContext beans = start(Map.of())) {
            assertThat(beans.getBean(Archive.class).head()).isEqualTo(Archive.START);
            assertThat(beans.getBean(HikariDataSource.class).getMaximumPoolSize())
                    .isEqualTo(16);
            assertThat(data.resolve("key-encryption-key.json")).exists();
            assertThat(data.resolve("checkpoint-key.txt")).exists();
            try (Connection connection = database.connections().getConnection()) {
                int version = beans.getBean(SearchKey.class).seen(connection).version();
                try (AnnotationConfigApplicationContext another = start(Map.of())) {
                    assertThat(another.getBean(SearchKey.class).seen(connection).version())
                            .as("another copy makes no key of its own")
                            .isEqualTo(version);
                }
            }
        }
    }

    @Test
    void settings_put_files_elsewhere_and_the_checkpoint_key_stays_beside_the_key_file() {
        Path keys = data.resolve("safe");
        try (AnnotationConfigApplicationContext beans = start(Map.of(
                "luotsi.keys.file", keys.resolve("outer.json").toString(),
                "luotsi.archive.connections", "3",
                "luotsi.proof.origin", "luotsi.example.fi"))) {
            assertThat(keys.resolve("outer.json")).exists();
            assertThat(keys.resolve("checkpoint-key.txt")).content().contains("luotsi.example.fi");
            assertThat(beans.getBean(HikariDataSource.class).getMaximumPoolSize())
                    .isEqualTo(3);
            assertThat(beans.getBean(Checkpoints.class)).isNotNull();
        }
    }

    @Test
    void an_origin_that_no_checkpoint_can_bear_is_refused_by_its_name() {
        assertThatThrownBy(() -> start(Map.of("luotsi.proof.origin", "two words")))
                .hasRootCauseInstanceOf(InvalidConfigurationPropertyValueException.class)
                .rootCause()
                .hasMessageContaining("luotsi.proof.origin");
    }
}
