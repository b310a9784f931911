package fi.luotsi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** README says neither less than there is nor more. */
class ReadmeTest {

    /** The rules that this version promises. */
    private static final Set<String> RULES = Set.of(
            "R01", "R02", "R03", "R04", "R05", "R06", "R07", "R08", "R09", "R10", "R11", "R12", "R13", "R15", "R16",
            "R17", "R18", "R19", "R20", "R21", "R22", "R23", "R24", "R25", "R26", "R27", "R28", "R29", "R30", "R31",
            "R32", "R33", "R34", "R35", "R36", "R41");

    /** Commands that nobody gives but the program itself. */
    private static final Set<String> OF_THE_PROGRAM = Set.of(
            "Destructions.ProposeDestruction", "Destructions.EscalateDestruction", "Destructions.CarryOutDestruction");

    private final Readme readme = Readme.read();
    private final Sources sources = Sources.read();

    @Test
    void every_mutation_has_a_slice_with_the_command_it_is_sent_as() {
        Map<String, String> told = new TreeMap<>();
        readme.table("Slices").forEach(row -> told.put(row.get(0), row.get(1)));

        assertThat(told.keySet()).isEqualTo(sources.mutations());
        told.values().removeIf(String::isEmpty);
        Set<String> commands = new TreeSet<>(sources.commands());
        commands.removeAll(OF_THE_PROGRAM);
        assertThat(told).isEqualTo(sources.commandsByMutation());
        assertThat(new TreeSet<>(told.values())).isEqualTo(commands);
    }

    @Test
    void every_event_and_every_document_is_in_a_slice() {
        assertThat(column("Slices", 2)).isEqualTo(sources.events());
        assertThat(column("Slices", 3)).isEqualTo(sources.documents());
    }

    @Test
    void every_test_that_is_named_exists() {
        Set<String> named = new TreeSet<>(column("Slices", 4));
        named.addAll(column("Rules of law", 3));
        for (String file : List.of("README.md", "infra/asvs.md")) {
            Pattern.compile("`(\\w+(?:Test|IT))`")
                    .matcher(Readme.text(Readme.ROOT.resolve(file)))
                    .results()
                    .forEach(test -> named.add(test.group(1)));
        }

        assertThat(named.stream().filter(test -> sources.test(test) == null)).isEmpty();
    }

    @Test
    void each_rule_of_law_has_tests_that_bear_its_number_and_code_that_holds_it() {
        assertThat(column("Rules of law", 0)).isEqualTo(new TreeSet<>(RULES));
        for (List<String> row : readme.table("Rules of law")) {
            assertThat(names(row.get(3))).as(row.toString()).isNotEmpty().allSatisfy(test -> assertThat(
                            sources.test(test))
                    .as(test)
                    .containsPattern("void (R\\d\\d_)*" + row.getFirst() + "_"));
            assertThat(names(row.get(2))).as(row.toString()).isNotEmpty().allSatisfy(place -> assertThat(
                            place.endsWith(".sql")
                                    ? sources.hasMain(place)
                                    : sources.hasMain(place.replace('.', '/') + ".java"))
                    .as(place)
                    .isTrue());
        }
    }

    @Test
    void every_setting_is_told_with_its_default() {
        Map<String, String> read = sources.settings();
        Map<String, String> told = new TreeMap<>();
        readme.table("Settings").forEach(row -> told.put(row.get(0), row.get(1)));

        assertThat(told.keySet()).isEqualTo(read.keySet());
        read.values().removeIf(String::isEmpty);
        assertThat(told).containsAllEntriesOf(read);
    }

    @Test
    void every_file_that_is_linked_is_there() {
        assertThat(Pattern.compile("\\]\\(([^)#:]+)\\)")
                        .matcher(Readme.text(Readme.ROOT.resolve("README.md")))
                        .results()
                        .map(link -> link.group(1))
                        .filter(link -> Files.notExists(Readme.ROOT.resolve(link))))
                .isEmpty();
    }

    private Set<String> column(String section, int column) {
        return readme.table(section).stream()
                .flatMap(row -> names(row.get(column)).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> names(String cell) {
        return Arrays.stream(cell.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
