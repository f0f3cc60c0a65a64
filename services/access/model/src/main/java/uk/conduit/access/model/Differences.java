package uk.conduit.access.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Compares as sets, restricted to what is declared, and puts the differences in the order of a {@link Plan}. */
final class Differences {

    private static final Comparator<Change> ORDER = Comparator.comparing(Change::phase)
            .thenComparingInt(Differences::rank)
            .thenComparing(Change::words);

    private final Declared declared;
    private final Actual actual;
    private final Wanted wanted;
    private final Set<Principal> managed;

    private Differences(Declared declared, Actual actual, Wanted wanted) {
        this.declared = declared;
        this.actual = actual;
        this.wanted = wanted;
        this.managed = declared.managed();
    }

    static List<Change> between(Declared declared, Actual actual, Wanted wanted) {
        Differences differences = new Differences(declared, actual, wanted);
        return Stream.of(
                        differences.topics(),
                        differences.subjects(),
                        differences.credentials(),
                        differences.limits(),
                        differences.acls())
                .flatMap(changes -> changes)
                .sorted(ORDER)
                .toList();
    }

    /** The order inside a phase. A new user has its limits before its rights, so that it is never without them. */
    private static int rank(Change change) {
        return switch (change) {
            case Change.RemoveAcl _ -> 0;
            case Change.CreateTopic _ -> 0;
            case Change.ConfigureTopic _ -> 1;
            case Change.SetCompatibility _ -> 2;
            case Change.RegisterSchema _ -> 3;
            case Change.CreateCredential _ -> 4;
            case Change.SetLimit _ -> 5;
            case Change.AddAcl _ -> 6;
            case Change.DeleteCredential _ -> 7;
        };
    }

    private Stream<Change> topics() {
        List<Change> changes = new ArrayList<>();
        declared.topics().forEach(topic -> {
            TopicState found = actual.topics().get(topic.name().value());
            if (found == null) {
                changes.add(new Change.CreateTopic(topic, topic.on(actual.brokers())));
                return;
            }
            SortedMap<String, String> to = new TreeMap<>(topic.settings(found.replicas()));
            to.entrySet()
                    .removeIf(setting ->
                            setting.getValue().equals(found.settings().get(setting.getKey())));
            if (!to.isEmpty()) {
                SortedMap<String, String> from = new TreeMap<>(found.settings());
                from.keySet().retainAll(to.keySet());
                changes.add(new Change.ConfigureTopic(topic.name().value(), from, to));
            }
        });
        return changes.stream();
    }

    private Stream<Change> subjects() {
        List<Change> changes = new ArrayList<>();
        declared.topics().forEach(topic -> {
            String schema = declared.schemas().get(topic.name());
            Compatibility level = topic.compatibility();
            if (schema == null || level == null) {
                return;
            }
            SubjectState found = actual.subject(topic.subject());
            if (found.compatibility() != level) {
                changes.add(new Change.SetCompatibility(topic.subject(), found.compatibility(), level));
            }
            if (!found.registered()) {
                changes.add(new Change.RegisterSchema(topic.subject(), schema));
            }
        });
        return changes.stream();
    }

    private Stream<Change> credentials() {
        Stream<Change> made = wanted.credentials().stream()
                .filter(credential -> !actual.credentials().contains(credential))
                .map(Change.CreateCredential::new);
        Stream<Change> gone = actual.credentials().stream()
                .filter(credential -> managed.contains(credential.principal()))
                .filter(credential -> !wanted.credentials().contains(credential))
                .map(credential -> new Change.DeleteCredential(credential, "nothing is granted that needs it"));
        return Stream.concat(made, gone);
    }

    private Stream<Change> limits() {
        return managed.stream().flatMap(principal -> {
            SortedMap<String, Double> from = actual.quotaOf(principal).limits();
            SortedMap<String, Double> to =
                    wanted.quotas().getOrDefault(principal, Quota.NONE).limits();
            SortedSet<String> names = new TreeSet<>(from.keySet());
            names.addAll(to.keySet());
            return names.stream()
                    .map(name -> Change.SetLimit.of(principal, name, from, to))
                    .filter(set -> set.from() == null || !set.from().equals(set.to()))
                    .map(set -> isNew(principal) ? set.whileCreating() : set);
        });
    }

    private Stream<Change> acls() {
        Stream<Change> made = wanted.acls().entrySet().stream()
                .filter(entry -> !actual.acls().contains(entry.getKey()))
                .map(entry -> new Change.AddAcl(
                        entry.getKey(),
                        entry.getValue(),
                        isNew(entry.getKey().principal()) ? Change.Phase.CREATING : Change.Phase.WIDENING));
        Stream<Change> gone = actual.acls().stream()
                .filter(acl -> managed.contains(acl.principal()))
                .filter(acl -> !wanted.acls().containsKey(acl))
                .map(acl -> new Change.RemoveAcl(acl, wanted.whyNot(acl)));
        return Stream.concat(made, gone);
    }

    private boolean isNew(Principal principal) {
        return !actual.has(principal)
                && wanted.credentials().stream()
                        .anyMatch(credential -> credential.principal().equals(principal));
    }

    /** Partitions are never added to a keyed topic, and copies are moved by whoever keeps the brokers. */
    static List<String> unmendable(Declared declared, Actual actual) {
        return declared.topics()
                .flatMap(topic -> Stream.ofNullable(
                                actual.topics().get(topic.name().value()))
                        .filter(found -> found.partitions() != topic.partitions())
                        .map(found -> "topic %s has %d partitions, declared are %d: keys would move; make a new topic"
                                .formatted(topic.name(), found.partitions(), topic.partitions())))
                .toList();
    }
}
