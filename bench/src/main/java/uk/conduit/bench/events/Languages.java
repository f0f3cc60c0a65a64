package uk.conduit.bench.events;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.schema.adultsocialcare.AdultSocialCareCaseEvent;
import uk.conduit.schema.adultsocialcare.AdultThresholdDecided;
import uk.conduit.schema.adultsocialcare.TransitionAlert;
import uk.conduit.schema.adultsocialcare.TransitionAssessmentDecided;
import uk.conduit.schema.adultsocialcare.TransitionConsent;
import uk.conduit.schema.adultsocialcare.TransitionDecision;
import uk.conduit.schema.health.EngagementState;
import uk.conduit.schema.health.HealthCaseEvent;
import uk.conduit.schema.health.ProtectionFlag;
import uk.conduit.schema.health.SubstanceServiceEngagement;
import uk.conduit.schema.health.UnscheduledAttendance;
import uk.conduit.schema.health.UnscheduledSetting;
import uk.conduit.schema.health.WasNotBrought;
import uk.conduit.schema.voluntary.AdvocacyContact;
import uk.conduit.schema.voluntary.AdvocacyStarted;
import uk.conduit.schema.voluntary.CommunityConcern;
import uk.conduit.schema.voluntary.ReporterAnonymity;
import uk.conduit.schema.voluntary.VoluntaryCaseEvent;

/** The language of every agency. */
final class Languages {

    private static final Map<Agency, Language> ALL = Stream.of(
                    SocialCareLanguage.LANGUAGE,
                    PoliceLanguage.LANGUAGE,
                    EducationLanguage.LANGUAGE,
                    health(),
                    voluntary(),
                    adultSocialCare())
            .collect(Collectors.toUnmodifiableMap(Language::agency, language -> language));

    private Languages() {}

    static Language of(Agency agency) {
        Language language = ALL.get(agency);
        if (language == null) {
            throw new IllegalArgumentException(agency + " says nothing here");
        }
        return language;
    }

    private static Language health() {
        return new Language(
                Agency.HEALTH,
                HealthCaseEvent.class,
                "trust-integration",
                List.of(
                        it -> new UnscheduledAttendance(
                                it.id(),
                                it.oneOf(UnscheduledSetting.EMERGENCY_DEPARTMENT, UnscheduledSetting.URGENT_CARE),
                                it.at(),
                                "Example General Hospital",
                                it.number(5) == 0 ? List.of(ProtectionFlag.LOOKED_AFTER) : List.of()),
                        it -> new WasNotBrought(
                                it.id(), it.oneOf("community paediatrics", "dentistry", "audiology"), it.day()),
                        it -> new SubstanceServiceEngagement(
                                it.id(),
                                it.oneOf(EngagementState.STARTED, EngagementState.ENGAGED, EngagementState.DISENGAGED),
                                it.day(),
                                "young people's service")));
    }

    private static Language voluntary() {
        return new Language(
                Agency.VOLUNTARY,
                VoluntaryCaseEvent.class,
                "voluntary-cases",
                List.of(
                        it -> new CommunityConcern(
                                it.id(),
                                ReporterAnonymity.KNOWN_TO_US,
                                "Seen late in the evening with older people who are not family, and would not say who.",
                                "the retail park",
                                it.before(2),
                                List.of(it.oneOf("R01", "R03", "R06")),
                                it.random().nextBoolean(),
                                List.of(),
                                it.day().plusDays(7)),
                        it -> new AdvocacyStarted(it.id(), it.day(), "a youth worker", "weekly"),
                        it -> new AdvocacyContact(
                                it.id() + "-" + it.number(9), it.id(), it.day(), "talked of school")));
    }

    private static Language adultSocialCare() {
        return new Language(
                Agency.ADULT_SOCIAL_CARE,
                AdultSocialCareCaseEvent.class,
                "adult-case-system",
                List.of(
                        it -> new TransitionAlert(
                                it.id(), it.day(), "support with living alone", TransitionConsent.GIVEN),
                        it -> new TransitionAssessmentDecided(
                                it.id(),
                                it.oneOf(TransitionDecision.ASSESS, TransitionDecision.DEFERRED),
                                it.day(),
                                null,
                                null),
                        it -> new AdultThresholdDecided(it.id(), it.random().nextBoolean(), it.day(), null)));
    }
}
