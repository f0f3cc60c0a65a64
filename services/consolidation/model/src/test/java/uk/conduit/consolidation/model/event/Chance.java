package uk.conduit.consolidation.model.event;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.event.AdultSocialCareDetail.AdultThresholdDecided;
import uk.conduit.consolidation.model.event.AdultSocialCareDetail.TransitionAlert;
import uk.conduit.consolidation.model.event.AdultSocialCareDetail.TransitionAssessmentDecided;
import uk.conduit.consolidation.model.event.CommonDetail.RestrictedItemExists;
import uk.conduit.consolidation.model.event.EducationDetail.AttendancePatternAlert;
import uk.conduit.consolidation.model.event.EducationDetail.ChildMissingEducation;
import uk.conduit.consolidation.model.event.EducationDetail.PartTimeTimetable;
import uk.conduit.consolidation.model.event.EducationDetail.RollChange;
import uk.conduit.consolidation.model.event.EducationDetail.SafeguardingConcernLogged;
import uk.conduit.consolidation.model.event.EducationDetail.SchoolEngagement;
import uk.conduit.consolidation.model.event.EducationDetail.SuspensionOrExclusion;
import uk.conduit.consolidation.model.event.EducationDetail.WelfareVisitMade;
import uk.conduit.consolidation.model.event.HealthDetail.ChildProtectionLookup;
import uk.conduit.consolidation.model.event.HealthDetail.MentalHealthRisk;
import uk.conduit.consolidation.model.event.HealthDetail.SubstanceServiceEngagement;
import uk.conduit.consolidation.model.event.HealthDetail.UnscheduledAttendance;
import uk.conduit.consolidation.model.event.HealthDetail.WasNotBrought;
import uk.conduit.consolidation.model.event.PersonalDetails.Background;
import uk.conduit.consolidation.model.event.PersonalDetails.Birth;
import uk.conduit.consolidation.model.event.PersonalDetails.Sex;
import uk.conduit.consolidation.model.event.PoliceDetail.ArrestBailCharge;
import uk.conduit.consolidation.model.event.PoliceDetail.ArrestStage;
import uk.conduit.consolidation.model.event.PoliceDetail.ChildsPart;
import uk.conduit.consolidation.model.event.PoliceDetail.CourtDateSet;
import uk.conduit.consolidation.model.event.PoliceDetail.CrimeFlag;
import uk.conduit.consolidation.model.event.PoliceDetail.CrimeOutcomeSet;
import uk.conduit.consolidation.model.event.PoliceDetail.CrimeRecorded;
import uk.conduit.consolidation.model.event.PoliceDetail.DisruptionBreached;
import uk.conduit.consolidation.model.event.PoliceDetail.DisruptionIssued;
import uk.conduit.consolidation.model.event.PoliceDetail.DomesticAbuseNotice;
import uk.conduit.consolidation.model.event.PoliceDetail.IntelligenceShared;
import uk.conduit.consolidation.model.event.PoliceDetail.InvestigationClosed;
import uk.conduit.consolidation.model.event.PoliceDetail.InvestigationOpened;
import uk.conduit.consolidation.model.event.PoliceDetail.InvestigationStatus;
import uk.conduit.consolidation.model.event.PoliceDetail.InvestigationUpdated;
import uk.conduit.consolidation.model.event.PoliceDetail.MissingFound;
import uk.conduit.consolidation.model.event.PoliceDetail.MissingReported;
import uk.conduit.consolidation.model.event.PoliceDetail.MissingRiskRegraded;
import uk.conduit.consolidation.model.event.PoliceDetail.ProtectionPowerUsed;
import uk.conduit.consolidation.model.event.PoliceDetail.VictimsCodeMilestone;
import uk.conduit.consolidation.model.event.PoliceDetail.VictimsCodeStage;
import uk.conduit.consolidation.model.event.SocialCareDetail.AllocationChanged;
import uk.conduit.consolidation.model.event.SocialCareDetail.AssessmentAuthorised;
import uk.conduit.consolidation.model.event.SocialCareDetail.AssessmentDepth;
import uk.conduit.consolidation.model.event.SocialCareDetail.CaseClosed;
import uk.conduit.consolidation.model.event.SocialCareDetail.ChildDetailsRecorded;
import uk.conduit.consolidation.model.event.SocialCareDetail.ChildProtectionPlanEnded;
import uk.conduit.consolidation.model.event.SocialCareDetail.ChildProtectionPlanStarted;
import uk.conduit.consolidation.model.event.SocialCareDetail.ContactReceived;
import uk.conduit.consolidation.model.event.SocialCareDetail.ExploitationAssessmentCompleted;
import uk.conduit.consolidation.model.event.SocialCareDetail.Judgement;
import uk.conduit.consolidation.model.event.SocialCareDetail.LookedAfterStatusChanged;
import uk.conduit.consolidation.model.event.SocialCareDetail.MissingEpisodeRecorded;
import uk.conduit.consolidation.model.event.SocialCareDetail.MissingKind;
import uk.conduit.consolidation.model.event.SocialCareDetail.PlacementReasons;
import uk.conduit.consolidation.model.event.SocialCareDetail.PoliceQuery;
import uk.conduit.consolidation.model.event.SocialCareDetail.ReferralOpened;
import uk.conduit.consolidation.model.event.SocialCareDetail.ReturnInterviewHeld;
import uk.conduit.consolidation.model.event.SocialCareDetail.ReturnInterviewOffered;
import uk.conduit.consolidation.model.event.SocialCareDetail.Section47Ended;
import uk.conduit.consolidation.model.event.SocialCareDetail.Section47Started;
import uk.conduit.consolidation.model.event.SocialCareDetail.StrategyDiscussionHeld;
import uk.conduit.consolidation.model.event.SocialCareDetail.StrategyOutcome;
import uk.conduit.consolidation.model.event.SocialCareDetail.Tool;
import uk.conduit.consolidation.model.event.UnitDetail.ActionAccepted;
import uk.conduit.consolidation.model.event.UnitDetail.ActionCompleted;
import uk.conduit.consolidation.model.event.UnitDetail.ActionRaised;
import uk.conduit.consolidation.model.event.UnitDetail.ChildInformed;
import uk.conduit.consolidation.model.event.UnitDetail.DecisionRecorded;
import uk.conduit.consolidation.model.event.UnitDetail.HarmStatus;
import uk.conduit.consolidation.model.event.UnitDetail.RiskLevel;
import uk.conduit.consolidation.model.event.UnitDetail.RiskLevelSet;
import uk.conduit.consolidation.model.event.UnitDetail.Route;
import uk.conduit.consolidation.model.event.UnitDetail.SharingDecided;
import uk.conduit.consolidation.model.event.UnitDetail.SharingOutcome;
import uk.conduit.consolidation.model.event.UnitDetail.WorkerAllocated;
import uk.conduit.consolidation.model.event.VoluntaryDetail.AdvocacyContact;
import uk.conduit.consolidation.model.event.VoluntaryDetail.AdvocacyEnded;
import uk.conduit.consolidation.model.event.VoluntaryDetail.AdvocacyStarted;
import uk.conduit.consolidation.model.event.VoluntaryDetail.CommunityConcern;
import uk.conduit.consolidation.model.event.VoluntaryDetail.FeedbackGiven;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.Contact;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.Marking;
import uk.conduit.platform.kernel.Marking.Handling;
import uk.conduit.platform.kernel.Marking.Tier;
import uk.conduit.platform.kernel.SourceRecord;
import uk.conduit.platform.kernel.SubjectRef;
import uk.conduit.platform.kernel.Visibility;
import uk.conduit.platform.kernel.Visibility.Profile;

