package uk.conduit.consolidation.model.identity;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import uk.conduit.platform.kernel.SubjectRef;

/**
 * Subjects that may be the same child, directly or through others, and what people decided of them: as much as has to be
 * looked at together. {@link Neighbourhood} gathers one.
 *
 * @param profiles the subjects
 * @param decisions people's decisions; one that names a subject outside the component waits for it and changes nothing
 */
public record Component(SortedMap<SubjectRef, SubjectProfile> profiles, SortedSet<Decision> decisions) {

    /** Copies both. */
    public Component {
        profiles = Collections.unmodifiableSortedMap(new TreeMap<>(profiles));
        decisions = Collections.unmodifiableSortedSet(new TreeSet<>(decisions));
    }

    /** The component of these subjects and decisions, in whatever order; profiles of one subject are merged. */
    public static Component of(Collection<SubjectProfile> profiles, Collection<Decision> decisions) {
        SortedMap<SubjectRef, SubjectProfile> byRef = new TreeMap<>();
        profiles.forEach(profile -> byRef.merge(profile.ref(), profile, SubjectProfile::merge));
        return new Component(byRef, new TreeSet<>(decisions));
    }

    @Override
    public String toString() {
        return "component of " + profiles.size() + " subjects";
    }
}
