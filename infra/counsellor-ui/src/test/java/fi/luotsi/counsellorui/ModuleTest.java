package fi.luotsi.counsellorui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The desk knows the service through GraphQL alone. */
@AnalyzeClasses(packages = "fi.luotsi.counsellorui", importOptions = ImportOption.DoNotIncludeTests.class)
class ModuleTest {

    @ArchTest
    static final ArchRule IT_KNOWS_NO_SIDE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("fi.luotsi.queryside..", "fi.luotsi.commandside..", "fi.luotsi.schema..");
}