/** Random case events from a seed: few references and few moments, so that they meet each other often. */
public final class Chance {

    private static final Instant START = Instant.parse("2026-11-16T07:30:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 16);

    private final Random random;
    private int records;

    public Chance(long seed) {
        this.random = new Random(seed);
    }

    /** Events of one child, as all agencies and the unit tell them. */
    public List<CaseEvent> events(int count) {
        List<CaseEvent> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(event());
        }
        return events;
    }

    /** The same events in another order, some of them twice. */
    public List<CaseEvent> shuffledWithRepeats(List<CaseEvent> events) {
        List<CaseEvent> shuffled = new ArrayList<>(events);
        events.stream().filter(event -> random.nextInt(4) == 0).forEach(shuffled::add);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    public int upTo(int bound) {
        return random.nextInt(bound + 1);
    }

    public CaseEvent event() {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> event(Agency.SOCIAL_CARE, socialCare());
            case 3, 4, 5 -> event(Agency.POLICE, police());
            case 6 -> event(Agency.EDUCATION, education());
            case 7 -> event(Agency.HEALTH, health());
            case 8 -> event(Agency.VOLUNTARY, voluntary());
            case 9 -> event(Agency.ADULT_SOCIAL_CARE, adultSocialCare());
            default -> event(Agency.UNIT, unit());
        };
    }

