package uk.conduit.consolidation.service.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.conduit.consolidation.model.event.FeedCoverage;
import uk.conduit.consolidation.service.intake.ReadRecord.Aside;
import uk.conduit.consolidation.service.intake.Said.OfAFeed;
import uk.conduit.consolidation.service.store.Coordinate;
import uk.conduit.consolidation.service.store.Coverages;
import uk.conduit.consolidation.service.store.Coverages.Coverage;
import uk.conduit.consolidation.service.store.Head;
import uk.conduit.platform.kernel.TopicName;

/** What events do to the store: to the events themselves, to what feeds cover, and to children. */
final class EffectStep {

    private final Arrivals arrivals;
    private final Coverages coverages;
    private final ChildrenStep children;

    EffectStep(Arrivals arrivals, Coverages coverages, ChildrenStep children) {
        this.arrivals = arrivals;
        this.coverages = coverages;
        this.children = children;
    }

    /** Takes events; answers those whose outcome is another than consolidated. */
    Map<Coordinate, Aside> take(List<Candidate> candidates, Instant at) {
        if (candidates.isEmpty()) {
            return Map.of();
        }
        Effect effect = arrivals.take(candidates);
        List<Coverage> covered = covered(effect);
        if (!covered.isEmpty()) {
            coverages.add(covered);
        }
        if (!effect.ceased().isEmpty()) {
            coverages.remove(effect.ceased().stream().map(Head::id).toList());
        }
        children.take(effect, at);
        return effect.verdicts();
    }

    private static List<Coverage> covered(Effect effect) {
        List<Coverage> covered = new ArrayList<>();
        for (Effect.Begun begun : effect.begun()) {
            if (begun.said().about() instanceof OfAFeed feed) {
                FeedCoverage said = feed.coverage();
                TopicName topic = TopicName.caseEvents(said.header().record().agency());
                for (String kind : said.kinds()) {
                    covered.add(new Coverage(
                            begun.said().id(),
                            topic,
                            begun.partition(),
                            said.sourceSystem(),
                            kind,
                            said.from(),
                            said.to()));
                }
            }
        }
        return covered;
    }
}
