package fi.luotsi.queryside.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {

    private static final String ROOT = "fi.luotsi.queryside";
    private static final String BROKEN = ROOT + ".rules.broken";

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);
    private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages(BROKEN);

    static Set<String> rules() {
        return new Rules(ROOT).all().keySet();
    }

    private static ArchRule rule(String root, String name) {
        return Objects.requireNonNull(new Rules(root).all().get(name));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_program_keeps_the_rule(String name) {
        rule(ROOT, name).check(PROGRAM);
    }

    /** Each rule once, broken on purpose. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a feature knows no other feature|Neighbour",
                "a feature knows no other feature|OtherWing",
                "only access control opens sealed values|UnaskedKeys",
                "a projection reads no clock|LateProjection.fold",
                "a projection reads no clock|LateProjection$Late.now",
                "a projection knows neither Spring nor access control|LateProjection.<init>",
                "a projection knows neither Spring nor access control|LateProjection$Late.of",
                "only the named few read rows|OwnRows",
                "only the edge sends commands|Writes",
                "there are no cycles of wings|OtherWing",
                "there are no cycles of packages|Around",
                "every package declares its nulls|Unmarked",
                "nothing is named after nothing|StringHelper"
            })
    void a_class_that_breaks_the_rule_is_named(String name, String culprit) {
        var found = rule(BROKEN, name).evaluate(VIOLATIONS);

        assertThat(found.hasViolation()).isTrue();
        assertThat(found.getFailureReport().toString()).contains(culprit);
    }

    @Test
    void all_packages_are_looked_at() {
        assertThat(PROGRAM.size()).isGreaterThan(120);
        assertThat(Set.of("authorization", "projection", "api.graphql", "oversight.reporting"))
                .allMatch(name -> PROGRAM.containPackage(ROOT + "." + name));
    }
}
