package uk.conduit.access.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the cluster and the registry have, as far as access is concerned.
 *
 * @param brokers how many brokers are up
 * @param topics the topics, without the broker's own
 * @param credentials who has a password, never which
 * @param acls the access rules
 * @param quotas the limits, by whom they bind, such as {@code User:police} or, for what the hub never sets,
 *     {@code client-id any}
 * @param subjects the registry's subjects, as far as a schema is declared for them
 */
public record Actual(
        int brokers,
        SortedMap<String, TopicState> topics,
        SortedSet<Credential> credentials,
        SortedSet<Acl> acls,
        SortedMap<String, Quota> quotas,
        SortedMap<String, SubjectState> subjects) {

    /** Copies the collections. */
    public Actual {
        topics = Collections.unmodifiableSortedMap(new TreeMap<>(topics));
        credentials = Collections.unmodifiableSortedSet(new TreeSet<>(credentials));
        acls = Collections.unmodifiableSortedSet(new TreeSet<>(acls));
        quotas = Collections.unmodifiableSortedMap(new TreeMap<>(quotas));
        subjects = Collections.unmodifiableSortedMap(new TreeMap<>(subjects));
    }

    /** A cluster on which nobody has done anything yet. */
    public static Actual empty(int brokers) {
        return new Actual(brokers, new TreeMap<>(), new TreeSet<>(), new TreeSet<>(), new TreeMap<>(), new TreeMap<>());
    }

    /**
     * A digest of all of it but the number of brokers, which may change between a plan and its execution without
     * anybody's access changing. Equal states have equal digests.
     *
     * @return SHA-256 in hexadecimal
     */
    public String hash() {
        StringBuilder canonical = new StringBuilder();
        topics.forEach((name, topic) -> canonical
                .append("topic ")
                .append(name)
                .append(' ')
                .append(topic)
                .append('\n'));
        credentials.forEach(credential -> canonical.append(credential).append('\n'));
        acls.forEach(acl -> canonical.append(acl).append('\n'));
        quotas.forEach((whom, quota) -> canonical
                .append("quota ")
                .append(whom)
                .append(' ')
                .append(quota)
                .append('\n'));
        subjects.forEach((name, state) -> canonical
                .append("subject ")
                .append(name)
                .append(' ')
                .append(state)
                .append('\n'));
        return sha256(canonical.toString());
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    Quota quotaOf(Principal principal) {
        return quotas.getOrDefault(principal.toString(), Quota.NONE);
    }

    SubjectState subject(String name) {
        return subjects.getOrDefault(name, SubjectState.UNKNOWN);
    }

    boolean has(Principal principal) {
        return credentials.stream()
                .anyMatch(credential -> credential.principal().equals(principal));
    }

    /**
     * Whether the broker would let this principal do this to a thing of this name, by its rules alone: a denial
     * outranks every allowance, and what nothing allows is denied.
     */
    boolean allows(Principal principal, Operation operation, Resource.Kind kind, String thing) {
        Principal everybody = Principal.user(Resource.EVERY);
        boolean denied = false;
        boolean allowed = false;
        for (Acl acl : acls) {
            boolean about =
                    (acl.principal().equals(principal) || acl.principal().equals(everybody))
                            && acl.resource().kind() == kind
                            && acl.resource().reaches(thing);
            if (about && acl.effect() == Acl.Effect.DENY) {
                denied |= acl.operation() == operation || acl.operation() == Operation.ALL;
            } else if (about && acl.host().equals("*")) {
                allowed |= acl.operation().includes(operation);
            }
        }
        return allowed && !denied;
    }

    /** What there is once these changes are made. */
    public Actual after(Iterable<? extends Change> changes) {
        SortedMap<String, TopicState> topicsThen = new TreeMap<>(topics);
        SortedSet<Credential> credentialsThen = new TreeSet<>(credentials);
        SortedSet<Acl> aclsThen = new TreeSet<>(acls);
        SortedMap<String, Quota> quotasThen = new TreeMap<>(quotas);
        SortedMap<String, SubjectState> subjectsThen = new TreeMap<>(subjects);
        for (Change change : changes) {
            switch (change) {
                case Change.CreateTopic made ->
                    topicsThen.put(made.topic().name().value(), made.state());
                case Change.ConfigureTopic set -> topicsThen.computeIfPresent(set.topic(), (name, was) -> set.on(was));
                case Change.CreateCredential made -> credentialsThen.add(made.credential());
                case Change.DeleteCredential gone -> credentialsThen.remove(gone.credential());
                case Change.AddAcl made -> aclsThen.add(made.acl());
                case Change.RemoveAcl gone -> aclsThen.remove(gone.acl());
                case Change.SetLimit set -> limit(quotasThen, set);
                case Change.SetCompatibility set ->
                    subjectsThen.merge(
                            set.subject(),
                            new SubjectState(set.to(), false),
                            (was, now) -> new SubjectState(set.to(), was.registered()));
                case Change.RegisterSchema made ->
                    subjectsThen.merge(
                            made.subject(),
                            new SubjectState(null, true),
                            (was, now) -> new SubjectState(was.compatibility(), true));
            }
        }
        return new Actual(brokers, topicsThen, credentialsThen, aclsThen, quotasThen, subjectsThen);
    }

    private static void limit(SortedMap<String, Quota> quotas, Change.SetLimit set) {
        String whom = set.principal().toString();
        SortedMap<String, Double> limits =
                new TreeMap<>(quotas.getOrDefault(whom, Quota.NONE).limits());
        if (set.to() == null) {
            limits.remove(set.limit());
        } else {
            limits.put(set.limit(), Objects.requireNonNull(set.to()));
        }
        if (limits.isEmpty()) {
            quotas.remove(whom);
        } else {
            quotas.put(whom, new Quota(limits));
        }
    }
}
