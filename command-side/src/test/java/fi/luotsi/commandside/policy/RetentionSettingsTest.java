package fi.luotsi.commandside.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class RetentionSettingsTest {

    @Test
    void the_hour_is_written_as_clocks_show_it_and_has_a_default() {
        assertThat(settings(Map.of())).isEqualTo(new RetentionSettings(LocalTime.of(3, 30), 30));
        assertThat(settings(Map.of("luotsi.retention.at", "22:05", "luotsi.retention.confirm-within", "14")))
                .isEqualTo(new RetentionSettings(LocalTime.of(22, 5), 14));
        assertThatThrownBy(() -> settings(Map.of("luotsi.retention.at", "soon")))
                .isInstanceOf(BindException.class);
    }

    private static RetentionSettings settings(Map<String, String> given) {
        return new Binder(new MapConfigurationPropertySource(given))
                .bindOrCreate("luotsi.retention", RetentionSettings.class);
    }
}
