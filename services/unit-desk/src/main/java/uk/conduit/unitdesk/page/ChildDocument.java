package uk.conduit.unitdesk.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.conduit.unitdesk.page.BriefingDocument.Answer;
import uk.conduit.unitdesk.page.BriefingDocument.Cell;

/**
 * What is known of one child as the hub's API gives it: already in words and already cut to what this reader may see.
 *
 * @param named what the child is called, the main name first
 * @param police whether there is a police investigation
 * @param records who each agency says the child is
 * @param involvement the agencies involved, and of which that is not known; empty where the reader may not see even that
 * @param open what is not known, and why
 * @param facts what agencies say, the latest first
 * @param withdrawn what agencies no longer say
 * @param historyShown whether everything that was said before could be read
 * @param partNotShown whether something is left out that this reader's role does not include
 */
record ChildDocument(
        String childId,
        Instant asAt,
        String marking,
        Optional<String> handling,
        List<String> named,
        Police police,
        List<Known> records,
        List<Cell> involvement,
        List<String> open,
        List<Fact> facts,
        List<Withdrawn> withdrawn,
        boolean historyShown,
        boolean partNotShown) {

    String name() {
        return named.isEmpty() ? "Name not known" : named.getFirst();
    }

    /** The agencies as cells of the briefing show them; their evidence is the timeline below. */
    List<Cell> agencies() {
        return involvement.stream()
                .map(it -> new Cell(it.column(), it.lines(), List.of(), it.mark(), it.answer()))
                .toList();
    }

    /** The police-investigation answer. */
    record Police(List<String> lines, String mark, Optional<Answer> answer) {

        /** As a cell of the briefing shows it; its evidence is the timeline below. */
        Cell cell() {
            return new Cell("police-investigation", lines, List.of(), mark, answer);
        }
    }

    /** Who one agency, under one of its references, says the child is. */
    record Known(String agency, String reference, KnownAs knownAs) {}

    /** What of it is stated. */
    record KnownAs(Optional<Stated<List<Name>>> names, Optional<Stated<Birth>> birth, Optional<Stated<String>> sex) {}

    /** A value and since when it is so. */
    record Stated<T>(T value) {}

    /** A name and what kind of name it is. */
    record Name(String use, Optional<String> given, Optional<String> family) {

        String whole() {
            return Stream.concat(given.stream(), family.stream())
                    .filter(part -> !part.isBlank())
                    .reduce((one, next) -> one + " " + next)
                    .orElse("Name not known");
        }
    }

    /** A birth date. */
    record Birth(LocalDate date, boolean estimated) {}

    /**
     * One statement.
     *
     * @param words what it says, in a sentence
     * @param ring whom to ring
     * @param received when the hub received it
     * @param correction why the agency corrected it
     * @param earlier what it said before
     */
    record Fact(
            String event,
            String agency,
            String words,
            String ring,
            Source provenance,
            Optional<Instant> received,
            Optional<String> correction,
            List<Earlier> earlier) {}

    /** What a statement said before. */
    record Earlier(String words, Instant received) {}

    /** What an agency said and no longer says. */
    record Withdrawn(String agency, String words, Instant received, Instant withdrawn, String reason) {}
}
