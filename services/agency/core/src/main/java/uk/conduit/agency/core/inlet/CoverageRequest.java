package uk.conduit.agency.core.inlet;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agency says when it states that a feed is complete.
 *
 * @param sourceSystem the agency's name for the system; null for the configured one
 * @param kinds the agency's own kinds of record, or names of events
 * @param from from when, inclusive
 * @param to until when, exclusive
 */
public record CoverageRequest(
        @Nullable String sourceSystem,
        @Nullable List<String> kinds,
        @Nullable Instant from,
        @Nullable Instant to) {}
