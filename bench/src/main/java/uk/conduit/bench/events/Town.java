package uk.conduit.bench.events;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.NhsNumber;

/**
 * Everybody the events can be about.
 *
 * @param seed of the whole run
 * @param children how many there are
 */
record Town(long seed, int children) {

    private static final int CHILDREN_AT_MOST = 200_000;
    private static final int TEST_NUMBERS = 1_000_000;
    private static final int BIRTHDAYS = 3_285;
    private static final LocalDate OLDEST = LocalDate.of(2008, 9, 1);
    private static final int CHILD = 1;

    /** An agency, and how many of a hundred children it knows. */
    private record Reach(Agency agency, int percent) {}

    private static final List<Reach> REACHES = List.of(
            new Reach(Agency.SOCIAL_CARE, 70),
            new Reach(Agency.EDUCATION, 65),
            new Reach(Agency.HEALTH, 55),
            new Reach(Agency.POLICE, 50),
            new Reach(Agency.VOLUNTARY, 15),
            new Reach(Agency.ADULT_SOCIAL_CARE, 8));

    Town {
        if (children < 1 || children > CHILDREN_AT_MOST) {
            throw new IllegalArgumentException("There must be from 1 to " + CHILDREN_AT_MOST + " children");
        }
    }

    /** All of them, by their numbers. */
    List<Person> everybody() {
        return IntStream.range(0, children).mapToObj(this::child).toList();
    }

    private Person child(int number) {
        SplittableRandom random = Seeds.of(seed, CHILD, number);
        boolean boy = random.nextBoolean();
        return new Person(
                number,
                Names.given(random, boy),
                Names.family(random),
                OLDEST.plusDays(random.nextInt(BIRTHDAYS)),
                nhsNumber(number),
                "ZZ%d %d%c%c"
                        .formatted(
                                1 + random.nextInt(40), random.nextInt(10), Names.letter(random), Names.letter(random)),
                boy,
                knownTo(random));
    }

    /** Drawn without putting back, each as likely as it knows children. */
    private static List<Agency> knownTo(SplittableRandom random) {
        int many = many(random.nextInt(100));
        List<Reach> left = new ArrayList<>(REACHES);
        List<Agency> known = new ArrayList<>();
        while (known.size() < many) {
            int drawn = random.nextInt(left.stream().mapToInt(Reach::percent).sum());
            int place = 0;
            while (drawn >= left.get(place).percent()) {
                drawn -= left.get(place).percent();
                place++;
            }
            known.add(left.remove(place).agency());
        }
        return known;
    }

    private static int many(int drawn) {
        if (drawn < 20) {
            return 1;
        }
        if (drawn < 55) {
            return 2;
        }
        return drawn < 82 ? 3 : 4;
    }

    /** Each child has a stretch of numbers to itself, and the first of it whose check digit is one. */
    private String nhsNumber(int number) {
        int first = number * (TEST_NUMBERS / children());
        for (int tried = first; ; tried++) {
            for (char check = '0'; check <= '9'; check++) {
                String candidate =
                        "999" + Integer.toString(TEST_NUMBERS + tried).substring(1) + check;
                if (NhsNumber.holds(candidate, NhsNumber.Range.ISSUED_AND_TEST)) {
                    return candidate;
                }
            }
        }
    }
}
