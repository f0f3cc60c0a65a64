package uk.conduit.consolidation.model.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.conduit.consolidation.model.event.PersonalDetails;
import uk.conduit.platform.kernel.SubjectRef;

/**
 * All that an agency has stated of who one of its subjects is: the set of distinct observations.
 *
 * <p>It does not matter in which order statements are added, nor how often: stating the same again changes nothing but
 * the moment. Earlier values are kept, because a former name or postcode still recognises a child; the current value of
 * an identifier is the one in the latest statement that has any.
 *
 * <p>A plain record of plain records, so that a service can keep it as JSON.
 *
 * @param ref the subject
 * @param observations the distinct observations, the latest last
 */
public record SubjectProfile(SubjectRef ref, List<Observation> observations) {

    /** Keeps each observation once, with its latest moment, and none that states nothing. */
    public SubjectProfile {
        Map<Particulars, Instant> latest = new TreeMap<>();
        for (Observation observation : observations) {
            if (!observation.particulars().none()) {
                latest.merge(observation.particulars(), observation.lastStated(), (a, b) -> a.isAfter(b) ? a : b);
            }
        }
        observations = latest.entrySet().stream()
                .map(entry -> new Observation(entry.getKey(), entry.getValue()))
                .sorted(Observation.RECENCY)
                .toList();
    }

    /** A subject of whom nothing is stated yet. */
    public static SubjectProfile of(SubjectRef ref) {
        return new SubjectProfile(ref, List.of());
    }

    /** This profile after one more statement; equal to this one if it adds nothing and is no later. */
    public SubjectProfile with(PersonalDetails details, Instant statedAt) {
        return with(List.of(new Observation(Normaliser.particulars(details), statedAt)));
    }

    /**
     * What both profiles of one subject hold.
     *
     * @throws IllegalArgumentException if the other is of another subject
     */
    public SubjectProfile merge(SubjectProfile other) {
        if (!ref.equals(other.ref)) {
            throw new IllegalArgumentException("Two profiles of different subjects cannot be merged");
        }
        return with(other.observations);
    }

    /**
     * A digest of everything that can change who this subject is: two profiles of one subject with the same digest
     * resolve alike, however often and when their contents were stated. It depends on {@link Normaliser#VERSION}.
     *
     * <p>It is made from personal data and can be guessed from it, so it is kept where the profile is kept.
     *
     * @return 64 hexadecimal digits
     */
    public String digest() {
        return Known.of(this).digest();
    }

    private SubjectProfile with(List<Observation> more) {
        List<Observation> all = new ArrayList<>(observations);
        all.addAll(more);
        return new SubjectProfile(ref, all);
    }

    /** The subject's digest and the number of observations. */
    @Override
    public String toString() {
        return "profile of " + ref + " (" + observations.size() + " observations)";
    }
}
