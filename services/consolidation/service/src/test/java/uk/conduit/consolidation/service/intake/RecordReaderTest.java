package uk.conduit.consolidation.service.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.conduit.consolidation.service.intake.ReadRecord.Aside;
import uk.conduit.consolidation.service.intake.ReadRecord.Understood;
import uk.conduit.consolidation.service.store.Outcome;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.NhsNumber;
import uk.conduit.platform.messaging.wire.RegistryAway;

class RecordReaderTest {

    private static final Instant RECEIVED = EventFixture.NOON.plusSeconds(60);
    private static final EventFixture EVENT = EventFixture.police("P1", "inv-1");

    private final Wire wire = new Wire();
    private final AgencyRecords agencies = new AgencyRecords(wire);
    private final Meanings meanings = new Meanings(agencies, new SharedMapper(NhsNumber.Range.ISSUED_AND_TEST));
    private final RecordReader reader = new RecordReader(agencies, meanings, 100_000);

    @Test
    void understandsAnEventThatKeepsTheRules() {
        // Given
        SpecificRecord record = EVENT.known("Ada", "Example", "2012-03-04").saying(Details.investigation("I1"));

        // When
        ReadRecord read = read("P1", wire.bytes(record));

        // Then
        assertThat(read).isInstanceOfSatisfying(Understood.class, it -> {
            assertThat(it.said().id()).isEqualTo(EVENT.id());
            assertThat(it.said().kind()).isEqualTo("InvestigationOpened");
        });
    }

    @Test
    void rejectsARecordWithoutAValue() {
        assertThat(code(read("P1", null))).isEqualTo("NO_VALUE");
    }

    @Test
    void rejectsARecordThatIsTooLarge() {
        assertThat(code(read("P1", new byte[100_001]))).isEqualTo("TOO_LARGE");
    }

