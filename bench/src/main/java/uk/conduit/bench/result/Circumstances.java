package uk.conduit.bench.result;

import java.util.Map;

/**
 * In which circumstances it was measured.
 *
 * @param seed gives the same events again
 * @param events how many records the topics hold
 * @param children about how many children
 * @param partitions of each topic
 * @param runs how many
 * @param roles how many records of each role there are, by its name
 * @param machine facts of machine and servers, in the order in which they are told
 */
public record Circumstances(
        long seed,
        long events,
        int children,
        int partitions,
        int runs,
        Map<String, Long> roles,
        Map<String, String> machine) {}
