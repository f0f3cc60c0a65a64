package uk.conduit.bench.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import uk.conduit.agency.core.Occurred;

/**
 * What an event is about, before it is put into an agency's words.
 *
 * @param id the agency's own id of the matter: several events of one child may be about the same
 * @param at when it happened
 * @param random for what is particular about it
 */
record Matter(String id, Instant at, SplittableRandom random) {

    /** The day on which it happened. */
    LocalDate day() {
        return Occurred.at(at).day();
    }

    /** So many hours before it happened. */
    Instant before(int hours) {
        return at.minusSeconds(3_600L * hours);
    }

    <T> T one(List<T> all) {
        return Names.one(random, all);
    }

    @SafeVarargs
    final <T> T oneOf(T... all) {
        return all[random.nextInt(all.length)];
    }

    int number(int below) {
        return random.nextInt(below);
    }
}
