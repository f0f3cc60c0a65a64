package uk.conduit.assembly.endtoend;

import java.util.Map;

/**
 * One row of a briefing, as the page of the sample day writes it down.
 *
 * @param section the key of its section
 * @param cells what each column says, its mark first
 */
record SaidRow(String section, Map<String, String> cells) {

    /** A row for each cell that differs is easier to read than two long lines. */
    @Override
    public String toString() {
        return section + " "
                + cells.entrySet().stream()
                        .map(cell -> "\n    " + cell.getKey() + " = " + cell.getValue())
                        .reduce("", String::concat)
                + "\n";
    }
}
