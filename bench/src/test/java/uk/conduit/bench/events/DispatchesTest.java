package uk.conduit.bench.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.NhsNumber;
import uk.conduit.platform.kernel.SourceRecord;
import uk.conduit.schema.shared.Correction;
import uk.conduit.schema.shared.Header;
import uk.conduit.schema.shared.Subject;

class DispatchesTest {

    private static final int EVENTS = 4_000;
    private static final int CHILDREN = 300;

    @Test
    void theSameSeedGivesTheSameEventsAndAnotherOthers() {
        // Given
        Dispatches once = new Dispatches(7, EVENTS, CHILDREN);
        Dispatches again = new Dispatches(7, EVENTS, CHILDREN);
        Dispatches other = new Dispatches(8, EVENTS, CHILDREN);

        // When
        List<SpecificRecord> events = events(once);

        // Then
        assertThat(events).isEqualTo(events(again)).isNotEqualTo(events(other));
    }

    @Test
    void aTenthIsMoreThanSomethingNewInTime() {
        // Given
        Dispatches dispatches = new Dispatches(7, EVENTS, CHILDREN);

        // When
        Map<Role, Integer> roles = new EnumMap<>(Role.class);
        all(dispatches).forEach(each -> roles.merge(each.role(), 1, Integer::sum));

        // Then
        assertThat(roles).containsOnlyKeys(Role.values());
        assertThat(EVENTS - roles.getOrDefault(Role.ORIGINAL, 0)).isBetween(EVENTS * 8 / 100, EVENTS * 12 / 100);
    }

    @Test
    void everyAgencySpeaksInSeveralKinds() {
        // Given
        Dispatches dispatches = new Dispatches(7, EVENTS, CHILDREN);

        // When
        Map<Agency, Set<String>> kinds = new TreeMap<>();
        all(dispatches)
                .forEach(each -> kinds.computeIfAbsent(each.agency(), it -> new TreeSet<>())
                        .add(((SpecificRecord) part(each.event(), "detail"))
                                .getSchema()
                                .getName()));

        // Then
        assertThat(kinds).hasSize(6).allSatisfy((agency, its) -> assertThat(its).hasSizeGreaterThan(3));
    }

    @Test
    void idsFollowTheRuleAndKeysAreTheAgencysReferences() {
        // Given
        Dispatches dispatches = new Dispatches(7, EVENTS, CHILDREN);

        // When
        List<Dispatch> all = all(dispatches);

        // Then
        assertThat(all).allSatisfy(each -> {
            Header header = (Header) part(each.event(), "header");
            SourceRecord record = new SourceRecord(each.agency(), header.getSourceSystem(), header.getSourceRecordId());
            assertThat(each.id()).isEqualTo(EventId.of(record, header.getSourceVersion()));
            assertThat(header.getEventId()).isEqualTo(each.id().toString());
            assertThat(((Subject) part(each.event(), "subject")).getReference()).isEqualTo(each.key());
        });
    }

    @Test
    void repeatsAreEventsOfBeforeAndNothingElseHasTheIdOfAnother() {
        // Given
        Dispatches dispatches = new Dispatches(7, EVENTS, CHILDREN);

        // When
        Map<EventId, SpecificRecord> before = new HashMap<>();
        for (Dispatch each : all(dispatches)) {
            SpecificRecord same = before.putIfAbsent(each.id(), each.event());

            // Then
            assertThat(same != null).isEqualTo(each.role() == Role.REPEAT);
            assertThat(same == null || same.equals(each.event())).isTrue();
        }
    }

    @Test
    void correctionsAndRetractionsNameEventsOfBeforeOfTheirOwnAgency() {
        // Given
        Dispatches dispatches = new Dispatches(7, EVENTS, CHILDREN);

        // When
        Map<String, Agency> before = new HashMap<>();
        for (Dispatch each : all(dispatches)) {
            Correction correction = (Correction) each.event()
                    .get(each.event().getSchema().getField("correction").pos());

            // Then
            assertThat(correction != null).isEqualTo(each.role() == Role.CORRECTION || each.role() == Role.RETRACTION);
            if (correction != null) {
                String named = each.role() == Role.CORRECTION ? correction.getSupersedes() : correction.getRetracts();
                assertThat(before).containsEntry(named, each.agency());
            }
            before.put(each.id().toString(), each.agency());
        }
    }

    @Test
    void nothingHappensAfterTheLastDayWhateverTheClockSays() {
        // Given
        Dispatches dispatches = new Dispatches(7, EVENTS, CHILDREN);

        // When
        List<Dispatch> all = all(dispatches);

        // Then
        assertThat(all)
                .allSatisfy(each -> assertThat(((Header) part(each.event(), "header")).getOccurredAt())
                        .isBeforeOrEqualTo(Dispatches.LAST));
    }

    @Test
    void childrenHaveNumbersForFictitiousPeopleEachItsOwnAndAreKnownToOneToFourAgencies() {
        // Given
        Town town = new Town(7, 2_000);

        // When
        List<Person> people = town.everybody();

        // Then
        assertThat(new HashSet<>(people.stream().map(Person::nhsNumber).toList()))
                .hasSize(2_000);
        assertThat(people).allSatisfy(person -> {
            assertThat(person.nhsNumber()).startsWith("999");
            assertThat(NhsNumber.holds(person.nhsNumber(), NhsNumber.Range.ISSUED_AND_TEST))
                    .isTrue();
            assertThat(person.knownTo()).hasSizeBetween(1, 4).doesNotHaveDuplicates();
        });
    }

    private static List<Dispatch> all(Dispatches dispatches) {
        return LongStream.range(0, dispatches.size()).mapToObj(dispatches::at).toList();
    }

    private static List<SpecificRecord> events(Dispatches dispatches) {
        return all(dispatches).stream().map(Dispatch::event).toList();
    }

    private static Object part(SpecificRecord event, String field) {
        return event.get(event.getSchema().getField(field).pos());
    }
}
