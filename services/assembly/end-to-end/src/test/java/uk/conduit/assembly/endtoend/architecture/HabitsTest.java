package uk.conduit.assembly.endtoend.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

/** How all of it is written. Each rule is checked against all classes; there is nothing to give or to do but that. */
class HabitsTest {

    /** Where a process begins, and so where its clock is made: these and no others. */
    private static final String[] WHERE_CLOCKS_ARE_MADE = {
        "uk.conduit.agency.core.service.DoorService",
        "uk.conduit.assembly.cli.DemoCommand",
        "uk.conduit.assembly.sandbox.DeclaredAccess",
        "uk.conduit.assembly.signin.SignInApplication",
        "uk.conduit.consolidation.service.ConsolidationService",
        "uk.conduit.consolidation.service.Rebuild",
        "uk.conduit.unitdesk.UnitDesk"
    };

    /** It tells Kafka's own storage tool where to say what it refuses. */
    private static final String HANDS_ITS_STREAM_ON = "uk.conduit.platform.servers.BrokerMain";

    @Test
    void nobodyAsksTheMachineWhatTimeItIs() {
        check(noClasses().should().accessTargetWhere(describe("reads the machine's clock", HabitsTest::readsTheTime)));
    }

    @Test
    void clocksAreMadeWhereAProcessBegins() {
        check(noClasses()
                .that(outside(WHERE_CLOCKS_ARE_MADE))
                .should()
                .accessTargetWhere(describe("makes a clock", HabitsTest::makesAClock)));
    }

    @Test
    void whatIsNeededComesThroughTheConstructor() {
        check(NO_CLASSES_SHOULD_USE_FIELD_INJECTION);
    }

    @Test
    void wiringIsWrittenDownAndNotFoundByScanning() {
        check(noClasses()
                .should()
                .beAnnotatedWith("org.springframework.stereotype.Component")
                .orShould()
                .beAnnotatedWith("org.springframework.stereotype.Service")
                .orShould()
                .beAnnotatedWith("org.springframework.stereotype.Repository")
                .orShould()
                .beAnnotatedWith("org.springframework.context.annotation.ComponentScan")
                .orShould()
                .beAnnotatedWith("org.springframework.boot.autoconfigure.SpringBootApplication"));
    }

    @Test
    void loggingGoesThroughOneInterface() {
        check(NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING);
    }

    @Test
    void loggersArePrivateAndOfTheClass() {
        check(fields().that()
                .haveRawType(Logger.class)
                .should()
                .bePrivate()
                .andShould()
                .beStatic()
                .andShould()
                .beFinal()
                .andShould()
                .haveName("LOGGER"));
    }

    @Test
    void onlyTheCommandLineSpeaksOnStandardOutput() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("uk.conduit.assembly.cli..", "uk.conduit.assembly.sandbox..")
                .and(outside(HANDS_ITS_STREAM_ON))
                .should(ACCESS_STANDARD_STREAMS));
    }

    @Test
    void namesSayWhatAThingIsAndNotThatItIsOne() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("uk.conduit.schema..")
                .should()
                .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Data|Info|Dto)"));
    }

    private static boolean readsTheTime(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        String owner = target.getOwner().getName();
        boolean now = owner.startsWith("java.time.")
                && target.getName().equals("now")
                && target instanceof CodeUnitAccessTarget called
                && called.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        boolean millis =
                owner.equals(System.class.getName()) && target.getName().equals("currentTimeMillis");
        boolean date = owner.equals(Date.class.getName())
                && target instanceof CodeUnitAccessTarget called
                && called.getName().equals("<init>")
                && called.getRawParameterTypes().isEmpty();
        return now || millis || date;
    }

    private static boolean makesAClock(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        boolean ofClocks = target.getOwner().isEquivalentTo(Clock.class)
                || target.getOwner().isEquivalentTo(InstantSource.class);
        return ofClocks
                && (target.getName().startsWith("system") || target.getName().startsWith("tick"));
    }

    private static DescribedPredicate<JavaClass> outside(String... names) {
        return describe(
                "are none of " + List.of(names), type -> Arrays.stream(names).noneMatch(type.getName()::equals));
    }

    private static void check(ArchRule rule) {
        rule.check(EveryModule.CLASSES);
    }
}
