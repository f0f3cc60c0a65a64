package uk.conduit.consolidation.service.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.event.CommonDetail.RecordCorrected;
import uk.conduit.consolidation.model.event.Detail;
import uk.conduit.consolidation.model.event.UnitDetail.IdentityDecision;
import uk.conduit.consolidation.model.identity.Decision;
import uk.conduit.consolidation.model.identity.Resolution;
import uk.conduit.consolidation.service.intake.Folding.Membership;
import uk.conduit.consolidation.service.intake.Said.OfAChild;
import uk.conduit.consolidation.service.store.Head;
import uk.conduit.consolidation.service.store.IdentityFacts;
import uk.conduit.consolidation.service.store.Subjects;
import uk.conduit.platform.kernel.ChildId;
import uk.conduit.platform.kernel.SubjectRef;

/**
 * From events that have begun or ceased to count to children and their pictures. Locks in one order: identity, if it must
 * be decided; subjects by key; children by id.
 */
final class ChildrenStep {

    private final Subjects subjects;
    private final IdentityFacts facts;
    private final Profiles profiles;
    private final WhoIsWho whoIsWho;
    private final Folding folding;

    ChildrenStep(Subjects subjects, IdentityFacts facts, Profiles profiles, WhoIsWho whoIsWho, Folding folding) {
        this.subjects = subjects;
        this.facts = facts;
        this.profiles = profiles;
        this.whoIsWho = whoIsWho;
        this.folding = folding;
    }

    void take(Effect effect, Instant at) {
        Map<UUID, List<OfAChild>> begun = begun(effect);
        Set<UUID> ceased = new HashSet<>();
        effect.ceased().stream().map(Head::subject).filter(it -> it != null).forEach(ceased::add);
        Set<UUID> keys = new HashSet<>(begun.keySet());
        keys.addAll(ceased);
        if (keys.isEmpty()) {
            return;
        }
        Map<UUID, Subjects.Row> rows = subjects.find(keys);
        Profiles.Plan plan = profiles.plan(begun, ceased, rows);
        WhoIsWho.Decisions decisions = decisions(effect, begun);
        boolean identity = plan.mattersToIdentity() || !decisions.none();
        if (identity) {
            facts.lock();
            rows = subjects.find(keys);
            plan = profiles.plan(begun, ceased, rows);
        }
        Membership membership =
                identity ? resolved(keys, rows, plan, decisions, at) : unresolved(keys, rows, plan, ceased);
        folding.fold(membership, begun, ceased);
    }

    private static Map<UUID, List<OfAChild>> begun(Effect effect) {
        Map<UUID, List<OfAChild>> begun = new HashMap<>();
        for (Effect.Begun event : effect.begun()) {
            if (event.said().about() instanceof OfAChild child) {
                begun.computeIfAbsent(Subjects.keyOf(child.event().subject()), key -> new ArrayList<>())
                        .add(child);
            }
        }
        return begun;
    }

    private WhoIsWho.Decisions decisions(Effect effect, Map<UUID, List<OfAChild>> begun) {
        List<IdentityFacts.Made> made = begun.values().stream()
                .flatMap(Collection::stream)
                .map(ChildrenStep::decision)
                .filter(it -> it != null)
                .toList();
        return new WhoIsWho.Decisions(
                made, whoIsWho.madeBy(effect.ceased().stream().map(Head::id).toList()));
    }

    private static IdentityFacts.@Nullable Made decision(OfAChild said) {
        Detail detail = said.event().detail();
        Detail meant = detail instanceof RecordCorrected corrected ? corrected.replacement() : detail;
        if (!(meant instanceof IdentityDecision decided)) {
            return null;
        }
        return new IdentityFacts.Made(
                Decision.of(
                        decided,
                        said.event().header().occurred().at(),
                        said.event().header().id()),
                decided.decidedBy());
    }

    /** Nobody is anybody else than before. */
    private Membership unresolved(Set<UUID> keys, Map<UUID, Subjects.Row> rows, Profiles.Plan plan, Set<UUID> ceased) {
        check(rows, subjects.lock(keys), plan);
        List<Subjects.Change> changes = new ArrayList<>();
        plan.changes().forEach((key, change) -> {
            Subjects.Row row = rows.get(key);
            if (change.profile() != null && row != null) {
                changes.add(new Subjects.Change(change.profile(), row.child(), change.seen()));
            }
        });
        if (!changes.isEmpty()) {
            subjects.write(changes);
        }
        if (!ceased.isEmpty()) {
            // Some picture will be made again, and for that every subject of its child is needed.
            Map<ChildId, Set<UUID>> all =
                    members(rows.values().stream().map(Subjects.Row::child).collect(Collectors.toSet()));
            return new Membership(all, all);
        }
        Map<ChildId, Set<UUID>> members = new HashMap<>();
        rows.forEach((key, row) ->
                members.computeIfAbsent(row.child(), child -> new HashSet<>()).add(key));
        return new Membership(members, members);
    }

