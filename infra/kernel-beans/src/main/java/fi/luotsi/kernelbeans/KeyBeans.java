package fi.luotsi.kernelbeans;

import fi.luotsi.kernel.keys.DataKeys;
import fi.luotsi.kernel.keys.KeyBackUp;
import fi.luotsi.kernel.keys.KeyCustody;
import fi.luotsi.kernel.keys.KeyEncryptionKey;
import fi.luotsi.kernel.keys.KeyFile;
import fi.luotsi.kernel.keys.KeysetStorage;
import fi.luotsi.kernel.keys.LogKeys;
import fi.luotsi.kernel.keys.LogTokens;
import fi.luotsi.kernel.keys.LookupKeys;
import fi.luotsi.kernel.keys.RetainedKeys;
import fi.luotsi.kernel.keys.SearchKey;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The keys of records, logs and search, and the key under which they lie wrapped. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DataSettings.class, KeySettings.class})
class KeyBeans {

    private static final Logger LOG = LoggerFactory.getLogger(KeyBeans.class);

    @Bean
    KeyEncryptionKey keyEncryptionKey(DataSettings data, KeySettings settings, DataSource archiveDatabase) {
        KeysetStorage place = storage(data, settings);
        String backUp = settings.restore();
        if (backUp != null) {
            KeyBackUp.Restored restored =
                    KeyBackUp.restore(Path.of(backUp), archiveDatabase, KeyEncryptionKey.read(place));
            LOG.info("{} keys are restored; {} were destroyed since", restored.keys(), restored.gone());
        }
        return KeyFile.open(place, archiveDatabase);
    }

    private static KeysetStorage storage(DataSettings data, KeySettings settings) {
        String given = settings.value();
        if (given != null) {
            return KeysetStorage.given(given);
        }
        Path file = file(data, settings);
        String service = settings.service();
        return service == null ? KeysetStorage.file(file) : KeysetStorage.file(file, service);
    }

    static Path file(DataSettings data, KeySettings settings) {
        return data.place(settings.file(), "key-encryption-key.json");
    }

    @Bean(initMethod = "resume")
    KeyCustody keyCustody(
            DataSettings data, KeySettings settings, DataSource archiveDatabase, KeyEncryptionKey outer, Clock clock) {
        return new KeyCustody(archiveDatabase, outer, data.place(settings.backUps(), "key-back-ups"), clock);
    }

    @Bean
    DataKeys dataKeys(DataSource archiveDatabase, KeyEncryptionKey outer) {
        return new DataKeys(archiveDatabase, outer);
    }

    @Bean
    RetainedKeys keptKeys(DataSource archiveDatabase) {
        return new RetainedKeys(archiveDatabase);
    }

    @Bean
    LogKeys logKeys(KeyEncryptionKey outer) {
        return new LogKeys(outer);
    }

    @Bean
    LogTokens logTokens(DataSource archiveDatabase, KeyEncryptionKey outer) {
        return new LogTokens(LookupKeys.current(archiveDatabase, outer));
    }

    /** It is there before anybody searches. */
    @Bean
    SearchKey searchKey(DataSource archiveDatabase, KeyEncryptionKey outer) {
        SearchKey key = new SearchKey(outer);
        key.makeIfNone(archiveDatabase);
        return key;
    }
}
