package uk.conduit.consolidation.model.briefing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.conduit.consolidation.model.briefing.Cell.Mark;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.event.PoliceDetail.ArrestBailCharge;
import uk.conduit.consolidation.model.event.PoliceDetail.ArrestStage;
import uk.conduit.consolidation.model.event.PoliceDetail.ChildsPart;
import uk.conduit.consolidation.model.event.PoliceDetail.CourtDateSet;
import uk.conduit.consolidation.model.event.PoliceDetail.CrimeOutcomeSet;
import uk.conduit.consolidation.model.event.PoliceDetail.Investigation;
import uk.conduit.consolidation.model.event.PoliceDetail.InvestigationClosed;
import uk.conduit.consolidation.model.event.PoliceDetail.VictimsCodeMilestone;
import uk.conduit.consolidation.model.event.PoliceDetail.VictimsCodeStage;
import uk.conduit.consolidation.model.event.VoluntaryDetail.AdvocacyEnded;
import uk.conduit.consolidation.model.event.VoluntaryDetail.AdvocacyStarted;
import uk.conduit.consolidation.model.picture.Fact;
import uk.conduit.consolidation.model.picture.Slot.Matter;
import uk.conduit.platform.kernel.Agency;

/**
 * From disclosure to court: what victims are owed under the Victims' Code, by when, and the hearings to come. News that
 * is owed stays here until it was given; nobody was watching these clocks when they were missed (Independent Office for
 * Police Conduct, Operation Linden).
 */
final class CourtSection implements SectionComposer {

    private static final Map<Agency, Set<String>> NEEDED = Map.of(
            Agency.POLICE,
            Set.of(
                    "VictimsCodeMilestone",
                    "CourtDateSet",
                    "ArrestBailCharge",
                    "CrimeOutcomeSet",
                    "InvestigationClosed"));

    private static final PerChild TABLE = new PerChild(List.of(
            PerChild.Of.cell("code", "Owed under the Victims' Code", CourtSection::owed),
            PerChild.Of.column("hearings", "Hearings to come", CourtSection::hearings),
            PerChild.Of.column("stage", "Suspect", CourtSection::stage),
            PerChild.Of.column("advocate", "Advocate", CourtSection::advocates)));

    @Override
    public Section compose(Context context) {
        List<Row> rows = TABLE.rows(context);
        return new Section(
                "court",
                "Disclosure to court",
                TABLE.titles(),
                rows,
                rows.isEmpty()
                        ? List.of(new Trust(context)
                                .empty("No news is owed under the Victims' Code and no hearing is to come", NEEDED))
                        : List.of());
    }

    private static Cell owed(Child child, Context context) {
        Words words = context.words();
        LocalDate today = words.dayOf(context.asAt());
        List<Fact> shown = facts(child, Matter.VICTIMS_CODE)
                .filter(fact -> milestone(fact).doneAt() == null || News.of(fact, context) == News.NEWS)
                .toList();
        List<Fact> withoutWord = withoutWord(child, context);
        boolean overdue = shown.stream().anyMatch(fact -> isOverdue(milestone(fact), today));
        Mark mark = withoutWord.isEmpty() ? Mark.NONE : Mark.NOT_KNOWN;
        return Cell.of(
                        "code",
                        Stream.concat(
                                        shown.stream().map(fact -> owed(fact, words, today)),
                                        withoutWord.stream().map(fact -> notKnown(fact, words)))
                                .toList())
                .marked(overdue ? Mark.ATTENTION : mark);
    }

    /** What became of a suspect or a matter lately, and no word of the child having been told, or of when that is due. */
    private static List<Fact> withoutWord(Child child, Context context) {
        Instant from = context.asAt().minus(context.settings().owedShown());
        Set<String> suspected = facts(child, Matter.INVESTIGATION)
                .map(Fact::detail)
                .filter(detail -> detail instanceof Investigation it && it.childsPart() == ChildsPart.SUSPECT)
                .map(detail -> ((Investigation) detail).reference())
                .collect(Collectors.toSet());
        Set<String> told = facts(child, Matter.VICTIMS_CODE)
                .map(fact -> milestone(fact).reference() + "/" + milestone(fact).stage())
                .collect(Collectors.toSet());
        return Stream.of(
                        Arrests.latest(child.picture()),
                        facts(child, Matter.CRIME_OUTCOME),
                        facts(child, Matter.INVESTIGATION).filter(fact -> fact.detail() instanceof InvestigationClosed))
                .flatMap(Function.identity())
                .filter(fact -> !fact.occurred().at().isBefore(from)
                        && !fact.occurred().at().isAfter(context.asAt()))
                .filter(fact -> !suspected.contains(reference(fact)))
                .filter(fact -> !owed(fact).isEmpty()
                        && owed(fact).stream().noneMatch(owed -> told.contains(reference(fact) + "/" + owed)))
                .toList();
    }

