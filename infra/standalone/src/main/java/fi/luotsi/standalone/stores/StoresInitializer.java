package fi.luotsi.standalone.stores;

import fi.luotsi.standalone.bus.Handshake;
import fi.luotsi.standalone.startup.RefusedStart;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Has the stores ready before the first bean is made, and stops them after the last bean is gone.
 *
 * <p>It reads {@code luotsi.data}, {@link ArchiveAddress} and {@link DocumentsAddress}, and sets {@code spring.datasource.*},
 * {@code spring.mongodb.uri}, and {@code luotsi.data} to the folder's real path. The open {@link DataFolder} becomes a bean.
 */
public final class StoresInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private final Consumer<String> archiveLost;

    /** {@code archiveLost} is told one sentence when the embedded archive has died for good. */
    public StoresInitializer(Consumer<String> archiveLost) {
        this.archiveLost = archiveLost;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        OpenStores stores = new OpenStores();
        try {
            Map<String, Object> found = new HashMap<>();
            DataFolder folder = stores.add(DataFolder.open(Path.of(environment.getProperty("luotsi.data", "data"))));
            found.put("luotsi.data", folder.path().toString());
            WebPort.refuseTaken(environment);
            Handshake.refuseWithout(environment);
            found.putAll(archive(environment, folder, stores));
            found.putAll(documents(environment, folder, stores));
            environment.getPropertySources().addFirst(new MapPropertySource("luotsi.stores", found));
            keep(context, folder, stores);
        } catch (RuntimeException refused) {
            stores.close();
            throw refused;
        }
    }

    private Map<String, Object> archive(ConfigurableEnvironment environment, DataFolder folder, OpenStores stores) {
        ArchiveAddress given = Binder.get(environment).bindOrCreate("luotsi.archive", ArchiveAddress.class);
        if (given.url().isBlank()) {
            Path programs = given.programs() == null ? folder.file("postgresql") : Path.of(given.programs());
            EmbeddedArchive archive = stores.add(EmbeddedArchive.start(folder, programs.toAbsolutePath(), archiveLost));
            return datasource(archive.url(), archive.user(), archive.password());
        }
        ConfiguredStores.refuseUnreachableArchive(given.url(), given.username(), given.password());
        return datasource(given.url(), given.username(), given.password());
    }

    private static Map<String, Object> datasource(String url, String username, String password) {
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", username,
                "spring.datasource.password", password);
    }

    private static Map<String, Object> documents(
            ConfigurableEnvironment environment, DataFolder folder, OpenStores stores) {
        String configured = Binder.get(environment)
                .bindOrCreate("luotsi.documents", DocumentsAddress.class)
                .uri();
        if (configured.isBlank()) {
            return Map.of(
                    "spring.mongodb.uri",
                    stores.add(EmbeddedDocuments.start(folder)).uri());
        }
        ConfiguredStores.refuseUnreachableDocuments(configured);
        return Map.of("spring.mongodb.uri", configured);
    }

    /** Beans are destroyed in reverse order of their registration, so the first registered goes last. */
    private static void keep(ConfigurableApplicationContext context, DataFolder folder, OpenStores stores) {
        if (!(context.getBeanFactory() instanceof DefaultListableBeanFactory beans)) {
            throw new RefusedStart("The stores need a Spring context that keeps singletons: use SpringApplication.");
        }
        beans.registerDisposableBean("openStores", stores::close);
        beans.registerSingleton("dataFolder", folder);
    }
}
