package fi.luotsi.commandside.structure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import fi.luotsi.kernel.id.Ids;
import java.time.Clock;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;

/** The rules, for any packages, so that each can be shown to reject what it should. */
final class Rules {

    private static final String EMPTY_NAMES = ".*(Util|Utils|Common|Impl|Manager|Helper)";

    private Rules() {}

    static ArchRule knowNo(String what, String[] packages, String... foreign) {
        return noClasses()
                .that()
                .resideInAnyPackage(packages)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(foreign)
                .as(what);
    }

    static ArchRule takeNoTimeAndNoIdByThemselves(String... packages) {
        return noClasses()
                .that()
                .resideInAnyPackage(packages)
                .should()
                .callMethodWhere(comesOutDifferentEachTime())
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Ids.class)
                .as("a decision gets time and ids from outside");
    }

    static ArchRule haveNamesThatSaySomething(String... packages) {
        return noClasses()
                .that()
                .resideInAnyPackage(packages)
                .should()
                .haveNameMatching(EMPTY_NAMES)
                .orShould()
                .resideInAnyPackage("..util..", "..common..")
                .as("a name says what a class is");
    }

    static ArchRule sayWhatMayBeNull(String... packages) {
        return classes().that().resideInAnyPackage(packages).should(new ArchCondition<>("be in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(
                        type, marked, type.getPackageName() + " has no @NullMarked package-info"));
            }
        });
    }

    /** @param pattern with the part in brackets that tells one package from another */
    static ArchRule needOneAnotherInOneDirection(String pattern) {
        return slices().matching(pattern).should().beFreeOfCycles();
    }

    private static DescribedPredicate<JavaCall<?>> comesOutDifferentEachTime() {
        return DescribedPredicate.describe("what comes out differs each time", call -> {
            JavaClass owner = call.getTargetOwner();
            return switch (call.getName()) {
                case "now" -> owner.getPackageName().startsWith("java.time");
                case "randomUUID" -> owner.isEquivalentTo(UUID.class);
                case "currentTimeMillis", "nanoTime" -> owner.isEquivalentTo(System.class);
                case "random" -> owner.isEquivalentTo(Math.class);
                default -> false;
            };
        });
    }
}
