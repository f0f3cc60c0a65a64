package uk.conduit.consolidation.service.store;

import java.time.Instant;
import uk.conduit.consolidation.model.briefing.Briefing;

/**
 * A briefing that was published, and so never changes.
 *
 * @param briefing the briefing
 * @param cut how far consolidation had read
 * @param hash SHA-256 of its canonical JSON
 * @param publishedAt when it was published
 */
public record PublishedBriefing(Briefing briefing, Cut cut, String hash, Instant publishedAt) {}
