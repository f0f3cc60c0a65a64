package uk.conduit.agency.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.conduit.agency.core.Decoded;
import uk.conduit.agency.core.NativeFormat;
import uk.conduit.agency.core.Submission;
import uk.conduit.agency.core.Translation;
import uk.conduit.platform.testkit.Faults;
import uk.conduit.platform.testkit.Mutator;

/**
 * Gives a decoder damaged submissions. A decoder and a translator must not fail, hang or need memory without bound, and
 * must have understood what they accept:
 *
 * <ul>
 *   <li>the event is one that the published schema can carry, and reads back equal;
 *   <li>its id is that of its record and version, and its key is the subject's reference;
 *   <li>every word of it stands in what was sent, or in every event of the door ({@link Understood});
 *   <li>where one record alone was damaged, the events of the others are exactly what they would have been.
 * </ul>
 */
final class Fuzzing {

    /** Of the processor's time, which a busy machine does not stretch. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** After which it is taken to hang. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final long MOST_BYTES = 256L * 1024 * 1024;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final NativeFormat<?> format;
    private final Submission submission;
    private final Predicate<String> derived;
    private final Function<List<String>, String> whole;

    private volatile int round;
    private volatile long began = System.nanoTime();

    /** How many records became events, and how many were refused. */
    record Outcome(long accepted, long refused) {}

    /** What became of one input. */
    private record Result(List<Translation.Event> events, long refused) {}

    Fuzzing(
            NativeFormat<?> format,
            Submission submission,
            Predicate<String> derived,
            Function<List<String>, String> whole) {
        this.format = format;
        this.submission = submission;
        this.derived = derived;
        this.whole = whole;
    }

    /** Gives it so many inputs, each a function of the seed and its number. */
    Outcome run(String name, List<String> records, long seed, int inputs) {
        Outcome[] outcome = new Outcome[1];
        RuntimeException[] failure = new RuntimeException[1];
        Error[] error = new Error[1];
        Thread worker = new Thread(
                () -> {
                    try {
                        outcome[0] = all(name, records, seed, inputs);
                    } catch (RuntimeException e) {
                        failure[0] = e;
                    } catch (Error e) {
                        error[0] = e;
                    }
                },
                "fuzzing");
        worker.setDaemon(true);
        worker.start();
        awaitEnd(worker, seed);
        if (failure[0] != null || error[0] != null) {
            throw new AssertionError(
                    "-Dconduit.seed=" + seed + ", input " + round, failure[0] == null ? error[0] : failure[0]);
        }
        Faults.found(
                name,
                Map.of(
                        "seed",
                        seed,
                        "inputs",
                        inputs,
                        "accepted",
                        outcome[0].accepted(),
                        "refused",
                        outcome[0].refused()));
        return outcome[0];
    }

    private void awaitEnd(Thread worker, long seed) {
        try {
            while (!worker.join(Duration.ofMillis(100))) {
                if (System.nanoTime() - began > PATIENCE.toNanos()) {
                    AssertionError hangs = new AssertionError("Hangs with -Dconduit.seed=" + seed + ", input " + round);
                    hangs.setStackTrace(worker.getStackTrace());
                    throw hangs;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    private Outcome all(String name, List<String> records, long seed, int inputs) {
        Random random = new Random(seed);
        Understood understood = new Understood(whole.apply(records), events(whole.apply(records)), derived);
        List<Map<String, Translation.Event>> originals = originals(records);
        String good = lower(whole.apply(records));
        long accepted = 0;
        long refused = 0;
        for (int input = 0; input < inputs; input++) {
            round = input;
            began = System.nanoTime();
            Mutator mutator = new Mutator(random.nextLong());
            int damaged = random.nextInt(2 * records.size());
            byte[] bad = bad(records, damaged, mutator);
            Result result = bounded(bad);
            understood.check(bad, result.events());
            if (damaged < records.size()) {
                Set<Integer> others =
                        untouched(originals, damaged, good, lower(new String(bad, StandardCharsets.UTF_8)));
                neighboursAreAsTheyWere(originals, others, result.events());
            }
            accepted += result.events().size();
            refused += result.refused();
            if (input % 500 == 0) {
                Faults.progress(name, input, inputs);
            }
        }
        Faults.progress(name, inputs, inputs);
        return new Outcome(accepted, refused);
    }

    /** With one record damaged; or anything of the whole, where the number is that of none. */
    private byte[] bad(List<String> records, int damaged, Mutator mutator) {
        if (damaged >= records.size()) {
            return mutator.damaged(whole.apply(records).getBytes(StandardCharsets.UTF_8));
        }
        String mark = "@@@@";
        List<String> others = new ArrayList<>(records);
        others.set(damaged, mark);
        String text = whole.apply(others);
        int at = text.indexOf(mark);
        byte[] before = text.substring(0, at).getBytes(StandardCharsets.UTF_8);
        byte[] bad = mutator.damaged(records.get(damaged).getBytes(StandardCharsets.UTF_8));
        byte[] behind = text.substring(at + mark.length()).getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(before, before.length + bad.length + behind.length);
        System.arraycopy(bad, 0, all, before.length, bad.length);
        System.arraycopy(behind, 0, all, before.length + bad.length, behind.length);
        return all;
    }

    private Result bounded(byte[] bad) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        long worked = THREADS.getCurrentThreadCpuTime();
        Result result = read(format, bad);
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before)
                .as("bytes taken to read %d", bad.length)
                .isLessThan(MOST_BYTES);
        assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - worked))
                .as("time to read %d bytes", bad.length)
                .isLessThan(LONGEST);
        return result;
    }

