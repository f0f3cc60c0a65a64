package uk.conduit.consolidation.model.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.conduit.consolidation.model.identity.Decision.Verdict;
import uk.conduit.consolidation.model.identity.Resolution.Child;
import uk.conduit.platform.kernel.SubjectRef;

/** What holds in every world. A failure names the seed of the world in which it does not. */
class IdentityPropertiesTest {

    private static final int WORLDS = 150;

    @Test
    void anyOrderOfStatementsSubjectsAndDecisionsGivesTheSameResolution() {
        inEveryWorld((world, random) -> {
            // When
            Resolution resolution = Identity.resolve(world.shuffled(random).component());
            // Then
            assertThat(resolution).isEqualTo(Identity.resolve(world.component()));
        });
    }

    @Test
    void everySubjectIsExactlyOneChild() {
        inEveryWorld((world, random) -> {
            // When
            Resolution resolution = Identity.resolve(world.component());
            // Then
            assertThat(resolution.children().stream().flatMap(child -> child.subjects().stream()))
                    .containsExactlyInAnyOrderElementsOf(
                            world.component().profiles().keySet());
            assertThat(resolution.children()).extracting(Child::id).doesNotHaveDuplicates();
        });
    }

    @Test
    void anUnrelatedSubjectChangesNothing() {
        inEveryWorld((world, random) -> {
            // Given
            Resolution before = Identity.resolve(world.component());
            SubjectProfile stranger = Subject.health("stranger")
                    .named("Nobody's", "Relation")
                    .born("2015-05-05")
                    .at("QQ1 1QQ")
                    .nhs(Fictitious.nhs(20))
                    .profile();
            List<SubjectProfile> more = new ArrayList<>(world.profiles());
            more.add(stranger);
            // When
            Resolution after = Identity.resolve(Component.of(more, world.decisions()));
            // Then
            assertThat(after.children())
                    .containsAll(before.children())
                    .hasSize(before.children().size() + 1);
            assertThat(after.reviews()).isEqualTo(before.reviews());
            assertThat(after.links()).isEqualTo(before.links());
        });
    }

    @Test
    void aSplitAfterAMergeRestoresTheStateOfBefore() {
        inEveryWorld((world, random) -> {
            // Given
            Resolution before = Identity.resolve(world.component());
            List<Decision> more = new ArrayList<>(world.decisions());
            more.add(Resolving.decision(
                    world.profiles().getFirst().ref(),
                    world.profiles().getLast().ref(),
                    Verdict.SAME,
                    9));
            Component merged = Component.of(world.profiles(), more);
            Decision last = merged.decisions().last();
            // When
            Resolution after = Identity.resolve(Component.of(
                    merged.profiles().values(),
                    merged.decisions().stream()
                            .filter(decision -> !decision.equals(last))
                            .toList()));
            // Then
            assertThat(after).isEqualTo(before);
        });
    }

    @Test
    void aComponentGatheredAroundASubjectSaysOfItWhatTheWholeWorldSays() {
        inEveryWorld((world, random) -> {
            // Given
            Resolution whole = Identity.resolve(world.component());
            InMemoryIndex index = new InMemoryIndex(world.component().profiles().values(), world.decisions());
            SubjectRef start = world.profiles()
                    .get(random.nextInt(world.profiles().size()))
                    .ref();
            // When
            Component component = Neighbourhood.around(List.of(start), index);
            // Then
            Resolution resolution = Identity.resolve(component);
            Set<SubjectRef> subjects = component.profiles().keySet();
            assertThat(resolution.children())
                    .isEqualTo(whole.children().stream()
                            .filter(child -> subjects.contains(child.subjects().first()))
                            .toList());
            assertThat(resolution.reviews())
                    .isEqualTo(whole.reviews().stream()
                            .filter(review -> subjects.contains(review.one().subject()))
                            .toList());
        });
    }

    @Test
    void noChildHasTwoNhsNumbersUnlessAPersonSaidSo() {
        inEveryWorld((world, random) -> {
            // Given
            Component component = world.withoutDecisions().component();
            // When
            Resolution resolution = Identity.resolve(component);
            // Then
            assertThat(resolution.children())
                    .allSatisfy(child -> assertThat(knownOf(component, child).stream()
                                    .flatMap(known -> known.current().nhs().stream())
                                    .collect(Collectors.toSet()))
                            .hasSizeLessThan(2));
        });
    }

