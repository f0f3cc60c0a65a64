package uk.conduit.consolidation.model.briefing;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.conduit.consolidation.model.briefing.Cell.Mark;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.briefing.Section.Column;
import uk.conduit.consolidation.model.event.AdultSocialCareDetail.AdultThresholdDecided;
import uk.conduit.consolidation.model.event.AdultSocialCareDetail.TransitionAlert;
import uk.conduit.consolidation.model.event.AdultSocialCareDetail.TransitionAssessmentDecided;
import uk.conduit.consolidation.model.event.AdultSocialCareDetail.TransitionConsent;
import uk.conduit.consolidation.model.event.AdultSocialCareDetail.TransitionDecision;
import uk.conduit.consolidation.model.event.SocialCareDetail.AllocationChanged;
import uk.conduit.consolidation.model.picture.Fact;
import uk.conduit.consolidation.model.picture.KnownAs;
import uk.conduit.consolidation.model.picture.Slot.Matter;
import uk.conduit.consolidation.model.picture.Stated;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.SubjectRef;

/**
 * Who will be an adult soon, and what adult services have decided. The law sets no age at which a transition assessment
 * may first be asked for (Care Act 2014, section 58), so the watch begins at 16; that nothing is done before 17 and a
 * half is local practice.
 */
final class TransitionSection implements SectionComposer {

    private static final int WATCHED_FROM = 16;
    private static final int ADULT = 18;
    private static final Period LOCAL_PRACTICE = Period.of(17, 6, 0);

    private static final Set<Matter> ADULT_SERVICES =
            EnumSet.of(Matter.TRANSITION_ALERT, Matter.TRANSITION_ASSESSMENT, Matter.ADULT_THRESHOLD);
    private static final Set<Matter> OPEN_TO_THE_UNIT =
            EnumSet.of(Matter.RISK_LEVEL, Matter.DECISION, Matter.UNIT_WORKER, Matter.ACTION_RAISED);

    private static final Map<Agency, Set<String>> NEEDED = Map.of(
            Agency.ADULT_SOCIAL_CARE,
            Set.of("TransitionAlert", "TransitionAssessmentDecided", "AdultThresholdDecided"));

    private static final Line RULE = Line.of(
            "Rule: 16 or 17 years old, and adult social care has spoken of the young person, or a disability is known and the"
                    + " unit or a social worker works with them.",
            List.of());

    private static final List<Column> COLUMNS = List.of(
            new Column(Naming.COLUMN, "Child"),
            new Column("dates", "Dates"),
            new Column("needs", "Disability and likely needs"),
            new Column("assessment", "Transition assessment"),
            new Column("threshold", "Adult services"));

    @Override
    public Section compose(Context context) {
        Naming naming = new Naming(context);
        List<Row> rows = new ArrayList<>();
        context.children()
                .forEach(child -> born(child)
                        .filter(born -> isWatched(child, born.value(), context))
                        .ifPresent(born -> rows.add(context.row(
                                child.id().toString(),
                                child,
                                List.of(
                                        naming.of(child),
                                        Cell.of("dates", dates(born, context)),
                                        Cell.of("needs", needs(child, context)),
                                        assessment(child, context),
                                        threshold(child, context))))));
        return new Section(
                "transition",
                "Transition to adulthood",
                COLUMNS,
                rows,
                rows.isEmpty()
                        ? List.of(
                                RULE,
                                new Trust(context)
                                        .empty("Nobody is watched, and adult social care has spoken of none", NEEDED))
                        : List.of(RULE));
    }

    /** Whom adult services have spoken of, and whoever has a disability and is open to the unit or to a social worker. */
    private static boolean isWatched(Child child, LocalDate born, Context context) {
        int age = Period.between(born, context.words().dayOf(context.asAt())).getYears();
        return age >= WATCHED_FROM
                && age < ADULT
                && (speaksOf(child, ADULT_SERVICES)
                        || (!disabilities(child).isEmpty()
                                && (speaksOf(child, OPEN_TO_THE_UNIT) || isAllocated(child))));
    }

    private static boolean isAllocated(Child child) {
        return child.picture().all(Matter.ALLOCATION).stream()
                .anyMatch(entry -> ((AllocationChanged) entry.getValue().detail()).until() == null);
    }

    private static boolean speaksOf(Child child, Set<Matter> matters) {
        return child.picture().facts().keySet().stream().anyMatch(slot -> matters.contains(slot.matter()));
    }

    private static Optional<Stated<LocalDate>> born(Child child) {
        return child.picture().knownAs().entrySet().stream()
                .filter(entry -> entry.getValue().birth() != null)
                .max(Comparator.<Map.Entry<SubjectRef, KnownAs>, Boolean>comparing(
                                entry -> entry.getKey().agency().equals(Agency.SOCIAL_CARE))
                        .thenComparing(entry ->
                                Objects.requireNonNull(entry.getValue().birth()).occurred())
                        .thenComparing(entry ->
                                Objects.requireNonNull(entry.getValue().birth()).event()))
                .map(entry -> Objects.requireNonNull(entry.getValue().birth()))
                .map(stated ->
                        new Stated<>(stated.value().date(), stated.occurred(), stated.version(), stated.event()));
    }

    private static List<Line> dates(Stated<LocalDate> born, Context context) {
        Words words = context.words();
        LocalDate practice = born.value().plus(LOCAL_PRACTICE);
        return List.of(
                Line.of("18 on %s.".formatted(words.day(born.value().plusYears(ADULT))), born.event()),
                Line.of(
                        "17½ on %s: from then on adult services accept referrals by local practice; the law sets no such"
                                        .formatted(words.day(practice))
                                + " age.",
                        born.event()));
    }