    private static String reference(Fact fact) {
        return switch (fact.detail()) {
            case CrimeOutcomeSet it -> it.crimeReference();
            case InvestigationClosed it -> it.reference();
            default -> arrest(fact).reference();
        };
    }

    /** Of which stages a victim is to be told (Victims' Code, right 6); word of any of them will do. */
    private static Set<VictimsCodeStage> owed(Fact fact) {
        return switch (fact.detail()) {
            case CrimeOutcomeSet ignored -> EnumSet.of(VictimsCodeStage.OUTCOME, VictimsCodeStage.NO_FURTHER_ACTION);
            case InvestigationClosed ignored ->
                EnumSet.of(VictimsCodeStage.OUTCOME, VictimsCodeStage.NO_FURTHER_ACTION);
            default -> owed(stage(fact)).map(Set::of).orElse(Set.of());
        };
    }

    private static Optional<VictimsCodeStage> owed(ArrestStage stage) {
        return switch (stage) {
            case ARRESTED -> Optional.of(VictimsCodeStage.ARREST);
            case BAILED, BAIL_CHANGED, BAIL_ENDED, RELEASED_UNDER_INVESTIGATION -> Optional.of(VictimsCodeStage.BAIL);
            case CHARGED -> Optional.of(VictimsCodeStage.CHARGE);
            case NO_FURTHER_ACTION -> Optional.of(VictimsCodeStage.NO_FURTHER_ACTION);
            case OTHER -> Optional.empty();
        };
    }

    private static Line notKnown(Fact fact, Words words) {
        return Line.of(
                fact,
                "%s on %s (%s): whether the child was told is not known; the police have sent no date for it. Ring: %s."
                        .formatted(
                                became(fact),
                                words.moment(fact.occurred()),
                                reference(fact),
                                words.contact(fact.contact())));
    }

    private static Line owed(Fact fact, Words words, LocalDate today) {
        VictimsCodeMilestone it = milestone(fact);
        LocalDate doneAt = it.doneAt();
        String state;
        if (doneAt != null) {
            state = "told on %s%s"
                    .formatted(
                            words.day(doneAt),
                            doneAt.isAfter(it.dueBy()) ? ", late; due by " + words.day(it.dueBy()) : "");
        } else if (isOverdue(it, today)) {
            state = "overdue since %s".formatted(words.day(it.dueBy()));
        } else {
            state = "due by %s".formatted(words.day(it.dueBy()));
        }
        return Line.of(
                fact,
                "%s (%s): %s. Ring: %s."
                        .formatted(
                                Words.capital(Words.plain(it.stage())),
                                it.reference(),
                                state,
                                words.contact(fact.contact())));
    }

    private static boolean isOverdue(VictimsCodeMilestone it, LocalDate today) {
        return it.doneAt() == null && it.dueBy().isBefore(today);
    }

    private static List<Line> hearings(Child child, Context context) {
        Words words = context.words();
        LocalDate today = words.dayOf(context.asAt());
        Stream<Hearing> set = facts(child, Matter.COURT_DATE).map(fact -> hearing(fact, words));
        return Stream.concat(set, named(child, words))
                .filter(hearing -> !hearing.on().isBefore(today))
                .sorted(Comparator.comparing(Hearing::on))
                .map(Hearing::line)
                .toList();
    }

    private record Hearing(LocalDate on, Line line) {}

    private static Hearing hearing(Fact fact, Words words) {
        CourtDateSet it = (CourtDateSet) fact.detail();
        return new Hearing(
                it.on(),
                Line.of(
                        fact,
                        "%s on %s (%s); special measures: %s."
                                .formatted(
                                        Words.capital(it.hearing()),
                                        words.day(it.on()),
                                        it.reference(),
                                        it.specialMeasures() == null
                                                ? "not stated"
                                                : Words.clause(it.specialMeasures()))));
    }

