package uk.conduit.assembly.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The faults that {@code conduit faults} puts to the hub, each by tests that run with few rounds in every build and with
 * many here. A new one is one constant: where its tests are, which they are, and which property says how many rounds.
 */
enum Fault {
    DAMAGED_INPUT(
            "damaged-input",
            "damaged submissions for every decoder: none fails, hangs or accepts what it did not understand",
            "services/agency/police,services/agency/education,services/agency/health,services/agency/voluntary,"
                    + "services/agency/adult-social-care,services/agency/social-care",
            "*Test#neverAcceptsWhatItDidNotUnderstand",
            false,
            "conduit.fuzz.inputs",
            100_000),
    KILLED_HUB(
            "killed-hub",
            "consolidation killed under load, again and again: nothing is lost and nothing doubled",
            "services/consolidation/service",
            "KilledHubIT",
            true,
            "conduit.kills",
            100),
    ANY_ORDER(
            "any-order",
            "events in any order, repeated, by two writers at once: the same children and the same briefing",
            "services/consolidation/service",
            "AnyOrderIT",
            true,
            "conduit.cases",
            500);

    private final String word;
    private final String words;
    private final String modules;
    private final String tests;
    private final boolean onServers;
    private final String property;
    private final int rounds;

    Fault(String word, String words, String modules, String tests, boolean onServers, String property, int rounds) {
        this.word = word;
        this.words = words;
        this.modules = modules;
        this.tests = tests;
        this.onServers = onServers;
        this.property = property;
        this.rounds = rounds;
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

    /** The fault of that name. */
    static Fault of(String word) {
        return Arrays.stream(values())
                .filter(fault -> fault.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no fault is called that"));
    }

    /** What Maven is asked. */
    List<String> arguments(long seed, int rounds, String report) {
        List<String> arguments =
                new ArrayList<>(List.of("-ntp", "-B", onServers ? "verify" : "test", "-pl", modules, "-am"));
        arguments.add("-Dtest=" + (onServers ? "None" : tests));
        if (onServers) {
            arguments.add("-Dit.test=" + tests);
            arguments.add("-Dfailsafe.failIfNoSpecifiedTests=false");
        }
        arguments.addAll(List.of(
                "-Dsurefire.failIfNoSpecifiedTests=false",
                "-Dspotless.check.skip=true",
                "-Dcheckstyle.skip=true",
                "-Denforcer.skip=true",
                "-Djacoco.skip=true",
                "-Dconduit.seed=" + seed,
                "-D" + property + "=" + rounds,
                "-Dconduit.faults.report=" + report));
        return arguments;
    }
}
