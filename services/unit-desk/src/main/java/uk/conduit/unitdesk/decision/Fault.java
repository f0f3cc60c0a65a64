package uk.conduit.unitdesk.decision;

/**
 * What is wrong with one field of a request; never its value.
 *
 * @param field the field
 * @param reason what is wrong, in words
 */
record Fault(String field, String reason) {}