    private Membership resolved(
            Set<UUID> keys,
            Map<UUID, Subjects.Row> rows,
            Profiles.Plan plan,
            WhoIsWho.Decisions decisions,
            Instant at) {
        WhoIsWho.Answer answer = whoIsWho.resolve(plan.changes(), decisions);
        Set<UUID> concerned = new HashSet<>(keys);
        answer.component().forEach(ref -> concerned.add(Subjects.keyOf(ref)));
        Map<UUID, Subjects.Row> locked = subjects.lock(concerned);
        Map<UUID, Subjects.Row> asked = new HashMap<>(locked);
        asked.keySet().retainAll(keys);
        check(rows, asked, plan);
        Map<ChildId, Set<UUID>> before =
                members(locked.values().stream().map(Subjects.Row::child).collect(Collectors.toSet()));
        Map<UUID, ChildId> children = write(plan, answer.resolution(), locked, at);
        Set<ChildId> concernedChildren = new HashSet<>(before.keySet());
        concernedChildren.addAll(children.values());
        facts.review(resolvedAnew(answer, plan), answer.resolution().reviews());
        return new Membership(before, members(concernedChildren));
    }

    /** Those who were looked at, and those who are no more: what waited for a person about them is settled anew. */
    private static Set<UUID> resolvedAnew(WhoIsWho.Answer answer, Profiles.Plan plan) {
        Set<UUID> anew = new HashSet<>();
        answer.component().forEach(ref -> anew.add(Subjects.keyOf(ref)));
        plan.changes().forEach((key, change) -> {
            if (change.profile() == null) {
                anew.add(key);
            }
        });
        return anew;
    }

    /** Nothing that was looked at before the locks may have changed since. */
    private void check(Map<UUID, Subjects.Row> before, Map<UUID, Subjects.Row> locked, Profiles.Plan plan) {
        if (!before.equals(locked) || !profiles.holds(plan)) {
            throw new RaceLost("Another transaction changed one of these subjects");
        }
    }

    private Map<UUID, ChildId> write(
            Profiles.Plan plan, Resolution resolution, Map<UUID, Subjects.Row> locked, Instant at) {
        Map<UUID, ChildId> children = new HashMap<>();
        Map<UUID, ChildId> toMove = new HashMap<>();
        List<Subjects.Change> changes = new ArrayList<>();
        List<IdentityFacts.Moved> moved = new ArrayList<>();
        for (Resolution.Child child : resolution.children()) {
            for (SubjectRef ref : child.subjects()) {
                UUID key = Subjects.keyOf(ref);
                Subjects.Row row = locked.get(key);
                ChildId from = row == null ? null : row.child();
                children.put(key, child.id());
                if (!child.id().equals(from == null ? ref.ownChildId() : from)) {
                    moved.add(new IdentityFacts.Moved(ref, from, child.id()));
                }
                Profiles.Change change = plan.changes().get(key);
                if (change != null && change.profile() != null) {
                    changes.add(new Subjects.Change(change.profile(), child.id(), change.seen()));
                } else if (!child.id().equals(from)) {
                    toMove.put(key, child.id());
                }
            }
        }
        plan.changes().forEach((key, change) -> unmoved(key, change, locked, children, changes));
        subjects.write(changes);
        subjects.move(toMove);
        subjects.remove(plan.changes().entrySet().stream()
                .filter(entry -> entry.getValue().profile() == null)
                .map(Map.Entry::getKey)
                .toList());
        facts.log(moved, resolution, at);
        return children;
    }

    /** A change that concerns nobody's identity, of a subject outside the component. */
    private static void unmoved(
            UUID key,
            Profiles.Change change,
            Map<UUID, Subjects.Row> locked,
            Map<UUID, ChildId> children,
            List<Subjects.Change> changes) {
        Subjects.Row row = locked.get(key);
        if (!children.containsKey(key) && change.profile() != null && row != null) {
            changes.add(new Subjects.Change(change.profile(), row.child(), change.seen()));
        }
    }

    private Map<ChildId, Set<UUID>> members(Set<ChildId> children) {
        Map<ChildId, Set<UUID>> members = new HashMap<>();
        children.forEach(child -> members.put(child, new HashSet<>()));
        subjects.ofChildren(children)
                .forEach((key, row) -> members.computeIfAbsent(row.child(), child -> new HashSet<>())
                        .add(key));
        return members;
    }
}
