package uk.conduit.consolidation.model.briefing;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import uk.conduit.consolidation.model.briefing.Cell.Mark;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.event.CommonDetail.RestrictedItemExists;
import uk.conduit.consolidation.model.event.VoluntaryDetail.CommunityConcern;
import uk.conduit.consolidation.model.event.VoluntaryDetail.FeedbackGiven;
import uk.conduit.consolidation.model.picture.Fact;
import uk.conduit.consolidation.model.picture.Slot.Matter;
import uk.conduit.platform.kernel.Agency;

/**
 * What the voluntary sector and the community reported since the last briefing, and to whom an answer is owed. A concern
 * stays here until whoever reported it was answered: it cannot be closed in silence.
 */
final class VoluntarySection implements SectionComposer {

    private static final Set<Matter> MATTERS = EnumSet.of(
            Matter.COMMUNITY_CONCERN,
            Matter.FEEDBACK,
            Matter.ADVOCACY_STARTED,
            Matter.ADVOCACY_CONTACT,
            Matter.ADVOCACY_ENDED,
            Matter.RESTRICTED_ITEM);

    private static final Map<Agency, Set<String>> NEEDED = Map.of(
            Agency.VOLUNTARY,
            Set.of(
                    "CommunityConcern",
                    "AdvocacyStarted",
                    "AdvocacyContact",
                    "AdvocacyEnded",
                    "FeedbackGiven",
                    "RestrictedItemExists"));

    private static final PerChild TABLE = new PerChild(List.of(
            PerChild.Of.column("new", "New", VoluntarySection::news),
            PerChild.Of.cell("feedback", "Feedback owed", VoluntarySection::owed)));

    @Override
    public Section compose(Context context) {
        List<Row> rows = TABLE.rows(context);
        return new Section(
                "voluntary",
                "Voluntary sector and community",
                TABLE.titles(),
                rows,
                PerChild.belowTheTitle(
                        rows,
                        "Nothing new from the voluntary sector is %s, and nobody who reported a concern is owed an answer"
                                .formatted(NotNews.recent(context)),
                        NEEDED,
                        NotNews.said(Agency.VOLUNTARY, MATTERS, context),
                        context));
    }

    private static List<Line> news(Child child, Context context) {
        return PerChild.news(child, Agency.VOLUNTARY, MATTERS, context)
                .map(fact -> Line.of(fact, sentence(fact, context.words())))
                .toList();
    }

    /** What is due is told; what is overdue wants attention. */
    private static Cell owed(Child child, Context context) {
        LocalDate today = context.words().dayOf(context.asAt());
        boolean overdue = unanswered(child).anyMatch(fact -> due(fact).isBefore(today));
        return Cell.of("feedback", feedback(child, context)).marked(overdue ? Mark.ATTENTION : Mark.NONE);
    }

    private static LocalDate due(Fact fact) {
        return ((CommunityConcern) fact.detail()).feedbackDue();
    }

    private static Stream<Fact> unanswered(Child child) {
        return child.picture().all(Matter.COMMUNITY_CONCERN).stream()
                .filter(entry -> child.picture()
                        .at(
                                entry.getKey().agency(),
                                Matter.FEEDBACK,
                                entry.getKey().reference())
                        .isEmpty())
                .map(Map.Entry::getValue);
    }

    private static List<Line> feedback(Child child, Context context) {
        Words words = context.words();
        LocalDate today = words.dayOf(context.asAt());
        return unanswered(child)
                .map(fact -> Line.of(
                        fact,
                        (due(fact).isBefore(today)
                                        ? "Concern of %s: overdue since %s; whoever reported it has had no answer. Ring:"
                                                + " %s."
                                        : "Concern of %s: due by %s. Ring: %s.")
                                .formatted(
                                        words.moment(fact.occurred()),
                                        words.day(due(fact)),
                                        words.contact(fact.contact()))))
                .toList();
    }

    private static String sentence(Fact fact, Words words) {
        if (fact.detail() instanceof RestrictedItemExists) {
            return words.restrictedItem(fact.contact());
        }
        String sentence = VoluntarySentences.of(fact, words);
        return fact.detail() instanceof FeedbackGiven
                ? sentence
                : sentence + " Ring: " + words.contact(fact.contact()) + ".";
    }
}
