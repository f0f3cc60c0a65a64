package uk.conduit.consolidation.service.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import uk.conduit.consolidation.model.event.FeedCoverage;
import uk.conduit.consolidation.service.intake.ReadRecord.Aside;
import uk.conduit.consolidation.service.intake.Said.OfAChild;
import uk.conduit.consolidation.service.intake.Said.OfAFeed;
import uk.conduit.consolidation.service.store.Coordinate;
import uk.conduit.consolidation.service.store.Coverages;
import uk.conduit.consolidation.service.store.Coverages.Coverage;
import uk.conduit.consolidation.service.store.Exclusions;
import uk.conduit.consolidation.service.store.Exclusions.Exclusion;
import uk.conduit.consolidation.service.store.Head;
import uk.conduit.consolidation.service.store.Pictures;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.TopicName;

/**
 * What events do to the store: to the events themselves, to what feeds cover, to who must not see what, and to children. Pictures
 * are not among it: they are folded later, from the events. Only one that is right no more is dropped here.
 */
final class EffectStep {

    private final Arrivals arrivals;
    private final Coverages coverages;
    private final Exclusions exclusions;
    private final ChildrenStep children;
    private final Pictures pictures;

    EffectStep(
            Arrivals arrivals, Coverages coverages, Exclusions exclusions, ChildrenStep children, Pictures pictures) {
        this.arrivals = arrivals;
        this.coverages = coverages;
        this.exclusions = exclusions;
        this.children = children;
        this.pictures = pictures;
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
        List<Exclusion> excluded = excluded(effect);
        if (!excluded.isEmpty()) {
            exclusions.add(excluded);
        }
        if (!effect.ceased().isEmpty()) {
            List<EventId> ceased = effect.ceased().stream().map(Head::id).toList();
            coverages.remove(ceased);
            exclusions.remove(ceased);
        }
        children.take(effect, Homes.of(candidates), at);
        Set<UUID> spoilt = effect.spoilt();
        if (!spoilt.isEmpty()) {
            pictures.drop(spoilt);
        }
        return effect.verdicts();
    }

    private static List<Exclusion> excluded(Effect effect) {
        List<Exclusion> excluded = new ArrayList<>();
        for (Effect.Begun begun : effect.begun()) {
            if (begun.said().about() instanceof OfAChild child) {
                for (String userName : child.event().terms().visibility().excluded()) {
                    excluded.add(new Exclusion(begun.said().id(), userName, child.subject()));
                }
            }
        }
        return excluded;
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
