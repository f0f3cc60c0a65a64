package uk.conduit.consolidation.service.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.event.CommonDetail.RecordCorrected;
import uk.conduit.consolidation.model.event.Detail;
import uk.conduit.consolidation.model.event.UnitDetail.IdentityDecision;
import uk.conduit.consolidation.model.identity.Decision;
import uk.conduit.consolidation.model.identity.Resolution;
import uk.conduit.consolidation.service.intake.Said.OfAChild;
import uk.conduit.consolidation.service.store.Head;
import uk.conduit.consolidation.service.store.IdentityFacts;
import uk.conduit.consolidation.service.store.Positions;
import uk.conduit.consolidation.service.store.Subjects;
import uk.conduit.platform.kernel.ChildId;
import uk.conduit.platform.kernel.SubjectRef;

/**
 * From events that have begun or ceased to count to subjects and the children they stand for. A subject that is known and stays
 * as it is costs a look, if this transaction has moved the position on which its events come: then nobody else can change it
 * meanwhile. Whatever is changed is locked, in one order: positions that others move; identity, if it must be decided; subjects
 * by key.
 */
final class ChildrenStep {

    private final Subjects subjects;
    private final Positions positions;
    private final IdentityFacts facts;
    private final Profiles profiles;
    private final WhoIsWho whoIsWho;

    ChildrenStep(Subjects subjects, Positions positions, IdentityFacts facts, Profiles profiles, WhoIsWho whoIsWho) {
        this.subjects = subjects;
        this.positions = positions;
        this.facts = facts;
        this.profiles = profiles;
        this.whoIsWho = whoIsWho;
    }

    /**
     * What was worked out from what is stored.
     *
     * @param homes on which positions the subjects come
     * @param rows the subjects as they are stored
     * @param plan what is to be written of them
     */
    private record Look(Homes homes, Map<UUID, Subjects.Row> rows, Profiles.Plan plan) {

        /** The positions of others on which subjects come that are to be changed. */
        Set<Integer> others() {
            return rows.values().stream()
                    .filter(row -> !homes.own(row) && plan.changes().containsKey(row.key()))
                    .map(Subjects.Row::home)
                    .collect(Collectors.toSet());
        }

        /** Whom to lock: those that are to be changed, and those that another may be changing. */
        Set<UUID> toLock() {
            Set<UUID> toLock = new HashSet<>(plan.changes().keySet());
            rows.values().stream().filter(row -> !homes.own(row)).forEach(row -> toLock.add(row.key()));
            return toLock;
        }
    }

    void take(Effect effect, Homes homes, Instant at) {
        Map<UUID, List<OfAChild>> begun = begun(effect);
        Set<UUID> ceased = new HashSet<>();
        effect.ceased().stream().map(Head::subject).filter(it -> it != null).forEach(ceased::add);
        Set<UUID> keys = new HashSet<>(begun.keySet());
        keys.addAll(ceased);
        if (keys.isEmpty()) {
            return;
        }
        Look look = look(keys, homes, begun, ceased);
        WhoIsWho.Decisions decisions = decisions(effect, begun);
        boolean identity = look.plan().mattersToIdentity() || !decisions.none();
        Set<Integer> others = look.others();
        if (!others.isEmpty()) {
            positions.hold(others);
        }
        if (identity) {
            facts.lock();
        }
        if ((identity || !others.isEmpty()) && !stillHolds(look)) {
            look = look(keys, homes, begun, ceased);
            if (!others.containsAll(look.others()) || (!identity && look.plan().mattersToIdentity())) {
                throw new RaceLost("Another transaction changed one of these subjects");
            }
        }
        if (identity) {
            resolved(look, decisions, at);
        } else {
            unresolved(look);
        }
    }

    private Look look(Set<UUID> keys, Homes homes, Map<UUID, List<OfAChild>> begun, Set<UUID> ceased) {
        Map<UUID, Subjects.Row> rows = subjects.find(keys);
        return new Look(homes, rows, profiles.plan(begun, ceased, rows));
    }

