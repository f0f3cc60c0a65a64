package uk.conduit.agency.voluntary.report;

/**
 * Something that must be mended before a report can be sent. The words repeat nothing of what was typed.
 *
 * @param field where; the first of its fields for a question with several
 * @param words what to do
 */
public record Fault(Field field, String words) {}
