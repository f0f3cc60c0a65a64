package uk.conduit.consolidation.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.conduit.consolidation.model.event.CaseEvent;
import uk.conduit.consolidation.model.event.Chance;
import uk.conduit.consolidation.model.picture.Picture;

/** The seed of a failing case stands in its name. */
class CodecPropertyTest {

    private final PictureCodec codec = new PictureCodec();

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aPictureIsReadBackAsItWasWritten(long seed) {
        // Given
        Picture picture = Picture.of(new Chance(seed).events(40));
        // When
        Picture read = codec.decode(codec.encode(picture));
        // Then
        assertThat(read).isEqualTo(picture);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theSameEventsInAnyOrderGiveTheSameBytes(long seed) {
        // Given
        Chance chance = new Chance(seed);
        List<CaseEvent> events = chance.events(40);
        // When
        byte[] bytes = codec.encode(Picture.of(chance.shuffledWithRepeats(events)));
        // Then
        assertThat(bytes).isEqualTo(codec.encode(Picture.of(events)));
    }
}