    private CaseEvent event(Agency agency, Detail detail) {
        SourceRecord record = new SourceRecord(agency, "records", "record-" + records++);
        long version = 1L + random.nextInt(3);
        return new CaseEvent(
                new Header(EventId.of(record, version), record, version, moment(), flags()),
                new SubjectRef(agency, "ref-" + random.nextInt(2)),
                agency.equals(Agency.UNIT) ? PersonalDetails.NONE : details(),
                new Terms(
                        one(Terms.Assertion.values()),
                        new Marking(one(Tier.values()), Handling.PERMITTED, maybe(() -> "ask first"), agency.name()),
                        new Visibility(
                                one(Profile.values()),
                                new TreeSet<>(random.nextInt(9) == 0 ? List.of("jo.bell") : List.of())),
                        "isa-2026-01"),
                random.nextInt(3) == 0
                        ? List.of(new Link(one(Link.Kind.values()), "SEEN_WITH", "somebody"))
                        : List.of(),
                new Contact(
                        agency,
                        "Team " + random.nextInt(2),
                        maybe(() -> "duty"),
                        maybe(() -> "A. Person"),
                        maybe(() -> "1")),
                detail);
    }

    private Detail socialCare() {
        return oneOf(List.of(
                r -> new ContactReceived(r, maybe(() -> "2A"), maybe(() -> "worry"), maybe(() -> "referred")),
                r -> new ReferralOpened(
                        r, day(), maybe(() -> "6"), maybe(() -> "N1"), maybe(() -> 2), chance(), query()),
                r -> new AssessmentAuthorised(r, maybe(this::day), day(), chance() ? List.of("11A") : List.of()),
                r -> new Section47Started(r, day()),
                r -> new Section47Ended(r, day(), maybe(this::chance), maybe(this::day)),
                r -> new ChildProtectionPlanStarted(r, day(), maybe(() -> "SAB")),
                r -> new ChildProtectionPlanEnded(r, day(), maybe(() -> "SAB")),
                r -> new LookedAfterStatusChanged(
                        r,
                        day(),
                        maybe(this::day),
                        maybe(() -> "C2"),
                        maybe(() -> "K2"),
                        maybe(() -> 12),
                        maybe(this::chance),
                        new PlacementReasons(maybe(() -> "S"), maybe(() -> "E4A"), maybe(() -> "CARPL"))),
                r -> new StrategyDiscussionHeld(
                        r,
                        day(),
                        maybe(() -> "worry"),
                        chance() ? List.of("police") : List.of(),
                        one(StrategyOutcome.values()),
                        maybe(this::day)),
                r -> new ExploitationAssessmentCompleted(
                        r,
                        new Tool(
                                "A tool",
                                "3",
                                one(AssessmentDepth.values()),
                                List.of(new Tool.RawAnswer("question", "answer", one(Tool.Basis.values())))),
                        day(),
                        chance() ? List.of("R06") : List.of(),
                        new Judgement(
                                one(HarmStatus.values()),
                                one(RiskLevel.values()),
                                "reason",
                                "A. Worker",
                                maybe(() -> "under 13")),
                        day()),
                r -> new MissingEpisodeRecorded(
                        r, one(MissingKind.values()), moment(), maybe(this::moment), maybe(this::chance)),
                r -> new ReturnInterviewOffered(
                        r,
                        maybe(() -> "e1"),
                        instant(),
                        one(ReturnInterviewOffered.Response.values()),
                        maybe(() -> "no wish")),
                r -> new ReturnInterviewHeld(
                        r, maybe(() -> "e1"), instant(), maybe(() -> "an advocate"), maybe(() -> "summary")),
                r -> new AllocationChanged(
                        r, maybe(() -> "A. Worker"), "Team", maybe(() -> "2"), day(), maybe(this::day)),
                r -> new CaseClosed(r, day(), maybe(() -> "RC7")),
                r -> new ChildDetailsRecorded(day())));
    }