    /** The day in court that bail or a charge names, as long as the matter goes on and no hearing was set for that day. */
    private static Stream<Hearing> named(Child child, Words words) {
        Map<String, Fact> latest = Arrests.byReference(child.picture());
        Set<String> told = facts(child, Matter.COURT_DATE)
                .map(fact -> (CourtDateSet) fact.detail())
                .map(it -> it.reference() + "/" + it.on())
                .collect(Collectors.toCollection(HashSet::new));
        return latest.entrySet().stream()
                .filter(entry -> stage(entry.getValue()) != ArrestStage.NO_FURTHER_ACTION)
                .flatMap(entry -> facts(child, Matter.ARREST)
                        .filter(fact -> arrest(fact).reference().equals(entry.getKey())))
                .sorted(Comparator.comparing(Fact::occurred)
                        .thenComparing(Fact::event)
                        .reversed())
                .flatMap(fact -> {
                    LocalDate on = arrest(fact).courtDate();
                    return on == null || !told.add(arrest(fact).reference() + "/" + on)
                            ? Stream.of()
                            : Stream.of(new Hearing(
                                    on,
                                    Line.of(
                                            fact,
                                            "Court on %s (%s, %s); special measures: not stated."
                                                    .formatted(
                                                            words.day(on),
                                                            arrest(fact).reference(),
                                                            Words.plain(stage(fact))))));
                });
    }

    private static String became(Fact fact) {
        return switch (fact.detail()) {
            case CrimeOutcomeSet ignored -> "Outcome set";
            case InvestigationClosed ignored -> "Investigation closed";
            default -> Words.capital(Words.plain(stage(fact)));
        };
    }

    private static ArrestBailCharge arrest(Fact fact) {
        return (ArrestBailCharge) fact.detail();
    }

    private static ArrestStage stage(Fact fact) {
        return arrest(fact).stage();
    }

    /** Beside the rest, never a reason for a row of its own: the latest stage of each matter. */
    private static List<Line> stage(Child child, Context context) {
        return facts(child, Matter.ARREST)
                .filter(fact -> hasARow(child, context))
                .max(Comparator.comparing(Fact::occurred).thenComparing(Fact::event))
                .map(fact -> Line.of(
                        fact,
                        "%s on %s."
                                .formatted(
                                        Words.capital(Words.plain(((ArrestBailCharge) fact.detail()).stage())),
                                        context.words().moment(fact.occurred()))))
                .stream()
                .toList();
    }

    private static boolean hasARow(Child child, Context context) {
        return !owed(child, context).lines().isEmpty()
                || !hearings(child, context).isEmpty();
    }

    /** Beside the rest, never a reason for a row of its own: who of the voluntary sector stands by the child now. */
    private static List<Line> advocates(Child child, Context context) {
        if (!hasARow(child, context)) {
            return List.of();
        }
        Set<String> ended = facts(child, Matter.ADVOCACY_ENDED)
                .map(fact -> ((AdvocacyEnded) fact.detail()).advocacyId())
                .collect(Collectors.toSet());
        List<Line> lines = facts(child, Matter.ADVOCACY_STARTED)
                .filter(fact -> !ended.contains(((AdvocacyStarted) fact.detail()).advocacyId()))
                .map(fact -> advocate(fact, context.words()))
                .toList();
        return lines.isEmpty()
                ? List.of(Line.of("No advocate received.", InvolvementCells.firstHeard(child.picture())))
                : lines;
    }

    private static Line advocate(Fact fact, Words words) {
        AdvocacyStarted it = (AdvocacyStarted) fact.detail();
        return Line.of(
                fact,
                "%s, since %s. Ring: %s."
                        .formatted(
                                it.worker() == null ? "Name not stated" : it.worker(),
                                words.day(it.started()),
                                words.contact(fact.contact())));
    }

    private static VictimsCodeMilestone milestone(Fact fact) {
        return (VictimsCodeMilestone) fact.detail();
    }

    private static Stream<Fact> facts(Child child, Matter matter) {
        return child.picture().all(matter).stream().map(Map.Entry::getValue);
    }
}