    private static List<Line> needs(Child child, Context context) {
        List<Line> lines = new ArrayList<>(disabilities(child));
        if (lines.isEmpty()) {
            lines.addAll(withoutDisability(child, context.words()));
        }
        child.picture().all(Matter.TRANSITION_ALERT).stream()
                .map(Map.Entry::getValue)
                .map(fact -> {
                    TransitionAlert it = (TransitionAlert) fact.detail();
                    return Line.of(
                            fact,
                            "Transition alert of %s%s; consent: %s.%s Ring: %s."
                                    .formatted(
                                            context.words().day(it.raised()),
                                            it.likelyNeeds() == null ? "" : ": " + Words.clause(it.likelyNeeds()),
                                            Words.plain(it.consent()),
                                            owedDespite(it.consent()),
                                            context.words().contact(fact.contact())));
                })
                .forEach(lines::add);
        return lines;
    }

    /** That an agency says that there is none is another answer than that nobody has said anything. */
    private static List<Line> withoutDisability(Child child, Words words) {
        List<Line> none = child.picture().knownToEveryMember().entrySet().stream()
                .flatMap(entry -> Stream.ofNullable(entry.getValue().disabilities())
                        .map(stated -> Line.of(
                                "Disability: none, says %s."
                                        .formatted(words.agency(entry.getKey().agency())),
                                stated.event())))
                .distinct()
                .toList();
        return none.isEmpty() ? List.of(Line.of("Disability: not known.", List.of())) : none;
    }

    private static List<Line> disabilities(Child child) {
        return child.picture().knownToEveryMember().values().stream()
                .map(KnownAs::disabilities)
                .filter(Objects::nonNull)
                .filter(stated -> !stated.value().isEmpty())
                .map(stated -> Line.of("Disability: " + Codes.disabilities(stated.value()) + ".", stated.event()))
                .distinct()
                .toList();
    }

    private static Cell assessment(Child child, Context context) {
        List<Fact> decided = latestFirst(child, Matter.TRANSITION_ASSESSMENT);
        if (decided.isEmpty()) {
            return Cell.of("assessment", none("No decision on an assessment", context));
        }
        Fact fact = decided.getFirst();
        TransitionAssessmentDecided it = (TransitionAssessmentDecided) fact.detail();
        boolean refused = it.decision() == TransitionDecision.REFUSED;
        String written = refused ? reasons(it) : "";
        return Cell.of(
                        "assessment",
                        Line.of(
                                fact,
                                "%s on %s%s.%s Ring: %s."
                                        .formatted(
                                                switch (it.decision()) {
                                                    case ASSESS -> "An assessment was agreed";
                                                    case REFUSED -> "An assessment was refused";
                                                    case DEFERRED -> "The decision was put off";
                                                },
                                                context.words().day(it.decided()),
                                                it.reason() == null
                                                        ? refused ? "; no reason given" : ""
                                                        : "; reason: " + Words.clause(it.reason()),
                                                written,
                                                context.words().contact(fact.contact()))))
                .marked(refused ? Mark.ATTENTION : Mark.NONE);
    }

    /** Written reasons are owed to whoever asked for the assessment. */
    private static String reasons(TransitionAssessmentDecided it) {
        return Boolean.TRUE.equals(it.reasonGivenInWriting())
                ? " The reasons were given in writing."
                : " Where the child or the family asked for it, written reasons are due (Care Act 2014, section 58(5)) and"
                        + " none were reported.";
    }

    /** A refusal by the young person does not end the duty where there is a risk. */
    private static String owedDespite(TransitionConsent consent) {
        return consent == TransitionConsent.REFUSED
                ? " At risk of abuse or neglect the assessment must still be made (Care Act 2014, section 58(4))."
                : "";
    }

    private static Cell threshold(Child child, Context context) {
        List<Fact> decided = latestFirst(child, Matter.ADULT_THRESHOLD);
        if (decided.isEmpty()) {
            return Cell.of("threshold", none("No threshold decision", context));
        }
        List<Line> lines = decided.stream()
                .map(fact -> {
                    AdultThresholdDecided it = (AdultThresholdDecided) fact.detail();
                    return Line.of(
                            fact,
                            "Threshold %s on %s%s. Ring: %s."
                                    .formatted(
                                            it.met() ? "met" : "not met",
                                            context.words().day(it.decided()),
                                            it.alternative() == null
                                                    ? it.met() ? "" : "; no alternative offered"
                                                    : "; offered instead: " + Words.clause(it.alternative()),
                                            context.words().contact(fact.contact())));
                })
                .toList();
        boolean unmet = decided.stream().noneMatch(fact -> ((AdultThresholdDecided) fact.detail()).met());
        return Cell.of("threshold", lines).marked(unmet ? Mark.ATTENTION : Mark.NONE);
    }

    private static List<Fact> latestFirst(Child child, Matter matter) {
        return child.picture().all(matter).stream()
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing(Fact::occurred)
                        .thenComparing(Fact::event)
                        .reversed())
                .toList();
    }

    /** "None" only as far as adult social care has said that it has sent everything. */
    private static Line none(String what, Context context) {
        Words words = context.words();
        return switch (context.reach(
                Agency.ADULT_SOCIAL_CARE,
                NEEDED.values().stream().flatMap(Set::stream).toList())) {
            case Reach.Covered covered ->
                Line.of("%s as of %s.".formatted(what, words.reach(covered)), covered.evidence())
                        .passing();
            case Reach.Behind behind ->
                Line.of(
                        "Not known; adult social care reaches only until %s.".formatted(words.moment(behind.until())),
                        behind.evidence());
            case Reach.Never ignored ->
                Line.of("Not known; adult social care has never said that it has sent everything.", List.of());
        };
    }
}
