package uk.conduit.assembly.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The faults that {@code conduit faults} puts to the hub. Some are tests that run with few rounds in every build and with
 * many here; those whose tests are called {@code ...Fault} take too long for a build and run here alone. A new one is one
 * constant: what it is, where its tests are, and how much of it there is where nobody says.
 */
enum Fault {
    DAMAGED_INPUT(
            "damaged-input",
            "damaged submissions for every decoder: none fails, hangs or accepts what it did not understand",
            new Proof(
                    "services/agency/police,services/agency/education,services/agency/health,services/agency/voluntary,"
                            + "services/agency/adult-social-care,services/agency/social-care",
                    "*Test#neverAcceptsWhatItDidNotUnderstand",
                    false),
            new Amount("conduit.fuzz.inputs", 100_000, 0, 60)),
    KILLED_HUB(
            "killed-hub",
            "consolidation killed under load, again and again: nothing is lost and nothing doubled",
            hub("KilledHubIT"),
            new Amount("conduit.kills", 100, 0, 90)),
    KILLED_EXACTLY(
            "killed-exactly",
            "consolidation killed after poll, in mid COPY, before and after COMMIT, before the broker is told: the same",
            hub("ExactKillsFault"),
            new Amount(Amount.ROUNDS, 3, 0, 25)),
    CUT_COMMIT(
            "cut-commit",
            "the connection cut during COMMIT, so that its outcome is unknown: nothing is applied twice",
            hub("CutCommitFault"),
            new Amount(Amount.ROUNDS, 100, 0, 20)),
    ZOMBIE(
            "zombie",
            "a consolidation stopped with a batch in its hands that wakes when another has read past it: it does nothing",
            hub("ZombieFault"),
            new Amount(Amount.ROUNDS, 2, 60, 30)),
    MERGED_CHILDREN(
            "merged-children",
            "two children joined and parted by people while two instances read the events of either",
            hub("MergedChildrenFault"),
            new Amount(Amount.ROUNDS, 300, 0, 15)),
    REGISTRY_AWAY(
            "registry-away",
            "the registry killed under load: known schemas flow, an unknown one waits and is not rejected",
            hub("RegistryAwayFault"),
            new Amount(Amount.ROUNDS, 2, 60, 20)),
    BROKERS_KILLED(
            "brokers-killed",
            "one broker of three killed under load, and two: it goes on, it waits, and nothing acknowledged is lost",
            hub("BrokersKilledFault"),
            new Amount(Amount.ROUNDS, 2, 30, 25)),
    DATABASE_STOPPED(
            "database-stopped",
            "PostgreSQL killed under load and away for minutes: nothing is rejected or skipped, and it catches up",
            hub("DatabaseStoppedFault"),
            new Amount(Amount.ROUNDS, 1, 300, 20)),
    ANY_ORDER(
            "any-order",
            "events in any order, repeated, by two writers at once: the same children and the same briefing",
            hub("AnyOrderIT"),
            new Amount("conduit.cases", 500, 0, 60)),
    ANY_ORDER_MODEL(
            "any-order-model",
            "the same of the model alone, and kept pictures against the fold of all events, over thousands of cases",
            new Proof("services/consolidation/service", "AnyOrderPropertyTest", false),
            new Amount("conduit.cases", 3_000, 0, 30));

    private final String word;
    private final String words;
    private final String modules;
    private final String tests;
    private final boolean onServers;
    private final String property;
    private final int rounds;
    private final int seconds;
    private final int minutes;

    Fault(String word, String words, Proof proof, Amount amount) {
        this.word = word;
        this.words = words;
        this.modules = proof.modules();
        this.tests = proof.tests();
        this.onServers = proof.onServers();
        this.property = amount.property();
        this.rounds = amount.rounds();
        this.seconds = amount.seconds();
        this.minutes = amount.minutes();
    }

    /**
     * Where the tests are.
     *
     * @param modules of the build
     * @param tests which they are
     * @param onServers whether they are run behind packaging
     */
    private record Proof(String modules, String tests, boolean onServers) {}

    /**
     * How much of a fault there is where nobody says.
     *
     * @param property by which its tests are told the rounds
     * @param rounds how many
     * @param seconds how long what is away stays away each time; nought where nothing is away
     * @param minutes how long all of it may take
     */
    private record Amount(String property, int rounds, int seconds, int minutes) {
        private static final String ROUNDS = "conduit.rounds";
    }

    private static Proof hub(String test) {
        return new Proof("services/consolidation/service", test, true);
    }

    /** What it is called on the command line. */
    String word() {
        return word;
    }

    /** What is done, and what must hold. */
    String words() {
        return words;
    }

    /** How many rounds where nobody says. */
    int rounds() {
        return rounds;
    }

    /** How many seconds what is away stays away, where nobody says; nought where nothing is away. */
    int seconds() {
        return seconds;
    }

    /** How long so much of it may take, before it is ended and did not hold. */
    Duration longest(int wanted, int away) {
        long times = Math.max(1, Math.ceilDiv(wanted, rounds));
        long longer = Math.max(0, away - seconds) * (long) wanted;
        return Duration.ofMinutes(minutes * times).plusSeconds(longer);
    }

    /** The fault of that name. */
    static Fault of(String word) {
        return Arrays.stream(values())
                .filter(fault -> fault.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no fault is called that"));
    }

    /** What Maven is asked. */
    List<String> arguments(long seed, int wanted, int away, String report) {
        List<String> arguments =
                new ArrayList<>(List.of("-ntp", "-B", onServers ? "verify" : "test", "-pl", modules, "-am"));
        arguments.add("-Dtest=" + (onServers ? "None" : tests));
        if (onServers) {
            arguments.add("-Dit.test=" + tests);
            arguments.add("-Dfailsafe.failIfNoSpecifiedTests=false");
        }
        if (away > 0) {
            arguments.add("-Dconduit.seconds=" + away);
        }
        arguments.addAll(List.of(
                "-Dsurefire.failIfNoSpecifiedTests=false",
                "-Dspotless.check.skip=true",
                "-Dcheckstyle.skip=true",
                "-Denforcer.skip=true",
                "-Djacoco.skip=true",
                "-Dconduit.seed=" + seed,
                "-D" + property + "=" + wanted,
                "-Dconduit.faults.report=" + report));
        return arguments;
    }
}
