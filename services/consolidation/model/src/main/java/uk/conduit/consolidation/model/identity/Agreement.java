package uk.conduit.consolidation.model.identity;

/**
 * How far two subjects agree in one field, for the person who reviews them. It names no value: who may see the values is
 * for the reader of the raw ones to decide.
 *
 * @param field the field, such as {@code birth date}
 * @param level the level as a code, such as {@code ONE_EDIT}
 * @param words the level in words, such as "one digit different"
 */
public record Agreement(String field, String level, String words) {}
