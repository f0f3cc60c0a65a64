package uk.conduit.unitdesk.page;

import java.util.Optional;
import uk.conduit.unitdesk.page.BriefingDocument.Answer;
import uk.conduit.unitdesk.page.BriefingDocument.Cell;

/**
 * What a reader sees at a glance: a word in a shape of its own. The shape and its colour only repeat the word, so nothing
 * is lost to a reader who cannot tell colours apart or who prints in black and white.
 *
 * @param word the word
 * @param style the name of the shape in the style sheet
 */
record Glance(String word, String style) {

    private static final Glance NOT_KNOWN = new Glance("Not known", "not-known");
    private static final Glance RESTRICTED = new Glance("Restricted", "restricted");

    /** Of a police-investigation answer. "None known" and "not known" must never be mistaken for each other. */
    static Glance of(Answer answer) {
        return switch (answer.code()) {
            case "INVESTIGATION" -> new Glance("Investigation", "known");
            case "NONE_KNOWN" -> new Glance("None known", "none-known");
            case "ASKED_PENDING" -> new Glance("Asked, no answer yet", "pending");
            case "POSSIBLE" -> new Glance("Possible", "possible");
            case "RESTRICTED" -> RESTRICTED;
            case "NOT_SHOWN" -> new Glance("Not shown to your role", "restricted");
            // Whatever else the hub may come to say, it is not "none".
            default -> NOT_KNOWN;
        };
    }

    /** Of a cell's mark, where it says more than the answer in the same cell. */
    static Optional<Glance> of(Cell cell) {
        boolean answered = cell.answer().isPresent();
        return switch (cell.mark()) {
            case "ATTENTION" -> answered ? Optional.empty() : Optional.of(new Glance("Needs attention", "attention"));
            case "NOT_KNOWN" -> answered ? Optional.empty() : Optional.of(NOT_KNOWN);
            case "RESTRICTED" ->
                cell.answer()
                                .map(Glance::of)
                                .filter(shown -> shown.style().equals(RESTRICTED.style()))
                                .isPresent()
                        ? Optional.empty()
                        : Optional.of(RESTRICTED);
            default -> Optional.empty();
        };
    }

    /** Of a feed's state. */
    static Glance ofFeed(String state) {
        return switch (state) {
            case "COVERED" -> new Glance("Up to date", "none-known");
            case "BEHIND" -> new Glance("Behind", "attention");
            default -> new Glance("Never covered", "not-known");
        };
    }
}
