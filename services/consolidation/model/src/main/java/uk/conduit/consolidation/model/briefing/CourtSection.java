package uk.conduit.consolidation.model.briefing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.event.PoliceDetail.ArrestStage;
import uk.conduit.consolidation.model.event.PoliceDetail.CourtDateSet;
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
            PerChild.Of.cell(VictimsCode.COLUMN, "Owed under the Victims' Code", VictimsCode::owed),
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
                .filter(entry -> Arrests.of(entry.getValue()).stage() != ArrestStage.NO_FURTHER_ACTION)
                .flatMap(entry -> facts(child, Matter.ARREST)
                        .filter(fact -> Arrests.of(fact).reference().equals(entry.getKey())))
                .sorted(Comparator.comparing(Fact::occurred)
                        .thenComparing(Fact::event)
                        .reversed())
                .flatMap(fact -> {
                    LocalDate on = Arrests.of(fact).courtDate();
                    return on == null || !told.add(Arrests.of(fact).reference() + "/" + on)
                            ? Stream.of()
                            : Stream.of(new Hearing(
                                    on,
                                    Line.of(
                                            fact,
                                            "Court on %s (%s, %s); special measures: not stated."
                                                    .formatted(
                                                            words.day(on),
                                                            Arrests.of(fact).reference(),
                                                            Words.plain(Arrests.of(fact)
                                                                    .stage())))));
                });
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
                                        Words.capital(
                                                Words.plain(Arrests.of(fact).stage())),
                                        context.words().moment(fact.occurred()))))
                .stream()
                .toList();
    }

    private static boolean hasARow(Child child, Context context) {
        return !VictimsCode.owed(child, context).lines().isEmpty()
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

    private static Stream<Fact> facts(Child child, Matter matter) {
        return child.picture().all(matter).stream().map(Map.Entry::getValue);
    }
}
