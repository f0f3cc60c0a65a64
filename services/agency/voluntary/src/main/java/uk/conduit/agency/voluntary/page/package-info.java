/**
 * The web pages of this door: a report of a concern by somebody who works in the voluntary sector and has signed in, and
 * beside it, for everybody, what to look out for and where support is to be had.
 *
 * <p>A report goes the way of every record: through the inlet, with a receipt. What is typed is on the page and nowhere
 * else until it is sent.
 */
@NullMarked
package uk.conduit.agency.voluntary.page;

import org.jspecify.annotations.NullMarked;