    private Detail police() {
        return oneOf(List.of(
                r -> new MissingReported(
                        r,
                        maybe(() -> "HIGH"),
                        maybe(this::instant),
                        maybe(() -> "the station"),
                        maybe(this::chance),
                        maybe(() -> "text")),
                r -> new MissingRiskRegraded(r, "MEDIUM", maybe(() -> "text")),
                r -> new MissingFound(r, instant(), maybe(() -> "home"), maybe(this::instant), maybe(this::chance)),
                r -> new InvestigationOpened(r, one(ChildsPart.values()), one(InvestigationStatus.values()), day()),
                r -> new InvestigationUpdated(r, one(ChildsPart.values()), one(InvestigationStatus.values()), day()),
                r -> new InvestigationClosed(r, one(ChildsPart.values()), day(), day(), "charged"),
                r -> new CrimeRecorded(
                        r,
                        "offence",
                        one(ChildsPart.values()),
                        chance() ? List.of(one(CrimeFlag.values())) : List.of(),
                        maybe(() -> "park")),
                r -> new CrimeOutcomeSet(r, 16),
                r -> new IntelligenceShared(r, 2, "B", "text"),
                r -> new ArrestBailCharge(
                        r, one(ArrestStage.values()), List.of("no contact"), maybe(this::day), maybe(this::day)),
                r -> new DisruptionIssued(r, "CAWN", day(), maybe(this::day)),
                r -> new CourtDateSet(r, day(), "trial", maybe(() -> "screens")),
                r -> new DisruptionBreached(r, day(), maybe(() -> "text")),
                r -> new ProtectionPowerUsed(r, instant(), maybe(this::instant)),
                r -> new DomesticAbuseNotice(
                        r, instant(), maybe(this::chance), maybe(() -> "text"), maybe(() -> "text")),
                r -> new VictimsCodeMilestone(r, one(VictimsCodeStage.values()), day(), maybe(this::day)),
                r -> new RestrictedItemExists(r, day())));
    }

    private Detail education() {
        return oneOf(List.of(
                r -> new AttendancePatternAlert(
                        r,
                        List.of(new EducationDetail.RuleMet("A", "text")),
                        maybe(this::day),
                        maybe(this::day),
                        maybe(() -> 3),
                        maybe(() -> 3),
                        3,
                        maybe(() -> 3),
                        List.of(new EducationDetail.CodeCount("A", 3)),
                        maybe(() -> "text")),
                r -> new SuspensionOrExclusion(
                        r,
                        one(EducationDetail.ExclusionCategory.values()),
                        List.of("R01"),
                        maybe(() -> 3),
                        day(),
                        maybe(() -> "text")),
                r -> new ChildMissingEducation(r, day(), maybe(() -> "text"), maybe(() -> "text"), maybe(this::day)),
                r -> new PartTimeTimetable(r, day(), maybe(this::day), maybe(() -> "text"), maybe(() -> "text")),
                r -> new RollChange(
                        r,
                        one(EducationDetail.RollChangeKind.values()),
                        day(),
                        maybe(() -> "text"),
                        maybe(() -> "text"),
                        maybe(this::chance)),
                r -> new SafeguardingConcernLogged(r, "text", List.of("R01"), maybe(() -> "text")),
                r -> new WelfareVisitMade(r, day(), maybe(this::chance), maybe(() -> "text")),
                r -> new SchoolEngagement(r, day(), maybe(this::chance), maybe(this::chance))));
    }

    private Detail health() {
        return oneOf(List.of(
                r -> new UnscheduledAttendance(
                        r,
                        one(HealthDetail.UnscheduledSetting.values()),
                        instant(),
                        maybe(() -> "text"),
                        List.of(one(HealthDetail.ProtectionFlag.values()))),
                r -> new WasNotBrought(r, "text", day()),
                r -> new ChildProtectionLookup(
                        r, one(HealthDetail.UnscheduledSetting.values()), instant(), maybe(() -> "text")),
                r -> new SubstanceServiceEngagement(
                        r, one(HealthDetail.EngagementState.values()), day(), maybe(() -> "text")),
                r -> new MentalHealthRisk(
                        r, one(HealthDetail.RiskDirection.values()), day(), maybe(this::day), maybe(() -> "text"))));
    }

