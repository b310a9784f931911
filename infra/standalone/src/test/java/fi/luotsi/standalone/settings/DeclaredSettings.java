package fi.luotsi.standalone.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Every setting of the program, as the records with {@code @ConfigurationProperties} declare it. */
final class DeclaredSettings {

    private static final Path ROOT = Path.of("..", "..");

    private DeclaredSettings() {}

    /** All there are, each once for every record that has it. */
    static List<Setting> all() {
        ClassPathScanningCandidateComponentProvider found = new ClassPathScanningCandidateComponentProvider(false);
        found.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return found.findCandidateComponents("fi.luotsi").stream()
                .<Class<?>>map(
                        bean -> ClassUtils.resolveClassName(Objects.requireNonNull(bean.getBeanClassName()), null))
                .flatMap(type -> in(
                        type,
                        MergedAnnotations.from(type)
                                .get(ConfigurationProperties.class)
                                .getString("prefix"),
                        new DocComments(source(type))))
                .toList();
    }

    private static Stream<Setting> in(Class<?> type, String prefix, DocComments comments) {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        return Stream.of(constructor.getParameters()).flatMap(each -> {
            String key = prefix + "." + DataObjectPropertyName.toDashedForm(each.getName());
            return each.getType().isRecord()
                    ? in(each.getType(), key, comments)
                    : Stream.of(new Setting(key, preset(each), comments.of(type, each.getName())));
        });
    }

    private static String preset(Parameter parameter) {
        DefaultValue preset = parameter.getAnnotation(DefaultValue.class);
        return preset == null ? "" : String.join(",", preset.value());
    }

    /** The file of a type, whichever module's. */
    static Path source(Class<?> type) {
        String file = "src/main/java/" + type.getNestHost().getName().replace('.', '/') + ".java";
        return modules()
                .map(module -> module.resolve(file))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no module has " + file));
    }

    /** The folders that modules may be in. */
    static Stream<Path> modules() {
        return Stream.of(ROOT, ROOT.resolve("infra")).flatMap(folder -> {
            try (Stream<Path> modules = Files.list(folder)) {
                return modules
                        .filter(module -> Files.isDirectory(module.resolve("src/main/java")))
                        .sorted()
                        .toList()
                        .stream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
