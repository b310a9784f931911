package fi.luotsi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package lies in one module: nobody reaches what a module keeps to itself by declaring a class beside it. */
class ModulesTest {

    @Test
    void no_module_declares_a_class_in_another_modules_package() throws IOException {
        assertThat(modules(Document.ROOT)).hasSizeGreaterThan(8);
        assertThat(shared(Document.ROOT)).isEmpty();
    }

    @Test
    void a_package_in_two_modules_is_told_with_both(@TempDir Path project) throws IOException {
        declare(project, "query-side/src/main/java/fi/luotsi/queryside/projection/Engine.java");
        declare(project, "query-side/src/test/java/fi/luotsi/queryside/projection/EngineTest.java");
        declare(project, "infra/benchmarks/src/main/java/fi/luotsi/queryside/projection/Replay.java");
        declare(project, "infra/benchmarks/src/main/java/fi/luotsi/benchmarks/Rounds.java");

        assertThat(shared(project))
                .containsExactly(Map.entry(
                        "fi.luotsi.queryside.projection", Set.of(Path.of("infra/benchmarks"), Path.of("query-side"))));
    }

    private static void declare(Path project, String file) throws IOException {
        Path declared = project.resolve(file);
        Files.createDirectories(declared.getParent());
        Files.createFile(declared);
        Path module = project.resolve(file.substring(0, file.indexOf("/src/")));
        if (Files.notExists(module.resolve("pom.xml"))) {
            Files.createFile(module.resolve("pom.xml"));
        }
    }

    /** The packages that classes of more than one module are in, main or test, with the modules. */
    private static Map<String, Set<Path>> shared(Path project) throws IOException {
        Map<String, Set<Path>> modules = new TreeMap<>();
        for (Path module : modules(project)) {
            for (String sources : List.of("src/main/java", "src/test/java")) {
                Path root = project.resolve(module).resolve(sources);
                if (Files.exists(root)) {
                    packages(root).forEach(name -> modules.computeIfAbsent(name, _ -> new TreeSet<>())
                            .add(module));
                }
            }
        }
        modules.values().removeIf(in -> in.size() == 1);
        return modules;
    }

    private static Set<String> packages(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            Set<String> packages = new TreeSet<>();
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> root.relativize(file.getParent()).toString().replace('/', '.'))
                    .forEach(packages::add);
            return packages;
        }
    }

    /** Every folder with a build of its own, relative to the project. */
    private static List<Path> modules(Path project) throws IOException {
        List<Path> modules = new ArrayList<>();
        for (Path folder : List.of(project, project.resolve("infra"))) {
            try (Stream<Path> within = Files.list(folder)) {
                within.filter(each -> Files.exists(each.resolve("pom.xml")))
                        .map(project::relativize)
                        .forEach(modules::add);
            }
        }
        return modules;
    }
}
