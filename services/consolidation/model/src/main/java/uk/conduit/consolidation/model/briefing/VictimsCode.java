package uk.conduit.consolidation.model.briefing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.conduit.consolidation.model.briefing.Cell.Mark;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.event.PoliceDetail.ArrestStage;
import uk.conduit.consolidation.model.event.PoliceDetail.ChildsPart;
import uk.conduit.consolidation.model.event.PoliceDetail.CrimeOutcomeSet;
import uk.conduit.consolidation.model.event.PoliceDetail.CrimeRecorded;
import uk.conduit.consolidation.model.event.PoliceDetail.Investigation;
import uk.conduit.consolidation.model.event.PoliceDetail.InvestigationClosed;
import uk.conduit.consolidation.model.event.PoliceDetail.VictimsCodeMilestone;
import uk.conduit.consolidation.model.event.PoliceDetail.VictimsCodeStage;
import uk.conduit.consolidation.model.picture.Fact;
import uk.conduit.consolidation.model.picture.Slot.Matter;

/**
 * What victims are owed under the Victims' Code, and by when. News that is owed stays until it was given; nobody was watching
 * these clocks when they were missed (Independent Office for Police Conduct, Operation Linden). The hub sets none itself: where
 * the police have set none, it says that it does not know.
 */
final class VictimsCode {

    static final String COLUMN = "code";

    private VictimsCode() {}

    /** What is owed, by when; and of what it is not known whether the child was told. */
    static Cell owed(Child child, Context context) {
        Words words = context.words();
        LocalDate today = words.dayOf(context.asAt());
        List<Fact> shown = facts(child, Matter.VICTIMS_CODE)
                .filter(fact -> milestone(fact).doneAt() == null || News.of(fact, context) == News.NEWS)
                .toList();
        List<Fact> withoutWord = withoutWord(child, context);
        boolean overdue = shown.stream().anyMatch(fact -> isOverdue(milestone(fact), today));
        Mark mark = withoutWord.isEmpty() ? Mark.NONE : Mark.NOT_KNOWN;
        return Cell.of(
                        COLUMN,
                        Stream.concat(
                                        shown.stream().map(fact -> owed(fact, words, today)),
                                        withoutWord.stream().map(fact -> notKnown(fact, words)))
                                .toList())
                .marked(overdue ? Mark.ATTENTION : mark);
    }

    /** What became of a suspect or a matter lately, and no word of the child having been told, or of when that is due. */
    private static List<Fact> withoutWord(Child child, Context context) {
        Instant from = context.asAt().minus(context.settings().owedShown());
        Set<String> suspected = suspectedIn(child);
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

    /** In which matters the child is a suspect: nobody owes it that news. */
    private static Set<String> suspectedIn(Child child) {
        return Stream.concat(facts(child, Matter.INVESTIGATION), facts(child, Matter.CRIME))
                .flatMap(fact -> switch (fact.detail()) {
                    case Investigation it when it.childsPart() == ChildsPart.SUSPECT -> Stream.of(it.reference());
                    case CrimeRecorded it when it.childsPart() == ChildsPart.SUSPECT -> Stream.of(it.crimeReference());
                    default -> Stream.<String>of();
                })
                .collect(Collectors.toSet());
    }

    private static String reference(Fact fact) {
        return switch (fact.detail()) {
            case CrimeOutcomeSet it -> it.crimeReference();
            case InvestigationClosed it -> it.reference();
            default -> Arrests.of(fact).reference();
        };
    }

    /** Of which stages a victim is to be told (Victims' Code, right 6); word of any of them will do. */
    private static Set<VictimsCodeStage> owed(Fact fact) {
        return switch (fact.detail()) {
            case CrimeOutcomeSet ignored -> EnumSet.of(VictimsCodeStage.OUTCOME, VictimsCodeStage.NO_FURTHER_ACTION);
            case InvestigationClosed ignored ->
                EnumSet.of(VictimsCodeStage.OUTCOME, VictimsCodeStage.NO_FURTHER_ACTION);
            default -> owed(Arrests.of(fact).stage()).map(Set::of).orElse(Set.of());
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

    private static String became(Fact fact) {
        return switch (fact.detail()) {
            case CrimeOutcomeSet ignored -> "Outcome set";
            case InvestigationClosed ignored -> "Investigation closed";
            default -> Words.capital(Words.plain(Arrests.of(fact).stage()));
        };
    }

    private static VictimsCodeMilestone milestone(Fact fact) {
        return (VictimsCodeMilestone) fact.detail();
    }

    private static Stream<Fact> facts(Child child, Matter matter) {
        return child.picture().all(matter).stream().map(Map.Entry::getValue);
    }
}
