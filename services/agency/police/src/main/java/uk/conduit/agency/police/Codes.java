package uk.conduit.agency.police;

import java.util.Set;

/**
 * The force's lists of codes.
 *
 * @param missingGrades risk grades of missing children
 * @param disruptionTypes measures that protect a child
 */
record Codes(Set<String> missingGrades, Set<String> disruptionTypes) {}
