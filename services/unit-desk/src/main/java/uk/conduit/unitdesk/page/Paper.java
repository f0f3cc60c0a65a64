package uk.conduit.unitdesk.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import uk.conduit.unitdesk.page.BriefingDocument.Cell;
import uk.conduit.unitdesk.page.BriefingDocument.Feed;
import uk.conduit.unitdesk.page.BriefingDocument.Row;
import uk.conduit.unitdesk.page.BriefingDocument.Section;

/**
 * A briefing arranged for paper: the same sections, rows and words as the page, in the same order.
 *
 * @param briefing the briefing as its reader may see it
 * @param css the style of paper
 * @param unprintable the letters in it that the typeface does not have
 */
record Paper(BriefingDocument briefing, String css, String unprintable) {

    private static final String TYPE = "font-family:'DejaVu Sans Condensed';font-size:8.5pt;";

    /** So many columns stand side by side on upright paper; a table with more lies across. */
    private static final int UPRIGHT = 3;

    static Paper of(BriefingDocument briefing, String css, Typesetting typesetting) {
        return new Paper(briefing, css, typesetting.unprintable(letters(briefing)));
    }

    /** What tells which letters cannot be printed. */
    @FunctionalInterface
    interface Typesetting {
        String unprintable(String text);
    }

    String title() {
        return "Daily briefing, " + Wording.day(briefing.date());
    }

    String edition() {
        String kind = Wording.kind(briefing.kind());
        return briefing.draft() ? kind : briefing.version() + " (" + kind.toLowerCase(Locale.UK) + ")";
    }

    String marking() {
        return Frame.marking(briefing);
    }

    /** The briefing's own, and that something could not be printed: a name with a letter missing is not that name. */
    List<String> notices() {
        return unprintable.isEmpty()
                ? briefing.notices()
                : Stream.concat(
                                briefing.notices().stream(),
                                Stream.of("This file has no type for some letters of names or words in it and shows "
                                        + "\uFFFD in their place. The unit desk's page shows them."))
                        .toList();
    }

    String style() {
        boolean across = briefing.sections().stream()
                .filter(section -> !section.rows().isEmpty())
                .anyMatch(section -> section.columns().size() > UPRIGHT);
        return css + "@page{size:A4 " + (across ? "landscape" : "portrait") + "}"
                + PaperMarks.of(marking(), PaperMarks.edition(briefing), TYPE);
    }

    Glance state(Feed feed) {
        return Glance.ofFeed(feed.state());
    }

    private static String letters(BriefingDocument briefing) {
        StringBuilder all = new StringBuilder();
        briefing.notices().forEach(all::append);
        briefing.changes().forEach(change -> all.append(change.words()));
        for (Section section : briefing.sections()) {
            section.words().forEach(all::append);
            for (Row row : section.rows()) {
                for (Cell cell : row.cells()) {
                    cell.lines().forEach(all::append);
                }
            }
        }
        return all.toString();
    }
}
