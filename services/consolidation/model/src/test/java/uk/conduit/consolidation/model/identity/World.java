package uk.conduit.consolidation.model.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.event.PersonalDetails.Sex;
import uk.conduit.consolidation.model.identity.Decision.Verdict;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.SubjectRef;

/**
 * A small, crowded, fictitious world in which much goes wrong: twins, namesakes, missing values, numbers of a sibling,
 * moves, the unit's references, people who decide at random. The same seed gives the same world.
 *
 * @param profiles the subjects
 * @param decisions people's decisions
 */
record World(List<SubjectProfile> profiles, List<Decision> decisions) {

    private static final List<String> FORENAMES = List.of("Sarah", "Emily", "Hassan", "Hussain", "Poppy", "Yusuf");
    private static final List<String> SURNAMES = List.of("Smith", "Begum", "Smith-Jones", "O'Reilly");
    private static final List<String> POSTCODES = List.of("AB1 2CD", "XY9 8ZZ");
    private static final List<String> BIRTHS = List.of("2011-02-03", "2011-03-02", "2009-01-01");
    private static final List<String> AGENCIES = List.of("police", "social-care", "health", "voluntary-sector");
    private static final List<String> NHS =
            IntStream.range(0, 12).mapToObj(Fictitious::nhs).toList();
    private static final List<String> UPN =
            IntStream.range(0, 12).mapToObj(Fictitious::upn).toList();

    static World of(Random random) {
        List<SubjectProfile> profiles = new ArrayList<>();
        for (int child = 0; child < 5; child++) {
            Family family = Family.of(random);
            family.sightings(random, profiles, 2 * child);
            if (random.nextInt(3) == 0) {
                family.twin(random).sightings(random, profiles, 2 * child + 1);
            }
        }
        int agencies = profiles.size();
        for (int unit = 0; unit < 2; unit++) {
            SubjectRef referred = profiles.get(random.nextInt(agencies)).ref();
            profiles.add(Subject.unit(referred.ownChildId().toString()).profile());
        }
        return new World(List.copyOf(profiles), decisions(random, profiles));
    }

    World withoutDecisions() {
        return new World(profiles, List.of());
    }

    World shuffled(Random random) {
        List<SubjectProfile> parts = new ArrayList<>();
        for (SubjectProfile profile : profiles) {
            parts.add(SubjectProfile.of(profile.ref()));
            profile.observations()
                    .forEach(observation -> parts.add(new SubjectProfile(profile.ref(), List.of(observation))));
            if (random.nextBoolean()) {
                parts.add(profile);
            }
        }
        List<Decision> shuffled = new ArrayList<>(decisions);
        Collections.shuffle(parts, random);
        Collections.shuffle(shuffled, random);
        return new World(parts, shuffled);
    }

    Component component() {
        return Component.of(profiles, decisions);
    }

    private static List<Decision> decisions(Random random, List<SubjectProfile> profiles) {
        List<Decision> decisions = new ArrayList<>();
        for (int hour = 0; hour < 4; hour++) {
            SubjectRef one = any(random, profiles).ref();
            SubjectRef other = any(random, profiles).ref();
            Verdict verdict = random.nextBoolean() ? Verdict.SAME : Verdict.NOT_SAME;
            decisions.add(Resolving.decision(one, other, verdict, random.nextInt(4)));
        }
        return decisions;
    }

    private static <T> T any(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** What the children of one birth have in common, and the forename of one of them. */
    private record Family(String forename, String surname, String birth, String postcode) {

        static Family of(Random random) {
            return new Family(
                    any(random, FORENAMES), any(random, SURNAMES), any(random, BIRTHS), any(random, POSTCODES));
        }

        Family twin(Random random) {
            List<String> others =
                    FORENAMES.stream().filter(name -> !name.equals(forename)).toList();
            return new Family(any(random, others), surname, birth, postcode);
        }

        void sightings(Random random, List<SubjectProfile> into, int child) {
            int sightings = 1 + random.nextInt(3);
            for (int i = 0; i < sightings; i++) {
                SubjectRef ref = new SubjectRef(new Agency(any(random, AGENCIES)), child + "-" + i);
                SubjectProfile profile = SubjectProfile.of(ref);
                int statements = 1 + random.nextInt(2);
                for (int statement = 0; statement < statements; statement++) {
                    profile = profile.with(
                            stated(random, Subject.of(ref), child).details(),
                            Subject.STATED.plusSeconds(random.nextInt(3)));
                }
                into.add(profile);
            }
        }

        private Subject stated(Random random, Subject subject, int child) {
            if (random.nextInt(8) > 0) {
                subject.named(mostly(random, forename, null), mostly(random, surname, null));
            }
            if (random.nextInt(8) > 0) {
                subject.born(
                        random.nextInt(8) > 0
                                ? birth
                                : LocalDate.parse(birth).plusDays(1).toString());
            }
            subject.at(mostly(random, postcode, any(random, POSTCODES)));
            int number = random.nextInt(8) > 0 ? child : child ^ 1;
            if (random.nextInt(3) == 0) {
                subject.nhs(NHS.get(number));
            }
            if (random.nextInt(3) == 0) {
                subject.upn(UPN.get(number));
            }
            if (random.nextInt(8) == 0) {
                subject.formerUpn(UPN.get(random.nextInt(UPN.size())));
            }
            return random.nextInt(4) > 0 ? subject.sex(Sex.FEMALE) : subject;
        }

        private static @Nullable String mostly(Random random, String value, @Nullable String otherwise) {
            return random.nextInt(6) > 0 ? value : otherwise;
        }
    }
}
