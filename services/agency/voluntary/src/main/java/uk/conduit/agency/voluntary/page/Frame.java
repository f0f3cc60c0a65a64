package uk.conduit.agency.voluntary.page;

import java.util.Optional;

/**
 * What stands round every page.
 *
 * @param title the page's title
 * @param stylesheet where the style sheet is
 * @param csrf what a form needs against forged requests
 * @param reader the name of whoever is signed in
 */
record Frame(String title, String stylesheet, Csrf csrf, Optional<String> reader) {

    /**
     * A hidden field against forged requests.
     *
     * @param field its name
     * @param token its value
     */
    record Csrf(String field, String token) {}
}