    @Test
    void rejectsBytesThatAreNotFramed() {
        assertThat(code(read("P1", "{\"json\":true}".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("NOT_FRAMED");
    }

    @Test
    void rejectsAnUnknownSchema() {
        assertThat(code(read("P1", Wire.frame(77, new byte[3])))).isEqualTo("UNKNOWN_SCHEMA");
    }

    @Test
    void waitsForARegistryThatIsAway() {
        // Given
        byte[] bytes = wire.bytes(EVENT.saying(Details.investigation("I1")));
        wire.away = true;

        // Then
        assertThatThrownBy(() -> read("P1", bytes)).isInstanceOf(RegistryAway.class);
    }

    @Test
    void readsOnWithAKnownSchemaWhileTheRegistryIsAway() {
        // Given
        byte[] bytes = wire.bytes(EVENT.saying(Details.investigation("I1")));
        read("P1", bytes);
        wire.away = true;

        // When
        ReadRecord again = read("P1", bytes);

        // Then
        assertThat(again).isInstanceOf(Understood.class);
    }

    @Test
    void rejectsAnotherAgencysTypeOfRecord() {
        SpecificRecord record = EventFixture.socialCare("S1", "c-1").saying(Details.contact("C1"));
        assertThat(code(read("S1", wire.bytes(record)))).isEqualTo("OTHER_RECORD_TYPE");
    }

    @Test
    void rejectsBytesThatDoNotFollowTheirSchema() {
        // Given
        byte[] bytes = wire.bytes(EVENT.saying(Details.investigation("I1")));
        byte[] cut = java.util.Arrays.copyOf(bytes, bytes.length - 3);
        byte[] longer = java.util.Arrays.copyOf(bytes, bytes.length + 1);

        // Then
        assertThat(code(read("P1", cut))).isEqualTo("UNDECODABLE");
        assertThat(code(read("P1", longer))).isEqualTo("UNDECODABLE");
        assertThat(read("P1", bytes)).isInstanceOf(Understood.class);
    }

    @Test
    void rejectsALengthThatNoRecordCanHave() {
        // Given
        int id = wire.register(EVENT.saying(Details.investigation("I1")).getSchema());

        // When
        ReadRecord read = read("P1", Wire.frame(id, new byte[] {-2, -1, -1, -1, 15, 1}));

        // Then
        assertThat(code(read)).isEqualTo("UNDECODABLE");
    }

    @Test
    void rejectsAWrongAgency() {
        SpecificRecord record = EVENT.sayingItIsFrom("social-care").saying(Details.investigation("I1"));
        assertThat(code(read("P1", wire.bytes(record)))).isEqualTo("WRONG_AGENCY");
    }

    @Test
    void rejectsAnEventWithoutASubject() {
        SpecificRecord record = EventFixture.coverage(Agency.POLICE, "x").saying(Details.investigation("I1"));
        assertThat(code(read("P1", wire.bytes(record)))).isEqualTo("NO_SUBJECT");
    }

    @Test
    void rejectsAKeyThatIsNotTheReference() {
        SpecificRecord record = EVENT.saying(Details.investigation("I1"));
        assertThat(code(read("P2", wire.bytes(record)))).isEqualTo("KEY_IS_NOT_THE_REFERENCE");
        assertThat(code(read(null, wire.bytes(record)))).isEqualTo("KEY_IS_NOT_THE_REFERENCE");
    }

    @Test
    void rejectsAnEventIdThatTheRuleDoesNotGive() {
        SpecificRecord other = EVENT.calling(EVENT.version(2).id().toString()).saying(Details.investigation("I1"));
        SpecificRecord none = EVENT.calling("none").saying(Details.investigation("I1"));
        assertThat(code(read("P1", wire.bytes(other)))).isEqualTo("EVENT_ID_NOT_BY_THE_RULE");
        assertThat(code(read("P1", wire.bytes(none)))).isEqualTo("EVENT_ID_NOT_BY_THE_RULE");
    }

    @Test
    void rejectsACorrectionPartThatDoesNotFitTheKind() {
        EventId other = EventFixture.police("P1", "inv-9").id();
        assertThat(code(read(EVENT.correcting(other).saying(Details.investigation("I1")))))
                .isEqualTo("BAD_CORRECTION");
        assertThat(code(read(EVENT.saying(Details.corrected(Details.investigation("I1"))))))
                .isEqualTo("BAD_CORRECTION");
        assertThat(code(read(EVENT.correcting(other).saying(Details.retracted()))))
                .isEqualTo("BAD_CORRECTION");
        assertThat(code(read(EVENT.correctionPart(other.toString(), other.toString())
                        .saying(Details.corrected(Details.investigation("I1"))))))
                .isEqualTo("BAD_CORRECTION");
        assertThat(code(read(EVENT.correctionPart("not an id", null)
                        .saying(Details.corrected(Details.investigation("I1"))))))
                .isEqualTo("BAD_CORRECTION");
        assertThat(code(read(EVENT.retracting(EVENT.id()).saying(Details.retracted()))))
                .isEqualTo("BAD_CORRECTION");
    }

    @Test
    void rejectsAnEventDatedInTheFuture() {
        SpecificRecord record =
                EVENT.at(RECEIVED.plus(Duration.ofDays(1)).plusMillis(1)).saying(Details.investigation("I1"));
        SpecificRecord clockAhead = EVENT.at(RECEIVED.plus(Duration.ofDays(1))).saying(Details.investigation("I1"));
        assertThat(code(read(record))).isEqualTo("DATED_IN_THE_FUTURE");
        assertThat(read(clockAhead)).isInstanceOf(Understood.class);
    }

    @Test
    void rejectsCoverageOfTheFuture() {
        SpecificRecord record = EventFixture.coverage(Agency.POLICE, "coverage/1")
                .saying(Details.coverage(EventFixture.NOON, RECEIVED.plus(Duration.ofDays(2)), "CrimeRecorded"));
        assertThat(code(read("records", wire.bytes(record)))).isEqualTo("DATED_IN_THE_FUTURE");
    }

    @Test
    void rejectsAReferenceOfWhichNoKeyCanBeMade() {
        SpecificRecord record = EventFixture.police("two\nlines", "inv-1").saying(Details.investigation("I1"));
        assertThat(code(read("two\nlines", wire.bytes(record)))).isEqualTo("UNUSABLE_VALUE");
    }

    @Test
    void holdsAKindThatItDoesNotKnow() {
        // Given
        NewKind written = NewKind.in(EVENT.saying(Details.investigation("I1")).getSchema());
        byte[] detail = written.bytes(wire, EVENT);
        byte[] replacement = written.bytesOfACorrection(
                wire, EVENT.correcting(EVENT.version(9).id()));

        // When
        ReadRecord read = read("P1", detail);
        ReadRecord correction = read("P1", replacement);

        // Then
        assertThat(read).isInstanceOfSatisfying(Aside.class, it -> {
            assertThat(it.outcome()).isEqualTo(Outcome.HELD);
            assertThat(it.words()).contains("VehicleSeen");
        });
        assertThat(correction)
                .isInstanceOfSatisfying(
                        Aside.class, it -> assertThat(it.outcome()).isEqualTo(Outcome.HELD));
    }

    @Test
    void understandsAKnownKindOfAWriterThatKnowsMore() {
        // Given
        Schema newer = NewKind.in(EVENT.saying(Details.investigation("I1")).getSchema())
                .schema();

        // When
        ReadRecord read = read("P1", NewKind.known(wire, newer, EVENT.saying(Details.investigation("I1"))));

        // Then
        assertThat(read)
                .isInstanceOfSatisfying(
                        Understood.class, it -> assertThat(it.said().kind()).isEqualTo("InvestigationOpened"));
    }

    private ReadRecord read(SpecificRecord record) {
        return read("P1", wire.bytes(record));
    }

    private ReadRecord read(@Nullable String key, byte @Nullable [] value) {
        return reader.read(Agency.POLICE, key == null ? null : key.getBytes(StandardCharsets.UTF_8), value, RECEIVED);
    }

    private static String code(ReadRecord read) {
        return read instanceof Aside aside ? aside.code() : "understood";
    }
}
