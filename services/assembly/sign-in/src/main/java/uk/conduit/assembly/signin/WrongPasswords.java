package uk.conduit.assembly.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Counts wrong passwords, so that nobody can try many: after five for one user name, that name waits a minute. Names
 * that do not exist are counted like those that do, so that waiting tells nothing about either.
 */
final class WrongPasswords {

    static final int TRIES = 5;
    static final Duration WAIT = Duration.ofMinutes(1);

    /** Far more names than people; beyond it somebody is trying names out, and old counts make room. */
    private static final int NAMES = 10_000;

    private final Clock clock;
    private final ConcurrentMap<String, Count> counts = new ConcurrentHashMap<>();

    WrongPasswords(Clock clock) {
        this.clock = clock;
    }

    /** Whether this user name must wait, whatever the password. */
    boolean mustWait(String username) {
        Count count = counts.get(username);
        return count != null && count.wrong() >= TRIES && !count.over(clock.instant());
    }

    /** Counts one more. */
    void count(String username) {
        Instant now = clock.instant();
        if (counts.size() >= NAMES) {
            counts.values().removeIf(count -> count.over(now));
        }
        counts.compute(
                username,
                (name, before) ->
                        before == null || before.over(now) ? new Count(1, now) : new Count(before.wrong() + 1, now));
    }

    /** Forgets what was counted: the password was right. */
    void forget(String username) {
        counts.remove(username);
    }

    private record Count(int wrong, Instant last) {
        boolean over(Instant now) {
            return !now.isBefore(last.plus(WAIT));
        }
    }
}
