package uk.conduit.bench.events;

import java.util.SplittableRandom;

/** Independent random numbers for each thing that is made, so that none depends on what was made before. */
final class Seeds {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long MIX_ONE = 0xBF58476D1CE4E5B9L;
    private static final long MIX_TWO = 0x94D049BB133111EBL;

    private Seeds() {}

    /**
     * Random numbers for one thing.
     *
     * @param seed of the whole run
     * @param what which kind of thing, so that event 7 and child 7 have nothing in common
     * @param number which of them
     */
    static SplittableRandom of(long seed, int what, long number) {
        return new SplittableRandom(mixed(mixed(seed + what * GOLDEN) + number * GOLDEN));
    }

    /** SplitMix64's finaliser: neighbouring numbers become unlike. */
    private static long mixed(long value) {
        long once = (value ^ (value >>> 30)) * MIX_ONE;
        long twice = (once ^ (once >>> 27)) * MIX_TWO;
        return twice ^ (twice >>> 31);
    }
}
