/**
 * The desk's pages, rendered on the server from what the hub's API answers to the person who asks.
 *
 * <p>Nothing about a child is kept here, not even for the length of a session: each page asks the hub again, with the
 * person's own access token, so that the hub's visibility rules and its read log hold for every page shown. The pages
 * work without JavaScript, in narrow windows and on paper.
 */
@NullMarked
package uk.conduit.unitdesk.page;

import org.jspecify.annotations.NullMarked;