    /** Whether nobody changed what the plan was made from while the locks were waited for. */
    private boolean stillHolds(Look look) {
        return same(look, subjects.find(look.toLock()));
    }

    private static Map<UUID, List<OfAChild>> begun(Effect effect) {
        Map<UUID, List<OfAChild>> begun = new HashMap<>();
        for (Effect.Begun event : effect.begun()) {
            if (event.said().about() instanceof OfAChild child) {
                begun.computeIfAbsent(child.subject(), key -> new ArrayList<>()).add(child);
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
    private void unresolved(Look look) {
        Set<UUID> toLock = look.toLock();
        if (toLock.isEmpty()) {
            return;
        }
        check(look, subjects.lock(toLock));
        List<Subjects.Change> changes = new ArrayList<>();
        look.plan().changes().forEach((key, change) -> {
            Subjects.Row row = look.rows().get(key);
            if (change.profile() != null && row != null) {
                changes.add(new Subjects.Change(change.profile(), row.child(), change.seen(), row.home()));
            }
        });
        if (!changes.isEmpty()) {
            subjects.write(changes);
        }
    }

    private void resolved(Look look, WhoIsWho.Decisions decisions, Instant at) {
        WhoIsWho.Answer answer = whoIsWho.resolve(look.plan().changes(), decisions);
        Set<UUID> concerned = look.toLock();
        answer.component().forEach(ref -> concerned.add(Subjects.keyOf(ref)));
        Map<UUID, Subjects.Row> locked = subjects.lock(concerned);
        check(look, locked);
        write(look, answer.resolution(), locked, at);
        facts.review(resolvedAnew(answer, look.plan()), answer.resolution().reviews());
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
    private void check(Look look, Map<UUID, Subjects.Row> locked) {
        if (!same(look, locked)) {
            throw new RaceLost("Another transaction changed one of these subjects");
        }
    }

    private boolean same(Look look, Map<UUID, Subjects.Row> now) {
        return look.toLock().stream().allMatch(key -> Objects.equals(look.rows().get(key), now.get(key)))
                && profiles.holds(look.plan());
    }

    private void write(Look look, Resolution resolution, Map<UUID, Subjects.Row> locked, Instant at) {
        Profiles.Plan plan = look.plan();
        Set<UUID> resolved = new HashSet<>();
        Map<UUID, ChildId> toMove = new HashMap<>();
        List<Subjects.Change> changes = new ArrayList<>();
        List<IdentityFacts.Moved> moved = new ArrayList<>();
        for (Resolution.Child child : resolution.children()) {
            for (SubjectRef ref : child.subjects()) {
                UUID key = Subjects.keyOf(ref);
                Subjects.Row row = locked.get(key);
                ChildId from = row == null ? null : row.child();
                resolved.add(key);
                if (!child.id().equals(from == null ? ref.ownChildId() : from)) {
                    moved.add(new IdentityFacts.Moved(ref, from, child.id()));
                }
                Profiles.Change change = plan.changes().get(key);
                if (change != null && change.profile() != null) {
                    changes.add(new Subjects.Change(
                            change.profile(),
                            child.id(),
                            change.seen(),
                            look.homes().of(key, row)));
                } else if (!child.id().equals(from)) {
                    toMove.put(key, child.id());
                }
            }
        }
        plan.changes().forEach((key, change) -> unmoved(key, change, locked, resolved, changes));
        subjects.write(changes);
        subjects.move(toMove);
        subjects.remove(plan.changes().entrySet().stream()
                .filter(entry -> entry.getValue().profile() == null)
                .map(Map.Entry::getKey)
                .toList());
        facts.log(moved, resolution, at);
    }

    /** A change that concerns nobody's identity, of a subject outside the component. */
    private static void unmoved(
            UUID key,
            Profiles.Change change,
            Map<UUID, Subjects.Row> locked,
            Set<UUID> resolved,
            List<Subjects.Change> changes) {
        Subjects.Row row = locked.get(key);
        if (!resolved.contains(key) && change.profile() != null && row != null) {
            changes.add(new Subjects.Change(change.profile(), row.child(), change.seen(), row.home()));
        }
    }
}
