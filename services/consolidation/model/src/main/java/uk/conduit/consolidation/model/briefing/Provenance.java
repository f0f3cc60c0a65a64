package uk.conduit.consolidation.model.briefing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.conduit.consolidation.model.event.Header.Flag;
import uk.conduit.consolidation.model.event.PoliceDetail.IntelligenceShared;
import uk.conduit.consolidation.model.picture.Fact;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.EventId;

/**
 * Where a statement comes from and how far it can be relied on: whoever reads a sentence of the briefing can go back to
 * the event behind it, and sees whether that is a fact, somebody's report or an opinion.
 *
 * @param event the event
 * @param agency who says it
 * @param kind the kind of event in words
 * @param occurred when it happened, in words
 * @param assertion fact, reported or professional opinion
 * @param grade of intelligence, its grade in words; null of anything else
 * @param readers who may read it, in words; nobody is named
 * @param flags what is imperfect about the record, in words
 */
public record Provenance(
        EventId event,
        Agency agency,
        String kind,
        String occurred,
        String assertion,
        @Nullable String grade,
        String readers,
        List<String> flags) {

    /** Copies the flags. */
    public Provenance {
        flags = List.copyOf(flags);
    }

    static Provenance of(Agency agency, Fact fact, Words words) {
        return new Provenance(
                fact.event(),
                agency,
                Narrative.kind(fact.detail()),
                words.moment(fact.occurred()),
                Words.plain(fact.terms().assertion()),
                fact.detail() instanceof IntelligenceShared it ? grade(it) : null,
                readers(fact),
                fact.header().flags().stream().map(Provenance::flag).toList());
    }

    /** Whether a statement is for readers with the restricted role alone. */
    static boolean isRestricted(Fact fact) {
        return !fact.isForEveryMember();
    }

    /** The 3x5x2 grading; what is handled with conditions (C) enters the hub as a pointer alone. */
    private static String grade(IntelligenceShared it) {
        String source = switch (it.source()) {
            case 1 -> "reliable";
            case 2 -> "untested";
            case 3 -> "not reliable";
            default -> "not on the scale";
        };
        String assessment = switch (it.assessment()) {
            case "A" -> "known directly to the source";
            case "B" -> "known indirectly but corroborated";
            case "C" -> "known indirectly";
            case "D" -> "not known";
            case "E" -> "suspected to be false";
            default -> "not on the scale";
        };
        return "source %d (%s), assessment %s (%s), handling P (may be shared lawfully)"
                .formatted(it.source(), source, it.assessment(), assessment);
    }

    private static String readers(Fact fact) {
        String who = isRestricted(fact) ? "people in the unit with the restricted role" : "everybody in the unit";
        return fact.terms().visibility().excluded().isEmpty()
                ? who
                : who + ", except whoever is excluded from this child";
    }

    private static String flag(Flag flag) {
        return "%s: %s; not used".formatted(flag.field(), Words.plain(flag.problem()));
    }
}
