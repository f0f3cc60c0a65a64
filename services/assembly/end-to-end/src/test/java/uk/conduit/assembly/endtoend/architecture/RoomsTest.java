package uk.conduit.assembly.endtoend.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Who may know whom. Each rule is checked against all classes; there is nothing to give or to do but that. */
class RoomsTest {

    private static final String KERNEL = "uk.conduit.platform.kernel..";
    private static final String[] MODELS = {"uk.conduit.consolidation.model..", "uk.conduit.access.model.."};
    private static final String WHO_IS_WHO = "uk.conduit.consolidation.model.identity..";
    private static final String[] VALUES = {
        "java.lang..",
        "java.math..",
        "java.nio.charset..",
        "java.security..",
        "java.text..",
        "java.time..",
        "java.util..",
        "org.jspecify.annotations..",
        KERNEL
    };
    private static final String[] TEXT = {
        "javax.crypto..", "com.ibm.icu..", "org.apache.commons.codec..", "org.apache.commons.text.."
    };
    private static final String[] SQL = {"java.sql..", "javax.sql..", "org.springframework.jdbc.."};

    @Test
    void theKernelKnowsTheJdkAlone() {
        check(classes()
                .that()
                .resideInAPackage(KERNEL)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang..",
                        "java.math..",
                        "java.nio..",
                        "java.security..",
                        "java.time..",
                        "java.util..",
                        "org.jspecify.annotations..",
                        KERNEL));
    }

    @Test
    void modelsKnowTheKernelAndNoFramework() {
        check(classes()
                .that()
                .resideInAnyPackage(MODELS)
                .and()
                .resideOutsideOfPackage(WHO_IS_WHO)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(VALUES).or(resideInAnyPackage(MODELS))));
    }

    @Test
    void whoIsWhoKnowsLibrariesForTextBesides() {
        check(classes()
                .that()
                .resideInAPackage(WHO_IS_WHO)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(VALUES)
                        .or(resideInAnyPackage(MODELS))
                        .or(resideInAnyPackage(TEXT))));
    }

    @Test
    void oneModelKnowsNothingOfTheOther() {
        check(slices().matching("uk.conduit.(consolidation|access).model..")
                .should()
                .notDependOnEachOther());
    }

    @Test
    void noAgencyKnowsAnother() {
        check(slices().matching("uk.conduit.agency.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        resideInAPackage("uk.conduit.agency.."), resideInAPackage("uk.conduit.agency.core..")));
    }

    @Test
    void theCoreOfAllDoorsKnowsNoAgency() {
        check(classes()
                .that()
                .resideInAPackage("uk.conduit.agency.core..")
                .should()
                .onlyDependOnClassesThat(
                        resideInAPackage("uk.conduit.agency.core..").or(not(resideInAPackage("uk.conduit.agency..")))));
    }

    @Test
    void noServiceKnowsTheUnitsDeskOrTheAdministrationOfAccess() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("uk.conduit.unitdesk..", "uk.conduit.access..", "uk.conduit.assembly..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("uk.conduit.unitdesk..", "uk.conduit.access.."));
    }

    @Test
    void theDeskReadsConsolidationThroughItsApiAlone() {
        check(noClasses()
                .that()
                .resideInAPackage("uk.conduit.unitdesk..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("uk.conduit.consolidation.."));
    }

    @Test
    void nothingKnowsTheAssembly() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("uk.conduit.assembly..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("uk.conduit.assembly.."));
    }

    @Test
    void avroStopsAtTheEdges() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(
                        "uk.conduit.schema..",
                        "uk.conduit.platform.messaging.publish..",
                        "uk.conduit.platform.messaging.wire..",
                        "uk.conduit.agency..",
                        "uk.conduit.consolidation.service.intake..",
                        "uk.conduit.consolidation.service.publish..",
                        "uk.conduit.unitdesk.decision..",
                        "uk.conduit.assembly.sandbox..")
                .or(resideInAnyPackage("uk.conduit.agency.core.http..", "uk.conduit.agency.core.folder.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.avro..", "uk.conduit.schema.."));
    }

    @Test
    void onlyTheStoreSpeaksSql() {
        check(noClasses()
                .that()
                .resideInAnyPackage("uk.conduit.consolidation..", "uk.conduit.agency..", "uk.conduit.unitdesk..")
                .and()
                .resideOutsideOfPackage("uk.conduit.consolidation.service.store..")
                .and()
                .haveSimpleNameNotEndingWith("Configuration")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(SQL));
    }

    @Test
    void packagesFormNoCycle() {
        check(slices().matching("uk.conduit.(**)").should().beFreeOfCycles());
    }

    private static void check(ArchRule rule) {
        rule.check(EveryModule.CLASSES);
    }
}
