package uk.conduit.consolidation.service.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How far the kept pictures may stay behind. It decides how quickly children are read, never what is read.
 *
 * @param every how often to look
 * @param mostBehind so many records behind, pictures are brought forward even while the intake is busy
 * @param calm the intake is not busy while it took, and is taking, no more than so many records since the last look
 * @param atATime about how many records at a time
 * @param subjectsAtATime of how many subjects at a time: their pictures are in memory together
 */
@ConfigurationProperties("conduit.kept-pictures")
record KeepingProperties(Duration every, long mostBehind, long calm, int atATime, int subjectsAtATime) {

    /**
     * Whether it is time to bring pictures forward. A busy intake needs the processor itself, and the more events come together
     * the fewer times a picture is written.
     *
     * @param behind how many records the pictures are behind
     * @param came how many were taken since the last look, and are being taken
     */
    boolean isTime(long behind, long came) {
        return came <= calm || behind >= mostBehind;
    }
}