    @Test
    void noChildHasTwoClearlyDifferentForenamesUnlessAPersonSaidSo() {
        inEveryWorld((world, random) -> {
            // Given
            Component component = world.withoutDecisions().component();
            // When
            Resolution resolution = Identity.resolve(component);
            // Then
            assertThat(resolution.children()).allSatisfy(child -> {
                List<Known> known = knownOf(component, child);
                for (Known one : known) {
                    assertThat(known)
                            .filteredOn(other -> !other.equals(one))
                            .noneMatch(other ->
                                    Comparison.of(one, other).names().forename().opposes());
                }
            });
        });
    }

    @Test
    void noChildHoldsTwoSubjectsThatAPersonParted() {
        inEveryWorld((world, random) -> {
            // Given
            Component component = world.component();
            Decisions decisions = new Decisions(component);
            // When
            Resolution resolution = Identity.resolve(component);
            // Then
            assertThat(resolution.children())
                    .noneMatch(child -> decisions.keepApart(child.subjects(), child.subjects()));
        });
    }

    @Test
    void noReviewAsksAboutOneChildOrTwiceAboutTheSameTwo() {
        inEveryWorld((world, random) -> {
            // When
            Resolution resolution = Identity.resolve(world.component());
            // Then
            assertThat(resolution.reviews())
                    .allSatisfy(review -> {
                        assertThat(review.one().child())
                                .isNotEqualTo(review.other().child());
                        assertThat(review.reasons()).isNotEmpty();
                        assertThat(resolution.childOf(review.one().subject()))
                                .isEqualTo(review.one().child());
                    })
                    .extracting(review ->
                            Set.of(review.one().child(), review.other().child()))
                    .doesNotHaveDuplicates();
        });
    }

    @Test
    void aDecisionOnTheTwoThatAReviewShowsAnswersIt() {
        inEveryWorld((world, random) -> {
            // Given
            World undecided = world.withoutDecisions();
            for (Review review : Identity.resolve(undecided.component()).reviews()) {
                Decision apart = Resolving.decision(
                        review.one().subject(), review.other().subject(), Verdict.NOT_SAME, 1);
                // When
                Resolution after = Identity.resolve(Component.of(undecided.profiles(), List.of(apart)));
                // Then
                Set<SubjectRef> pair = Set.of(apart.one(), apart.other());
                assertThat(after.reviews())
                        .noneMatch(open -> pair.equals(
                                Set.of(open.one().subject(), open.other().subject())));
            }
        });
    }

    @Test
    void statingTheSameAgainChangesNothingUnlessTheDigestSaysSo() {
        inEveryWorld((world, random) -> {
            // Given
            List<SubjectProfile> restated = world.profiles().stream()
                    .map(profile -> restated(profile, random))
                    .toList();
            boolean changed = !digests(restated).equals(digests(world.profiles()));
            // When
            Resolution resolution = Identity.resolve(Component.of(restated, world.decisions()));
            // Then
            assertThat(changed || resolution.equals(Identity.resolve(world.component())))
                    .isTrue();
        });
    }

    private static SubjectProfile restated(SubjectProfile profile, Random random) {
        List<Observation> again = new ArrayList<>(profile.observations());
        for (Observation observation : profile.observations()) {
            if (random.nextBoolean()) {
                again.add(new Observation(
                        observation.particulars(), observation.lastStated().plus(Duration.ofHours(1))));
            }
        }
        return new SubjectProfile(profile.ref(), again);
    }

    private static Set<String> digests(Collection<SubjectProfile> profiles) {
        return profiles.stream()
                .map(profile -> profile.ref() + profile.digest())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static List<Known> knownOf(Component component, Child child) {
        return component.profiles().values().stream()
                .filter(profile -> child.subjects().contains(profile.ref()))
                .map(Known::of)
                .toList();
    }

    private static void inEveryWorld(BiConsumer<World, Random> property) {
        long first = Long.getLong("conduit.seed", 20261123L);
        for (long seed = first; seed < first + WORLDS; seed++) {
            Random random = new Random(seed);
            try {
                property.accept(World.of(random), random);
            } catch (AssertionError broken) {
                throw new AssertionError("In the world of -Dconduit.seed=" + seed, broken);
            }
        }
    }
}
