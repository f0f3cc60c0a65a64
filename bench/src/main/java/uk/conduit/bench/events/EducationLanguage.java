package uk.conduit.bench.events;

import java.util.List;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.schema.education.AttendancePatternAlert;
import uk.conduit.schema.education.CodeCount;
import uk.conduit.schema.education.EducationCaseEvent;
import uk.conduit.schema.education.ExclusionCategory;
import uk.conduit.schema.education.RollChange;
import uk.conduit.schema.education.RollChangeKind;
import uk.conduit.schema.education.RuleMet;
import uk.conduit.schema.education.SafeguardingConcernLogged;
import uk.conduit.schema.education.SuspensionOrExclusion;
import uk.conduit.schema.education.WelfareVisitMade;

/** What education welfare says. */
final class EducationLanguage {

    private static final List<String> SCHOOLS =
            List.of("Example High School", "Sample Academy", "St Nobody's School", "Invented Grammar School");

    static final Language LANGUAGE = new Language(
            Agency.EDUCATION,
            EducationCaseEvent.class,
            "education-system",
            List.of(
                    it -> new AttendancePatternAlert(
                            it.id(),
                            List.of(new RuleMet("UNAUTHORISED_SESSIONS", "10 unauthorised sessions in 10 weeks")),
                            it.day().minusDays(70),
                            it.day(),
                            100,
                            10 + it.number(40),
                            10 + it.number(10),
                            it.number(5),
                            List.of(new CodeCount("O", 10 + it.number(10)), new CodeCount("I", it.number(20))),
                            it.one(SCHOOLS)),
                    it -> new SuspensionOrExclusion(
                            it.id(),
                            ExclusionCategory.SUSPENSION,
                            List.of(it.oneOf("DA", "PP", "DB")),
                            1 + it.number(10),
                            it.day(),
                            it.one(SCHOOLS)),
                    it -> new RollChange(
                            it.id(),
                            it.oneOf(RollChangeKind.JOINED, RollChangeKind.LEFT),
                            it.day(),
                            it.one(SCHOOLS),
                            "N",
                            false),
                    it -> new SafeguardingConcernLogged(
                            it.id(),
                            "wellbeing",
                            List.of(it.oneOf("R01", "R03", "R06")),
                            "Came to school tired and with a new phone, and did not want to say from whom."),
                    it -> new WelfareVisitMade(it.id(), it.day(), it.random().nextBoolean(), "spoke to a parent")));

    private EducationLanguage() {}
}
