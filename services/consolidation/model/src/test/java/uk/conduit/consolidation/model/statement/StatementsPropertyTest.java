package uk.conduit.consolidation.model.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.consolidation.model.statement.StatementsTest.corrects;
import static uk.conduit.consolidation.model.statement.StatementsTest.id;
import static uk.conduit.consolidation.model.statement.StatementsTest.retracts;
import static uk.conduit.consolidation.model.statement.StatementsTest.says;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.conduit.platform.kernel.EventId;

class StatementsPropertyTest {

    private static final int CASES = 5_000;

    @Test
    void anyOrderGivesTheSameAnswer() {
        for (long seed = 0; seed < CASES; seed++) {
            // Given
            Random random = new Random(seed);
            List<Version> versions = some(random);
            SortedSet<EventId> expected = Statements.effective(versions);
            Collections.shuffle(versions, random);

            // When
            SortedSet<EventId> effective = Statements.effective(versions);

            // Then
            assertThat(effective).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void statementsDoNotDependOnEachOther() {
        for (long seed = 0; seed < CASES; seed++) {
            // Given
            Random random = new Random(seed);
            List<Version> one = named("one-", some(random));
            List<Version> other = named("other-", some(random));
            Set<EventId> apart = new TreeSet<>(Statements.effective(one));
            apart.addAll(Statements.effective(other));
            List<Version> both = new ArrayList<>(one);
            both.addAll(other);

            // When
            SortedSet<EventId> together = Statements.effective(both);

            // Then
            assertThat(together).as("seed %d", seed).isEqualTo(apart);
        }
    }

    @Test
    void aRecordHasAtMostOneEffectiveEvent() {
        for (long seed = 0; seed < CASES; seed++) {
            // Given
            List<Version> versions = some(new Random(seed));

            // When
            SortedSet<EventId> effective = Statements.effective(versions);

            // Then
            List<?> records = versions.stream()
                    .filter(version -> effective.contains(version.event()))
                    .map(Version::record)
                    .toList();
            assertThat(records).as("seed %d", seed).doesNotHaveDuplicates();
        }
    }

    private static List<Version> some(Random random) {
        List<Version> versions = new ArrayList<>();
        int count = 1 + random.nextInt(8);
        for (int i = 0; i < count; i++) {
            String record = "r" + random.nextInt(4);
            long version = 1L + random.nextInt(4);
            EventId named = id("r" + random.nextInt(4), 1L + random.nextInt(4));
            versions.add(
                    switch (random.nextInt(8)) {
                        case 0 -> retracts("x" + record, named);
                        case 1, 2 -> corrects(record, version, named);
                        default -> says(record, version, "content " + random.nextInt(2));
                    });
        }
        return distinct(versions);
    }

    private static List<Version> distinct(List<Version> versions) {
        return new ArrayList<>(versions.stream()
                .collect(Collectors.toMap(Version::event, version -> version, (first, again) -> first))
                .values());
    }

    private static List<Version> named(String prefix, List<Version> versions) {
        return versions.stream()
                .map(version -> new Version(
                        of(prefix, version.event()),
                        java.util.UUID.nameUUIDFromBytes(
                                (prefix + version.record()).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        version.version(),
                        version.agency(),
                        version.content(),
                        version.names() == null
                                ? null
                                : new Version.Named(
                                        of(prefix, version.names().event()),
                                        version.names().retracted())))
                .toList();
    }

    private static EventId of(String prefix, EventId event) {
        return new EventId(
                java.util.UUID.nameUUIDFromBytes((prefix + event).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
}
