package uk.conduit.unitdesk.page;

/** What stands in the margins of every printed page: the marking, which briefing it is, and the page's number. */
final class PaperMarks {

    private PaperMarks() {}

    /** The style that writes them, for one briefing. */
    static String of(BriefingDocument briefing) {
        String marking = quoted(Frame.marking(briefing));
        String edition = quoted("Briefing " + Wording.shortDay(briefing.date()) + ", "
                + (briefing.draft() ? "draft" : "version " + briefing.version()));
        return "@page{@top-center{content:" + marking + "}@bottom-left{content:" + edition
                + "}@bottom-center{content:" + marking
                + "}@bottom-right{content:\"Page \" counter(page) \" of \" counter(pages)}}";
    }

    /** A CSS string of the plain characters of a text, so that no text can end the string or the style. */
    private static String quoted(String text) {
        return '"' + text.replaceAll("[^\\p{Alnum} ,.:-]", "") + '"';
    }
}