    private Detail voluntary() {
        return oneOf(List.of(
                r -> new CommunityConcern(
                        r,
                        one(VoluntaryDetail.ReporterAnonymity.values()),
                        "text",
                        maybe(() -> "text"),
                        maybe(this::instant),
                        List.of("R01"),
                        maybe(this::chance),
                        List.of("R01"),
                        day()),
                r -> new AdvocacyStarted(r, day(), maybe(() -> "text"), maybe(() -> "text")),
                r -> new AdvocacyContact(r, "text", day(), maybe(() -> "text")),
                r -> new AdvocacyEnded(r, day(), maybe(() -> "text")),
                r -> new FeedbackGiven(r, day())));
    }

    private Detail adultSocialCare() {
        return oneOf(List.of(
                r -> new TransitionAlert(
                        r, day(), maybe(() -> "text"), one(AdultSocialCareDetail.TransitionConsent.values())),
                r -> new TransitionAssessmentDecided(
                        r,
                        one(AdultSocialCareDetail.TransitionDecision.values()),
                        day(),
                        maybe(() -> "text"),
                        maybe(this::chance)),
                r -> new AdultThresholdDecided(r, chance(), day(), maybe(() -> "text"))));
    }

    private Detail unit() {
        return oneOf(List.of(
                r -> new RiskLevelSet(
                        one(HarmStatus.values()),
                        one(RiskLevel.values()),
                        "reason",
                        day(),
                        "amara.okafor",
                        List.of("police")),
                r -> new DecisionRecorded(
                        r, one(Route.values()), "reason", "amara.okafor", maybe(() -> "no"), maybe(this::chance)),
                r -> new ActionRaised(r, "visit", Agency.SOCIAL_CARE, maybe(() -> "B"), day(), "briefing"),
                r -> new ActionAccepted(r, "B", day(), maybe(this::day)),
                r -> new SharingDecided(
                        r,
                        one(SharingOutcome.values()),
                        "A school",
                        "whom to ring",
                        "reason",
                        "amara.okafor",
                        day(),
                        maybe(() -> "by hand"),
                        maybe(() -> new SharingDecided.Request(day(), maybe(this::day))),
                        one(ChildInformed.values())),
                r -> new ActionCompleted(r, day(), maybe(() -> "done")),
                r -> new WorkerAllocated("A. Worker", maybe(() -> "youth worker"), maybe(() -> "3"), day())));
    }

    private PersonalDetails details() {
        return new PersonalDetails(
                random.nextInt(3) == 0
                        ? List.of()
                        : List.of(new PersonName(
                                one(PersonName.Use.values()), maybe(() -> "Robin"), maybe(() -> "Example"))),
                maybe(() -> new Birth(DAY.minusYears(14).plusDays(random.nextInt(2)), chance())),
                maybe(() -> one(Sex.values())),
                maybe(() -> "XX1 1XX"),
                List.of(),
                Background.NONE);
    }

    private List<Header.Flag> flags() {
        return random.nextInt(5) == 0 ? List.of(new Header.Flag("upn", "CHECK_FAILS")) : List.of();
    }

    private @Nullable PoliceQuery query() {
        return maybe(() -> new PoliceQuery(
                "desk", instant(), one(PoliceQuery.Answer.values()), maybe(this::instant), maybe(() -> "INV/1")));
    }

    private Detail oneOf(List<Function<String, Detail>> kinds) {
        return kinds.get(random.nextInt(kinds.size())).apply("r" + random.nextInt(3));
    }

    private Moment moment() {
        return new Moment(instant(), one(Moment.Precision.values()));
    }

    private Instant instant() {
        return START.plus(Duration.ofHours(random.nextInt(24 * 7)));
    }

    private LocalDate day() {
        return DAY.plusDays(random.nextInt(10));
    }

    private boolean chance() {
        return random.nextBoolean();
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
