package fi.luotsi.queryside.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import fi.luotsi.kernel.keys.DataKeys;
import fi.luotsi.kernel.keys.Unsealing;
import fi.luotsi.queryside.authorization.ProtectedRecord;
import fi.luotsi.queryside.projection.Projection;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.springframework.stereotype.Component;

/**
 * The rules, by name, for the packages below a root.
 *
 * @param root {@code fi.luotsi.queryside}, or where they are broken on purpose
 */
record Rules(String root) {

    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("a feature knows no other feature", featuresAlone());
        rules.put("only access control opens sealed values", unsealingInPlace());
        rules.put("a projection reads no clock", projectionsReadNoClock());
        rules.put("a projection knows neither Spring nor access control", projectionsAlone());
        rules.put("only the named few read rows", rowsInPlace());
        rules.put("only the edge sends commands", commandsAtTheEdge());
        rules.put("there are no cycles of wings", noCycles(".(*).."));
        rules.put("there are no cycles of packages", noCycles(".(**)"));
        rules.put("every package declares its nulls", nullMarked());
        rules.put("nothing is named after nothing", named());
        return rules;
    }

    private String[] in(String... packages) {
        return Arrays.stream(packages).map(each -> root + "." + each + "..").toArray(String[]::new);
    }

    /** Every package of the two wings is a feature. A caseload is sorted by its clients' names. */
    private ArchRule featuresAlone() {
        return SlicesRuleDefinition.slices()
                .matching(root + ".(casework|oversight).(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        resideInAnyPackage(in("casework.episode")), resideInAnyPackage(in("casework.client")));
    }

    private ArchRule unsealingInPlace() {
        return noClasses()
                .that(resideInAPackage(root + "..")
                        .and(DescribedPredicate.not(resideInAnyPackage(in("authorization")))))
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "open sealed values",
                        known -> known.isEquivalentTo(Unsealing.class) || known.isEquivalentTo(DataKeys.class)));
    }

    private static ArchRule projectionsReadNoClock() {
        Set<String> clocks = Set.of("now", "currentTimeMillis", "nanoTime", "systemUTC", "systemDefaultZone");
        return classes().that(fold()).should(new ArchCondition<>("read no clock") {
            @Override
            public void check(JavaClass fold, ConditionEvents events) {
                for (JavaAccess<?> access : fold.getAccessesFromSelf()) {
                    boolean time = access.getTargetOwner().getPackageName().equals("java.time")
                            || access.getTargetOwner().isEquivalentTo(System.class);
                    if ((time && clocks.contains(access.getName()))
                            || access.getTargetOwner().isAssignableTo(Clock.class)
                            || access.getTargetOwner().isAssignableTo(InstantSource.class)) {
                        events.add(SimpleConditionEvent.violated(access, access.getDescription()));
                    }
                }
            }
        });
    }

    private ArchRule projectionsAlone() {
        return noClasses()
                .that(fold())
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.springframework..", "fi.luotsi.queryside.authorization..")
                        .and(DescribedPredicate.not(DescribedPredicate.describe(
                                "are @Component or tell whose a document is",
                                known -> known.isEquivalentTo(Component.class)
                                        || known.isEquivalentTo(ProtectedRecord.class)))));
    }

    /** A projection, and the document that it names the functions of. */
    private static DescribedPredicate<JavaClass> fold() {
        return DescribedPredicate.describe(
                "fold events",
                known -> known.isAssignableTo(Projection.class)
                        || (known.isRecord()
                                && known.getDirectDependenciesToSelf().stream().anyMatch(named -> named.getOriginClass()
                                        .isAssignableTo(Projection.class))));
    }

    private ArchRule rowsInPlace() {
        return noClasses()
                .that(resideInAPackage(root + "..")
                        .and(DescribedPredicate.not(resideInAnyPackage(in("authorization", "oversight.uselog"))))
                        .and(DescribedPredicate.not(DescribedPredicate.describe(
                                "search rows", known -> known.getName().endsWith(".casework.client.SearchRows")))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..", "com.zaxxer..");
    }

    private ArchRule commandsAtTheEdge() {
        return noClasses()
                .that(resideInAPackage(root + "..").and(DescribedPredicate.not(resideInAnyPackage(in("api.graphql")))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.axonframework..");
    }

    private ArchRule noCycles(String slices) {
        return SlicesRuleDefinition.slices().matching(root + slices).should().beFreeOfCycles();
    }

    private ArchRule nullMarked() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(new ArchCondition<>("stand in a package that is @NullMarked") {
                    @Override
                    public void check(JavaClass known, ConditionEvents events) {
                        boolean marked = known.getPackage()
                                .tryGetPackageInfo()
                                .map(info -> info.isAnnotatedWith(NullMarked.class))
                                .orElse(false);
                        if (!marked) {
                            events.add(SimpleConditionEvent.violated(known, known.getName()));
                        }
                    }
                });
    }

    private ArchRule named() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .resideInAnyPackage("..util..", "..common..")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("lombok..");
    }
}
