package uk.conduit.agency.voluntary.page;

import java.util.List;
import java.util.Optional;
import uk.conduit.agency.voluntary.report.Fault;
import uk.conduit.agency.voluntary.report.Field;
import uk.conduit.agency.voluntary.report.Typed;

/**
 * A form as it is shown: with what was typed, and what is wrong with it.
 *
 * @param reference what the report will be called
 * @param typed what was typed
 * @param faults what must be mended, in the order of the page
 * @param focus where the reader left off; empty for the beginning
 */
record Form(String reference, Typed typed, List<Fault> faults, Optional<Field> focus) {

    Optional<String> fault(Field field) {
        return faults.stream()
                .filter(fault -> fault.field() == field)
                .map(Fault::words)
                .findFirst();
    }

    boolean isFaulty(Field field) {
        return fault(field).isPresent();
    }

    String value(Field field) {
        return typed.typed(field);
    }

    boolean focused(Field field) {
        return faults.isEmpty() && focus.equals(Optional.of(field));
    }

    /** The ids of what describes a field, for {@code aria-describedby}; empty if nothing does. */
    String described(Field field, boolean hinted) {
        String hint = hinted ? field.word() + "-hint" : "";
        return isFaulty(field) ? (hint + " " + field.word() + "-error").strip() : hint;
    }
}
