package uk.conduit.consolidation.model.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.identity.Proposal.Verdict;
import uk.conduit.consolidation.model.identity.Resolution.Child;
import uk.conduit.consolidation.model.identity.Rules.Ranked;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.ChildId;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.SubjectRef;

/** What was found while deciding, and the resolution it makes in the end. */
final class Findings {

    private final Evidence evidence;
    private final Decisions decisions;
    private final Groups groups;

    /** In the order of finding, which is the canonical order: the strongest evidence first. */
    private final List<Finding> findings = new ArrayList<>();

    Findings(Evidence evidence, Decisions decisions, Groups groups) {
        this.evidence = evidence;
        this.decisions = decisions;
        this.groups = groups;
    }

    /** People say both that these are one and that they are not. */
    void contradiction(Pair pair) {
        findings.add(new Finding(
                pair,
                AcceptedLink.DECISION,
                Reason.CONTRADICTION.words(),
                new TreeSet<>(List.of(Reason.CONTRADICTION))));
    }

    /** A rule proposes that a person looks at these. */
    void doubt(Pair pair, Ranked ranked) {
        String rule = ranked.proposal().rule();
        String words = ranked.proposal().words();
        findings.add(new Finding(pair, rule, words, new TreeSet<>(List.of(new Reason(rule, words)))));
    }

    /** A rule proposes a link, and something stands against it. */
    void refused(Pair pair, Ranked ranked, SortedSet<Reason> reasons) {
        findings.add(
                new Finding(pair, ranked.proposal().rule(), ranked.proposal().words(), reasons));
    }

    Resolution resolution(Gate gate) {
        return new Resolution(
                groups.all().stream()
                        .map(subjects -> new Child(childId(subjects), subjects))
                        .toList(),
                links(),
                reviews(gate),
                Normaliser.VERSION,
                Rules.VERSION);
    }

    /**
     * The child's id comes from its smallest reference. The unit's own reference is made from a child's id, so it gives
     * one only while nobody else knows the child.
     */
    private static ChildId childId(Collection<SubjectRef> subjects) {
        List<SubjectRef> others = subjects.stream()
                .filter(subject -> !subject.agency().equals(Agency.UNIT))
                .toList();
        return ChildId.of(others.isEmpty() ? subjects : others);
    }

    /** Everything that speaks for the children as they are: people's words before the unit's, those before rules. */
    private List<AcceptedLink> links() {
        SortedMap<Pair, AcceptedLink> links = new TreeMap<>();
        evidence.proposals().stream()
                .filter(entry -> entry.getValue().proposal().verdict() == Verdict.LINK)
                .forEach(entry -> {
                    Proposal proposal = entry.getValue().proposal();
                    accept(links, entry.getKey(), proposal.rule(), proposal.words(), null);
                });
        evidence.unitReferences()
                .forEach(pair -> accept(links, pair, AcceptedLink.UNIT, "The unit's record names this child", null));
        decisions
                .same()
                .forEach(entry -> accept(
                        links,
                        entry.getKey(),
                        AcceptedLink.DECISION,
                        "A person decided",
                        entry.getValue().event()));
        return List.copyOf(links.values());
    }

    private void accept(
            SortedMap<Pair, AcceptedLink> links, Pair pair, String rule, String words, @Nullable EventId decision) {
        if (groups.together(pair)) {
            List<Agreement> fields = evidence.compare(pair).fields();
            links.put(pair, new AcceptedLink(pair.one(), pair.other(), rule, words, decision, fields));
        }
    }

    /**
     * What is still open in the end: one review for each two children. Two children of whom a person said that records
     * of theirs are not the same are answered: a record that fits both of them was linked to neither, as a rival, and is
     * asked for on its own.
     */
    private List<Review> reviews(Gate gate) {
        Map<Pair, List<Finding>> open = new LinkedHashMap<>();
        for (Finding finding : findings) {
            SortedSet<SubjectRef> one = groups.of(finding.pair().one());
            SortedSet<SubjectRef> other = groups.of(finding.pair().other());
            boolean answered =
                    decisions.keepApart(one, other) && !finding.reasons().contains(Reason.CONTRADICTION);
            if (!groups.together(finding.pair()) && !answered) {
                open.computeIfAbsent(Pair.of(one.first(), other.first()), none -> new ArrayList<>())
                        .add(finding);
            }
        }
        return open.values().stream().map(found -> review(found, gate)).toList();
    }

    private Review review(List<Finding> found, Gate gate) {
        Finding first = found.getFirst();
        SortedSet<SubjectRef> one = groups.of(first.pair().one());
        SortedSet<SubjectRef> other = groups.of(first.pair().other());
        List<Reason> reasons = Stream.concat(
                        found.stream().flatMap(finding -> finding.reasons().stream()),
                        gate.forbidden(one, other, List.of()).stream())
                .distinct()
                .toList();
        return new Review(
                new Review.Side(childId(one), first.pair().one()),
                new Review.Side(childId(other), first.pair().other()),
                first.rule(),
                first.words(),
                reasons,
                evidence.compare(first.pair()).fields());
    }

    /**
     * Something a person must look at.
     *
     * @param pair the two subjects
     * @param rule what speaks for one child
     * @param words that in words
     * @param reasons why a person must decide
     */
    private record Finding(Pair pair, String rule, String words, SortedSet<Reason> reasons) {}
}
