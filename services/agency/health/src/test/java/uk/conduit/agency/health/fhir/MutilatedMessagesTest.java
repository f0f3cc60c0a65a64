package uk.conduit.agency.health.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.agency.health.fhir.Messages.APPOINTMENT;
import static uk.conduit.agency.health.fhir.Messages.ENCOUNTER;
import static uk.conduit.agency.health.fhir.Messages.PATIENT;
import static uk.conduit.agency.health.fhir.Messages.message;
import static uk.conduit.agency.health.fhir.Messages.translated;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import uk.conduit.agency.core.Translation;
import uk.conduit.schema.health.HealthCaseEvent;

@Timeout(120)
class MutilatedMessagesTest {

    /** 2,000 mutilated messages; the seed says which. */
    @Test
    void noMessageHoweverMutilatedBreaksTheDecoder() throws IOException {
        long seed = 20261124;
        Random random = new Random(seed);
        byte[] good = message(PATIENT, ENCOUNTER, APPOINTMENT.formatted("Physiotherapy"))
                .replace('\'', '"')
                .getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 2_000; round++) {
            // Given
            byte[] bad = mutilated(good, random);

            // When
            List<Translation> translations = translated(bad);

            // Then
            for (Translation translation : translations) {
                assertThat(translation).as("seed %d, round %d", seed, round).isNotNull();
                if (translation instanceof Translation.Event event) {
                    new SpecificDatumWriter<>(HealthCaseEvent.class)
                            .write(
                                    (HealthCaseEvent) event.event(),
                                    EncoderFactory.get().directBinaryEncoder(new ByteArrayOutputStream(), null));
                }
            }
        }
    }

    private static byte[] mutilated(byte[] good, Random random) {
        byte[] bad = random.nextInt(4) == 0 ? Arrays.copyOf(good, 1 + random.nextInt(good.length)) : good.clone();
        for (int change = random.nextInt(5); change >= 0; change--) {
            int at = random.nextInt(bad.length);
            bad[at] = switch (random.nextInt(4)) {
                case 0 -> (byte) random.nextInt(256);
                case 1 -> (byte) '"';
                case 2 -> (byte) ('0' + random.nextInt(10));
                default -> (byte) ('a' + random.nextInt(26));
            };
        }
        return bad;
    }
}