    private <N> Result read(NativeFormat<N> of, byte[] bytes) {
        List<Translation.Event> events = new ArrayList<>();
        long[] refused = {0};
        try {
            of.decode(new ByteArrayInputStream(bytes), submission, decoded -> {
                Translation.@Nullable Event event = event(of, decoded);
                if (event == null) {
                    refused[0]++;
                } else {
                    events.add(event);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Result(events, refused[0]);
    }

    private <N> Translation.@Nullable Event event(NativeFormat<N> of, Decoded<N> decoded) {
        return decoded instanceof Decoded.Found<N> found
                        && of.translate(found.value(), submission) instanceof Translation.Event event
                ? event
                : null;
    }

    private List<Translation.Event> events(String text) {
        return read(format, text.getBytes(StandardCharsets.UTF_8)).events();
    }

    /** For each record the events it becomes when the others are good, by the ids of the records in its source. */
    private List<Map<String, Translation.Event>> originals(List<String> records) {
        List<Translation.Event> all = events(whole.apply(records));
        List<Map<String, Translation.Event>> originals = new ArrayList<>();
        for (String record : records) {
            Set<String> ids = new HashSet<>();
            events(whole.apply(List.of(record)))
                    .forEach(event -> ids.add(event.record().recordId()));
            Map<String, Translation.Event> its = new HashMap<>();
            all.stream()
                    .filter(event -> ids.contains(event.record().recordId()))
                    .forEach(event -> its.put(event.record().recordId(), event));
            assertThat(its).isNotEmpty();
            originals.add(its);
        }
        return originals;
    }

    /** The other records, less those whose child the damaged record has come to speak of: what is said of one child adds up. */
    private static Set<Integer> untouched(
            List<Map<String, Translation.Event>> originals, int damaged, String good, String bad) {
        return IntStream.range(0, originals.size())
                .filter(other -> other != damaged)
                .filter(other -> originals.get(other).values().stream()
                        .allMatch(event -> times(bad, lower(event.key())) <= times(good, lower(event.key()))))
                .boxed()
                .collect(Collectors.toSet());
    }

    private static long times(String text, String word) {
        return Pattern.compile(word, Pattern.LITERAL).matcher(text).results().count();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static void neighboursAreAsTheyWere(
            List<Map<String, Translation.Event>> originals, Set<Integer> others, List<Translation.Event> events) {
        Map<String, List<Translation.Event>> byId = events.stream()
                .collect(Collectors.groupingBy(event -> event.record().recordId()));
        others.forEach(other -> originals.get(other).forEach((id, original) -> {
            List<Translation.Event> now = byId.getOrDefault(id, List.of());
            assertThat(now.isEmpty()
                            || now.stream().anyMatch(event -> event.event().equals(original.event())))
                    .as("record %d is as it was", other + 1)
                    .isTrue();
        }));
    }
}
