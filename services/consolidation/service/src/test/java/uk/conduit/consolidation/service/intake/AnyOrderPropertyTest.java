package uk.conduit.consolidation.service.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.conduit.consolidation.model.briefing.Briefing;
import uk.conduit.consolidation.model.picture.Picture;
import uk.conduit.consolidation.service.store.PictureCodec;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.SubjectRef;
import uk.conduit.platform.testkit.Faults;

/**
 * Any order and any repetition of the same events give, for the same cut, the same pictures and the same briefing, byte
 * for byte. A failure names its seed: {@code -Dconduit.seed=<seed> -Dconduit.cases=1} runs that case alone.
 *
 * <p>Two events of one id with different contents are no part of it: the first to come is kept, and the other is told.
 * That the database keeps to this too, whatever comes in one batch, is {@link AnyOrderIT}'s to prove.
 */
class AnyOrderPropertyTest {

    private static final long FIRST = Long.getLong("conduit.seed", 1);
    private static final int CASES = Integer.getInteger("conduit.cases", 500);
    private static final int ORDERS = 3;

    /**
     * All that readers are given.
     *
     * @param pictures the bytes of every picture
     * @param briefing the bytes of the briefing of the cut
     * @param addendum the bytes of its second version, when everything has come
     */
    private record Given(List<String> pictures, String briefing, String addendum) {}

    /** How the events lie about the cuts: what had come at the cut before, and at the cut. */
    private record Cuts(Set<EventId> before, Set<EventId> atTheCut) {}

    @Test
    void anyOrderAndAnyRepetitionGiveTheSameBytes() {
        for (long seed = FIRST; seed < FIRST + CASES; seed++) {
            // Given
            List<Said> events = Tangle.of(seed);
            Random random = new Random(seed);
            Cuts cuts = cuts(events, random);
            Given expected = given(events, cuts);
            for (int order = 0; order < ORDERS; order++) {
                List<Said> other = shuffledWithRepeats(events, random);

                // When
                Given given = given(other, cuts);

                // Then
                String place = "seed %d, order %d".formatted(seed, order);
                assertThat(given.pictures()).as("pictures, %s", place).isEqualTo(expected.pictures());
                assertThat(given.briefing()).as("briefing, %s", place).isEqualTo(expected.briefing());
                assertThat(given.addendum()).as("addendum, %s", place).isEqualTo(expected.addendum());
            }
            Faults.progress("AnyOrderPropertyTest, orders", seed - FIRST + 1, CASES);
        }
        Faults.found(
                "AnyOrderPropertyTest, the model alone", Map.of("seed", FIRST, "cases", CASES, "orders each", ORDERS));
    }

    /** Nothing is read of what is kept that the events alone would not say, however far it was brought. */
    @Test
    void whatIsKeptAndWhatCameSinceIsTheFoldOfAllEvents() {
        int dropped = 0;
        int compared = 0;
        for (long seed = FIRST; seed < FIRST + CASES; seed++) {
            // Given
            Random random = new Random(seed);
            List<Said> events = shuffledWithRepeats(Tangle.of(seed), random);
            PureKeeper keeper = new PureKeeper();
            for (int from = 0; from < events.size(); ) {
                int to = Math.min(events.size(), from + 1 + random.nextInt(20));

                // When
                keeper.arrive(events.subList(from, to));
                if (random.nextInt(3) > 0) {
                    keeper.keep(random.nextInt(40));
                }
                from = to;

                // Then
                assertThat(bytes(keeper.told()))
                        .as("seed %d, %d events", seed, to)
                        .isEqualTo(bytes(keeper.folded()));
                compared++;
            }
            dropped += keeper.dropped();
            Faults.progress("AnyOrderPropertyTest, kept", seed - FIRST + 1, CASES);
        }
        // Of so many cases some must drop a picture, or nothing was proved of that.
        assertThat(dropped).isGreaterThan(CASES / 20);
        Faults.found(
                "AnyOrderPropertyTest, kept against the fold of all",
                Map.of("seed", FIRST, "cases", CASES, "comparisons", compared, "pictures dropped", dropped));
    }

    private static List<String> bytes(SortedMap<SubjectRef, Picture> pictures) {
        PictureCodec codec = new PictureCodec();
        return pictures.entrySet().stream()
                .map(entry -> entry.getKey() + " " + HexFormat.of().formatHex(codec.encode(entry.getValue())))
                .toList();
    }

    /** The property would hold of nothing at all. */
    @Test
    void theEventsOfTheseCasesMeetWhatOrderCouldChange() {
        // Given
        List<List<Said>> cases =
                new Random(FIRST).longs(200).mapToObj(Tangle::of).toList();

        // When
        List<PureHub> hubs = cases.stream().map(PureHub::new).toList();

        // Then
        assertThat(hubs)
                .filteredOn(hub -> !hub.resolution().reviews().isEmpty())
                .hasSizeGreaterThan(50);
        assertThat(hubs).filteredOn(hub -> !hub.resolution().links().isEmpty()).hasSizeGreaterThan(100);
        assertThat(hubs)
                .filteredOn(hub -> hub.resolution().children().stream()
                        .anyMatch(child -> child.subjects().size() > 2))
                .hasSizeGreaterThan(100);
        assertThat(hubs)
                .extracting(hub -> hub.briefing(Set.of(), hub.effective(), null))
                .filteredOn(briefing -> briefing.sections().stream()
                                .filter(section -> !section.rows().isEmpty())
                                .count()
                        >= 4)
                .hasSizeGreaterThan(100);
        assertThat(cases)
                .filteredOn(events -> new PureHub(events).effective().size() < events.size() - 5)
                .hasSizeGreaterThan(100);
    }

    private static Given given(List<Said> arrived, Cuts cuts) {
        List<Said> early =
                arrived.stream().filter(it -> cuts.atTheCut().contains(it.id())).toList();
        Briefing briefing = new PureHub(early).briefing(cuts.before(), cuts.atTheCut(), null);
        PureHub all = new PureHub(arrived);
        Briefing addendum = all.briefing(cuts.before(), ids(arrived), briefing);
        return new Given(all.pictureBytes(), PureHub.bytes(briefing), PureHub.bytes(addendum));
    }

    private static Cuts cuts(List<Said> events, Random random) {
        Set<EventId> atTheCut = ids(events);
        atTheCut.removeIf(id -> random.nextInt(4) == 0);
        Set<EventId> before = new HashSet<>(atTheCut);
        before.removeIf(id -> random.nextInt(3) > 0);
        return new Cuts(before, atTheCut);
    }

    private static Set<EventId> ids(List<Said> events) {
        return events.stream().map(Said::id).collect(Collectors.toCollection(HashSet::new));
    }

    private static List<Said> shuffledWithRepeats(List<Said> events, Random random) {
        List<Said> shuffled = new ArrayList<>(events);
        events.stream().filter(event -> random.nextInt(4) == 0).forEach(shuffled::add);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
