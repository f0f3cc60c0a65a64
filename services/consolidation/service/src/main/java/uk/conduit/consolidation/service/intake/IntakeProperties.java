package uk.conduit.consolidation.service.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import uk.conduit.platform.kernel.NhsNumber;

/**
 * How consolidation reads.
 *
 * @param readers how many readers share the partitions
 * @param maxRecordBytes the largest value that is taken; a larger one is rejected
 * @param firstWait how long to wait before a failed batch is tried again, at first
 * @param longestWait how long at most
 * @param watchTopicsEvery how often to ask whether a topic was deleted and created anew
 * @param nhsNumbers whether numbers kept for tests count as valid
 * @param silentAfter how long positions may stand still while there is something to read, before health says so
 */
@ConfigurationProperties("conduit.intake")
record IntakeProperties(
        int readers,
        int maxRecordBytes,
        Duration firstWait,
        Duration longestWait,
        Duration watchTopicsEvery,
        NhsNumber.Range nhsNumbers,
        Duration silentAfter) {}
