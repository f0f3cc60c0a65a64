package uk.conduit.consolidation.service.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.SubjectRef;
import uk.conduit.platform.testkit.RealServers;

class AnyOrderIT {

    @RegisterExtension
    static final RealServers SERVERS = new RealServers();

    private static final int CASES = Integer.getInteger("conduit.cases", 40);
    private static final int ORDERS = 3;

    @SuppressWarnings("NullAway.Init") // made before the first test
    private static HubFixture hub;

    private record Sent(EventFixture event, SpecificRecord record) {}

    @BeforeAll
    static void start() {
        hub = new HubFixture(SERVERS.database());
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void anyOrderAndAnyRepetitionGiveTheSameChildren() {
        long first = Long.getLong("conduit.seed", 1);
        for (long seed = first; seed < first + CASES; seed++) {
            // Given
            Random random = new Random(seed);
            List<Sent> story = story(random);
            String expected = told(story, story.size());
            for (int order = 0; order < ORDERS; order++) {
                List<Sent> other = new ArrayList<>(story);
                other.add(story.get(random.nextInt(story.size())));
                Collections.shuffle(other, random);

                // When
                String children = told(other, 1 + random.nextInt(4));

                // Then
                assertThat(children.lines().toList())
                        .as("seed %d, order %d", seed, order)
                        .isEqualTo(expected.lines().toList());
                assertThat(hub.balances()).as("seed %d, order %d", seed, order).isTrue();
            }
        }
    }

    @Test
    void twoWritersAtOnceGiveTheSameChildren() {
        long first = Long.getLong("conduit.seed", 1);
        for (long seed = first; seed < first + CASES; seed++) {
            // Given
            Random random = new Random(seed);
            List<Sent> story = story(random);
            List<String> expected = told(story, story.size()).lines().toList();
            Collections.shuffle(story, random);
            hub.empty();
            story.forEach(sent -> hub.send(sent.event(), sent.record()));

            // When
            hub.consumeAtOnce(1 + random.nextInt(3));

            // Then
            assertThat(hub.children().lines().toList()).as("seed %d", seed).isEqualTo(expected);
            assertThat(hub.balances()).as("seed %d", seed).isTrue();
        }
    }

    private static String told(List<Sent> story, int atATime) {
        hub.empty();
        story.forEach(sent -> hub.send(sent.event(), sent.record()));
        hub.consume(atATime);
        return hub.children();
    }

    private static List<Sent> story(Random random) {
        List<Sent> story = new ArrayList<>();
        List<EventFixture> said = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            story.add(next(random, i, said));
        }
        return story;
    }

    private static Sent next(Random random, int number, List<EventFixture> said) {
        int kind = said.isEmpty() ? 9 : random.nextInt(10);
        EventFixture any =
                said.isEmpty() ? EventFixture.police(police(random), "p-0") : said.get(random.nextInt(said.size()));
        return switch (kind) {
            case 0 -> {
                EventFixture retraction = about(any, random, "r-" + number).retracting(any.id());
                yield new Sent(retraction, retraction.saying(Details.retracted()));
            }
            case 1, 2 -> {
                EventFixture correction =
                        EventFixture.police(police(random), "k-" + number).correcting(any.id());
                correction = named(correction, random);
                said.add(correction);
                yield new Sent(
                        correction,
                        correction.saying(Details.corrected(Details.investigation("I" + random.nextInt(3)))));
            }
            case 3, 4 -> {
                EventFixture later = any.version(any.version() + 1L + random.nextInt(3));
                boolean taken = said.stream().anyMatch(it -> it.id().equals(later.id()));
                EventFixture version = taken ? any.version(100L + number) : later;
                said.add(version);
                yield new Sent(version, version.saying(content(version, random)));
            }
            case 5 -> decision(random, number, said);
            default -> {
                boolean police = random.nextBoolean();
                EventFixture event = police
                        ? EventFixture.police(police(random), "p-" + number)
                        : EventFixture.socialCare("S" + random.nextInt(3), "s-" + number);
                event = named(event.at(EventFixture.NOON.minusSeconds(random.nextInt(5))), random);
                said.add(event);
                yield new Sent(event, event.saying(content(event, random)));
            }
        };
    }

    private static Object content(EventFixture event, Random random) {
        if (event.odd().corrects() != null) {
            return Details.corrected(Details.investigation("I" + random.nextInt(3)));
        }
        return switch (event.agency().name()) {
            case "police" -> Details.investigation("I" + random.nextInt(3));
            case "social-care" -> Details.contact("C" + random.nextInt(2));
            default -> Details.same(subject(random), subject(random));
        };
    }

    private static Sent decision(Random random, int number, List<EventFixture> said) {
        EventFixture decision = EventFixture.unit(subject(random).ownChildId().toString(), "d-" + number)
                .at(EventFixture.NOON.minusSeconds(random.nextInt(3)));
        said.add(decision);
        Object verdict = random.nextInt(3) > 0
                ? Details.same(subject(random), subject(random))
                : Details.different(subject(random), subject(random));
        return new Sent(decision, decision.saying(verdict));
    }

    private static EventFixture about(EventFixture any, Random random, String record) {
        return switch (any.agency().name()) {
            case "police" -> EventFixture.police(police(random), record);
            case "social-care" -> EventFixture.socialCare("S0", record);
            default -> EventFixture.unit(any.key(), record);
        };
    }

    private static String police(Random random) {
        return "P" + random.nextInt(3);
    }

    private static SubjectRef subject(Random random) {
        return random.nextBoolean()
                ? new SubjectRef(Agency.POLICE, police(random))
                : new SubjectRef(Agency.SOCIAL_CARE, "S" + random.nextInt(3));
    }

    private static EventFixture named(EventFixture event, Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> event;
            case 1 -> event.known("Ada", "Example", "2012-03-04");
            case 2 -> event.known("Ada", "Example", "2012-03-04").nhs("9990000018");
            case 3 -> event.known("Eve", "Example", "2012-03-04");
            default -> event.known("Eve", "Sample", "2013-05-06").nhs("9990000026");
        };
    }
}
