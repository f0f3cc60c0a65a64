package uk.conduit.consolidation.model.identity;

import uk.conduit.consolidation.model.identity.Proposal.Verdict;

/**
 * Decides who is who in a component.
 *
 * <p>In canonical order: what people decided, what the unit's references say, then what rules propose, strongest first,
 * ties by reference. A rule's link is accepted only if nothing stands against it among all records of the child that it
 * would make; otherwise it goes to a person. So the order of arrival never matters, and taking a link or a decision away
 * and resolving again gives the state without it.
 */
public final class Identity {

    private Identity() {}

    /** Who is who among these subjects. */
    public static Resolution resolve(Component component) {
        Evidence evidence = new Evidence(component);
        Decisions decisions = new Decisions(component);
        Groups groups = new Groups(evidence.subjects());
        Findings findings = new Findings(evidence, decisions, groups);
        decisions.same().forEach(entry -> declare(entry.getKey(), decisions, groups, findings));
        evidence.unitReferences().forEach(pair -> declare(pair, decisions, groups, findings));
        Groups declared = groups.copy();
        Gate gate = new Gate(evidence, decisions, groups, new Bridge(evidence, declared));
        evidence.proposals().stream()
                .filter(entry -> !decisions.keepApart(
                        declared.of(entry.getKey().one()),
                        declared.of(entry.getKey().other())))
                .forEach(entry -> consider(entry.getKey(), entry.getValue(), groups, gate, findings));
        return findings.resolution(gate);
    }

    /** A person's word, or the unit's: only another word of a person stands against it. */
    private static void declare(Pair pair, Decisions decisions, Groups groups, Findings findings) {
        if (groups.together(pair)) {
            return;
        }
        if (decisions.keepApart(groups.of(pair.one()), groups.of(pair.other()))) {
            findings.contradiction(pair);
        } else {
            groups.join(pair.one(), pair.other());
        }
    }

    private static void consider(Pair pair, Rules.Ranked ranked, Groups groups, Gate gate, Findings findings) {
        if (groups.together(pair)) {
            return;
        }
        if (ranked.proposal().verdict() == Verdict.REVIEW) {
            findings.doubt(pair, ranked);
            return;
        }
        var reasons = gate.against(pair, ranked.proposal().strength());
        if (reasons.isEmpty()) {
            groups.join(pair.one(), pair.other());
        } else {
            findings.refused(pair, ranked, reasons);
        }
    }
}
