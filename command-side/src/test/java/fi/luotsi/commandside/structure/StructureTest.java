package fi.luotsi.commandside.structure;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of dependency of the shared kernel and the command side, and a proof that each rule rejects. */
class StructureTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("fi.luotsi.kernel", "fi.luotsi.commandside");

    private static final String[] KERNEL = {"fi.luotsi.kernel.."};
    private static final String[] VALUES = {
        "fi.luotsi.kernel.code..", "fi.luotsi.kernel.id..", "fi.luotsi.kernel.personal..", "fi.luotsi.kernel.value.."
    };
    /** Every other package of the kernel but the files of words, in which codes stand. */
    private static final String[] USERS = OURS.stream()
            .filter(resideInAnyPackage(KERNEL))
            .filter(not(resideInAnyPackage(VALUES).or(resideInAPackage("fi.luotsi.kernel.words.."))))
            .map(JavaClass::getPackageName)
            .distinct()
            .toArray(String[]::new);

    /** Every package of the command side but those that store, carry out and send. */
    private static final String[] DOMAIN = OURS.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.matches("fi\\.luotsi\\.commandside\\.(?!archive|handling|policy)\\w+"))
            .distinct()
            .toArray(String[]::new);

    private static final String[] BOTH = {"fi.luotsi.kernel..", "fi.luotsi.commandside.."};
    private static final String[] BROKEN = {"fi.luotsi.commandside.structure.broken.."};
    private static final String[] FRAMEWORKS = {"org.springframework..", "org.axonframework.."};
    private static final String[] DATABASES = {"java.sql..", "javax.sql..", "org.postgresql..", "com.zaxxer.."};

    private static final JavaClasses BREAKERS =
            new ClassFileImporter().importPackages("fi.luotsi.commandside.structure.broken");

    static Stream<Arguments> rules() {
        return Stream.of(
                rule(Rules.knowNo("the kernel knows no framework", KERNEL, FRAMEWORKS)),
                rule(Rules.knowNo("codes, ids and values know nothing of how they are used", VALUES, USERS)),
                rule(Rules.knowNo("the domain knows no framework", DOMAIN, FRAMEWORKS)),
                rule(Rules.knowNo("the domain knows no database", DOMAIN, DATABASES)),
                rule(Rules.takeNoTimeAndNoIdByThemselves(DOMAIN)),
                rule(Rules.haveNamesThatSaySomething(BOTH)),
                rule(Rules.sayWhatMayBeNull(BOTH)),
                rule(Rules.needOneAnotherInOneDirection("fi.luotsi.kernel.(*)..")),
                rule(Rules.needOneAnotherInOneDirection("fi.luotsi.commandside.(*)..")));
    }

    static Stream<Arguments> breaches() {
        return Stream.of(
                breach(Rules.knowNo("no framework", BROKEN, FRAMEWORKS), "UsesSpring"),
                breach(Rules.knowNo("no framework", BROKEN, FRAMEWORKS), "UsesAxon"),
                breach(Rules.knowNo("nothing of its use", BROKEN, USERS), "KnowsItsUse"),
                breach(Rules.knowNo("no database", BROKEN, DATABASES), "AsksTheDatabase"),
                breach(Rules.takeNoTimeAndNoIdByThemselves(BROKEN), "ReadsTheClock"),
                breach(Rules.takeNoTimeAndNoIdByThemselves(BROKEN), "AsksForTheClock"),
                breach(Rules.takeNoTimeAndNoIdByThemselves(BROKEN), "MakesIds"),
                breach(Rules.haveNamesThatSaySomething(BROKEN), "ReferralHelper"),
                breach(Rules.sayWhatMayBeNull(BROKEN), "unmarked"),
                breach(
                        Rules.needOneAnotherInOneDirection("fi.luotsi.commandside.structure.broken.circle.(*).."),
                        "Cycle detected"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void every_rule_of_structure_holds(ArchRule rule) {
        rule.check(OURS);
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void every_rule_of_structure_rejects_what_breaks_it(ArchRule rule, String told) {
        assertThat(rule.evaluate(BREAKERS).getFailureReport().getDetails())
                .as(rule.getDescription())
                .anyMatch(detail -> detail.contains(told));
    }

    @Test
    void the_rules_look_at_the_whole_of_both_modules() {
        assertThat(OURS.contain("fi.luotsi.kernel.archive.Archive")).isTrue();
        assertThat(OURS.contain("fi.luotsi.commandside.episode.Episode")).isTrue();
        assertThat(OURS.size()).isGreaterThan(150);
        assertThat(USERS).contains("fi.luotsi.kernel.casework", "fi.luotsi.kernel.envelope");
        assertThat(DOMAIN).contains("fi.luotsi.commandside.misuse", "fi.luotsi.commandside.rights");
    }

    private static Arguments rule(ArchRule rule) {
        return Arguments.of(Named.of(rule.getDescription(), rule));
    }

    private static Arguments breach(ArchRule rule, String told) {
        return Arguments.of(Named.of(rule.getDescription(), rule), told);
    }
}
