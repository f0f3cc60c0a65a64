package uk.conduit.unitdesk.page;

/** What stands in the margins of every printed page: the marking, which briefing it is, and the page's number. */
final class PaperMarks {

    private PaperMarks() {}

    /** The style that writes them, for one briefing, in the browser's own type. */
    static String of(BriefingDocument briefing) {
        return of(Frame.marking(briefing), edition(briefing));
    }

    /** The style that writes them, in the browser's own type. */
    static String of(String marking, String edition) {
        return of(marking, edition, "");
    }

    /**
     * The style that writes them.
     *
     * @param type declarations of the type they are set in
     */
    static String of(String marking, String edition, String type) {
        return "@page{" + box("top-center", type, quoted(marking)) + box("bottom-left", type, quoted(edition))
                + box("bottom-center", type, quoted(marking))
                + box("bottom-right", type, "\"Page \" counter(page) \" of \" counter(pages)") + "}";
    }

    /** Which briefing it is. */
    static String edition(BriefingDocument briefing) {
        return "Briefing " + Wording.shortDay(briefing.date()) + ", "
                + (briefing.draft() ? "draft" : "version " + briefing.version());
    }

    private static String box(String place, String type, String content) {
        return "@" + place + "{" + type + "content:" + content + "}";
    }

    /** A CSS string of the plain characters of a text, so that no text can end the string or the style. */
    private static String quoted(String text) {
        return '"' + text.replaceAll("[^\\p{Alnum} ,.:-]", "") + '"';
    }
}
