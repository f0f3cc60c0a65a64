package uk.conduit.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whoever has published keeps being understood, and whoever reads announcements keeps understanding.
 *
 * <p>{@code -Dschemas.freeze} first writes the current schemas into the release that is in preparation.
 */
class CompatibilityTest {

    private static final int EVENTS_PER_KIND = 20;

    @BeforeAll
    static void trustOurOwnClassesAndFreezeIfAsked() {
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.getGlobal(), type -> type.getName().startsWith("uk.conduit.schema.")));
        if (System.getProperty("schemas.freeze") != null) {
            Releases.freeze();
        }
    }

    static Stream<Arguments> everyRelease() {
        return Releases.all().stream()
                .flatMap(release -> Stream.of(Published.values())
                        .filter(published -> Releases.holds(release, published))
                        .map(published -> Arguments.of(release, published)));
    }

    static Stream<Arguments> everyReleaseOfCaseEvents() {
        return everyRelease().filter(arguments -> ((Published) arguments.get()[1]).isCaseEvents());
    }

    static Stream<Arguments> everyKindOfEveryRelease() {
        return Releases.all().stream()
                .flatMap(release -> Published.caseEvents()
                        .filter(published -> Releases.holds(release, published))
                        .flatMap(published -> Published.kinds(Releases.frozen(release, published))
                                .map(kind -> Arguments.of(release, published, kind.getName()))));
    }

    @ParameterizedTest
    @EnumSource
    void theCurrentSchemaIsFrozenInTheNewestRelease(Published published) {
        // Given
        int newest = Releases.all().getLast();
        int next = Releases.inPreparation();
        String whatToDo = """
                %s is not what release %d says. %s
                Run    mvn -pl schemas test -Dschemas.freeze
                to write the current schemas to schemas/src/released/%d, look at the difference, and commit it with the
                change. If other tests of this class then fail, the change breaks somebody: make it otherwise.""".formatted(
                        published.file(),
                        newest,
                        next == newest
                                ? "That release is still being prepared, so its copy follows the change."
                                : "That release is out and never changes, so the change makes a new one.",
                        next);

        // When
        Schema frozen = Releases.holds(newest, published) ? Releases.frozen(newest, published) : null;

        // Then
        assertThat(frozen == null ? null : frozen.toString())
                .as(whatToDo)
                .isEqualTo(published.schema().toString());
    }

    @ParameterizedTest
    @MethodSource("everyRelease")
    void theHubReadsWhatEveryReleaseWritesAndEveryReleaseReadsWhatTheHubAnnounces(int release, Published published) {
        // Given
        Schema frozen = Releases.frozen(release, published);
        Schema reader = published.isCaseEvents() ? published.schema() : frozen;
        Schema writer = published.isCaseEvents() ? frozen : published.schema();

        // When
        var verdict = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);

        // Then
        assertThat(verdict.getType()).as(verdict.getDescription()).isEqualTo(SchemaCompatibilityType.COMPATIBLE);
    }

    @ParameterizedTest
    @MethodSource("everyKindOfEveryRelease")
    void anEventOfEveryReleaseIsDecodedAsTheSameKind(int release, Published published, String kindName)
            throws IOException {
        // Given
        Schema frozen = Releases.frozen(release, published);
        Schema kind = Published.kinds(frozen)
                .filter(each -> each.getName().equals(kindName))
                .findFirst()
                .orElseThrow();
        long seed = new Random().nextLong();
        AnyRecord any = new AnyRecord(new Random(seed));
        for (int i = 0; i < EVENTS_PER_KIND; i++) {
            GenericRecord written = any.caseEvent(frozen, kind);
            byte[] bytes = encode(written);

            // When
            GenericRecord generic = new GenericDatumReader<GenericRecord>(frozen, published.schema())
                    .read(null, DecoderFactory.get().binaryDecoder(bytes, null));
            SpecificRecord specific = new SpecificDatumReader<SpecificRecord>(frozen, published.schema())
                    .read(null, DecoderFactory.get().binaryDecoder(bytes, null));

            // Then
            String where = "seed " + seed + ", event " + i;
            assertThat(((GenericRecord) generic.get("detail")).getSchema().getFullName())
                    .as(where)
                    .isEqualTo(kind.getFullName());
            assertThat(specific.get(specific.getSchema().getField("detail").pos())
                            .getClass()
                            .getName())
                    .as(where)
                    .isEqualTo(kind.getFullName());
            assertThat(generic.get("header").toString())
                    .as(where)
                    .isEqualTo(GenericData.get()
                            .deepCopy(frozen, written)
                            .get("header")
                            .toString());
        }
    }

    private static byte[] encode(GenericRecord record) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new GenericDatumWriter<GenericRecord>(record.getSchema()).write(record, encoder);
        encoder.flush();
        return bytes.toByteArray();
    }

    /** Avro reads a branch it does not know as the first that fits, so a kind that went missing would be misread. */
    @ParameterizedTest
    @MethodSource("everyReleaseOfCaseEvents")
    void noKindOfEventEverGoesAway(int release, Published published) {
        // Then
        assertThat(published.kindNames())
                .containsAll(Published.kinds(Releases.frozen(release, published))
                        .map(Schema::getName)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void everyPublishedRecordAndEveryKindSaysWhatItIs(Published published) {
        // When
        Stream<Schema> kinds = published.isCaseEvents() ? Published.kinds(published.schema()) : Stream.of();

        // Then
        assertThat(Stream.concat(Stream.of(published.schema()), kinds))
                .allSatisfy(record ->
                        assertThat(record.getDoc()).as(record.getFullName()).isNotBlank());
    }
}
