package uk.conduit.consolidation.service.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.RandomData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.conduit.consolidation.model.event.Detail;
import uk.conduit.consolidation.model.event.PersonalDetails;
import uk.conduit.consolidation.model.event.Terms;
import uk.conduit.platform.kernel.NhsNumber;
import uk.conduit.platform.kernel.Visibility;
import uk.conduit.schema.adultsocialcare.AdultSocialCareCaseEvent;
import uk.conduit.schema.education.EducationCaseEvent;
import uk.conduit.schema.health.HealthCaseEvent;
import uk.conduit.schema.police.PoliceCaseEvent;
import uk.conduit.schema.shared.Handling;
import uk.conduit.schema.shared.Header;
import uk.conduit.schema.shared.Marking;
import uk.conduit.schema.shared.Profile;
import uk.conduit.schema.shared.Subject;
import uk.conduit.schema.socialcare.SocialCareCaseEvent;
import uk.conduit.schema.unit.UnitCaseEvent;
import uk.conduit.schema.voluntary.VoluntaryCaseEvent;

class MappersTest {

    private static final Set<String> ELSEWHERE =
            Set.of("RecordCorrected", "RecordRetracted", "RestrictedItemExists", "FeedCoverage");
    private static final int EACH = 20;

    static Stream<Arguments> agencies() {
        return Stream.of(
                Arguments.of(PoliceCaseEvent.getClassSchema(), new PoliceMapper()),
                Arguments.of(SocialCareCaseEvent.getClassSchema(), new SocialCareMapper()),
                Arguments.of(EducationCaseEvent.getClassSchema(), new EducationMapper()),
                Arguments.of(HealthCaseEvent.getClassSchema(), new HealthMapper()),
                Arguments.of(VoluntaryCaseEvent.getClassSchema(), new VoluntaryMapper()),
                Arguments.of(AdultSocialCareCaseEvent.getClassSchema(), new AdultSocialCareMapper()),
                Arguments.of(UnitCaseEvent.getClassSchema(), new UnitMapper()));
    }

    @ParameterizedTest
    @MethodSource("agencies")
    void mapsEveryKindOfEventToTheOneOfItsName(Schema event, AgencyMapper<?> mapper) {
        assertThat(unmapped(event, mapper)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("agencies")
    void recognisesEveryAgencysCorrections(Schema event, AgencyMapper<?> mapper) {
        assertThat(mapper.corrected(one(branch(event, "RecordCorrected")))).isNotNull();
    }

    @Test
    void doesNotUseWhatIsFlagged() {
        // Given
        EventFixture flagged = EventFixture.police("P1", "m-1")
                .known("Ada", "Example", "2012-03-04")
                .flagging("dateOfBirth");
        PoliceCaseEvent event = (PoliceCaseEvent) flagged.saying(Details.investigation("I1"));

        // When
        PersonalDetails details =
                new SharedMapper(NhsNumber.Range.ISSUED).details(event.getSubject(), event.getHeader());

        // Then
        assertThat(details.birth()).isNull();
        assertThat(details.names()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "false, PERMITTED, CORE_FACT, CORE_FACT",
        "true, PERMITTED, CORE_FACT, RESTRICTED",
        "false, CONDITIONS, NARRATIVE, RESTRICTED",
        "false, CONDITIONS, PERSON_OF_CONCERN, PERSON_OF_CONCERN"
    })
    void aPointerAndWhatHasConditionsAreForNamedRolesWhateverTheirSenderSays(
            boolean pointer, Handling handling, Profile stated, Visibility.Profile read) {
        // Given
        PoliceCaseEvent event =
                (PoliceCaseEvent) EventFixture.police("P1", "m-1").saying(Details.investigation("I1"));
        Marking marking =
                Marking.newBuilder(event.getMarking()).setHandling(handling).build();
        var visibility = uk.conduit.schema.shared.Visibility.newBuilder(event.getVisibility())
                .setProfile(stated)
                .build();

        // When
        Terms terms = SharedMapper.terms(pointer, event.getAssertion(), marking, visibility, event.getLawfulBasis());

        // Then
        assertThat(terms.visibility().profile()).isEqualTo(read);
    }

    @Test
    void doesNotBelieveAnAgencysWordForACheckDigit() {
        // Given
        PoliceCaseEvent event = (PoliceCaseEvent)
                EventFixture.police("P1", "m-1").nhs("9990000001").saying(Details.investigation("I1"));
        Subject subject = event.getSubject();
        Header header = event.getHeader();

        // When
        PersonalDetails details = new SharedMapper(NhsNumber.Range.ISSUED).details(subject, header);

        // Then
        assertThat(details.identifiers()).singleElement().matches(it -> !it.checkHolds());
    }

    @Test
    void givesMomentsThePrecisionTheyHave() {
        assertThat(SharedMapper.moment(Instant.EPOCH, uk.conduit.schema.shared.Precision.DAY)
                        .precision())
                .isEqualTo(uk.conduit.consolidation.model.event.Moment.Precision.DAY);
    }

    private static List<String> unmapped(Schema event, AgencyMapper<?> mapper) {
        List<String> unmapped = new ArrayList<>();
        for (Schema branch : event.getField("detail").schema().getTypes()) {
            if (ELSEWHERE.contains(branch.getName())) {
                continue;
            }
            for (Object detail : some(branch)) {
                Detail mapped = mapper.detail(sound(detail));
                if (!mapped.kind().equals(branch.getName())) {
                    unmapped.add(branch.getName());
                }
            }
        }
        return unmapped;
    }

    /** Random text is no agency's name. */
    private static Object sound(Object detail) {
        if (detail instanceof SpecificRecord record) {
            for (Schema.Field field : record.getSchema().getFields()) {
                if (Set.of("owner", "agency").contains(field.name())) {
                    record.put(field.pos(), "police");
                } else if (field.name().equals("reference")
                        && record.getSchema().getName().equals("SubjectReference")) {
                    record.put(field.pos(), "P1");
                } else {
                    sound(record.get(field.pos()));
                }
            }
        }
        return detail;
    }

    private static Object one(Schema schema) {
        return some(schema).getFirst();
    }

    private static List<Object> some(Schema schema) {
        List<Object> some = new ArrayList<>();
        SpecificData model = new SpecificData();
        model.addLogicalTypeConversion(new org.apache.avro.data.TimeConversions.DateConversion());
        model.addLogicalTypeConversion(new org.apache.avro.data.TimeConversions.TimestampMillisConversion());
        new RandomData(new org.apache.avro.generic.GenericData(), schema, EACH, 7L, false)
                .forEach(it -> some.add(sound(read(model, schema, it))));
        return some;
    }

    static {
        uk.conduit.platform.messaging.publish.PublishedLanguage.trust();
    }

    private static Object read(SpecificData model, Schema schema, Object random) {
        try {
            var bytes = new java.io.ByteArrayOutputStream();
            var encoder = org.apache.avro.io.EncoderFactory.get().binaryEncoder(bytes, null);
            new org.apache.avro.generic.GenericDatumWriter<Object>(schema, new org.apache.avro.generic.GenericData())
                    .write(random, encoder);
            encoder.flush();
            return new org.apache.avro.specific.SpecificDatumReader<Object>(schema, schema, model)
                    .read(null, org.apache.avro.io.DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Schema branch(Schema event, String name) {
        return event.getField("detail").schema().getTypes().stream()
                .filter(branch -> branch.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void knowsEveryAgency() {
        assertThat(new TreeSet<>(new AgencyRecords(new Wire()).agencies())).hasSize(7);
    }
}
