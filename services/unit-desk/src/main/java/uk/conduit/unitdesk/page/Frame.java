package uk.conduit.unitdesk.page;

import java.util.List;
import java.util.Optional;

/**
 * What stands round every page.
 *
 * @param title the page's title
 * @param stylesheet where the style sheet is; empty where it is written into the page
 * @param styles styles written into the page
 * @param reader who is signed in; empty where nobody is, or where the page is to be kept as a file
 * @param marking how the page must be handled; empty where it holds no case content
 */
record Frame(
        String title,
        Optional<String> stylesheet,
        List<String> styles,
        Optional<SignedIn> reader,
        Optional<String> marking) {

    static String marking(BriefingDocument briefing) {
        return marking(briefing.marking(), briefing.handling());
    }

    static String marking(String tier, Optional<String> handling) {
        return tier + handling.map(it -> " - " + it).orElse("");
    }

    /**
     * Who is signed in, and what the sign-out form needs.
     *
     * @param name the person's name
     * @param field the name of the hidden field against forged requests
     * @param token its value
     */
    record SignedIn(String name, String field, String token) {}
}
