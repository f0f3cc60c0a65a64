/**
 * A concern as somebody reports it on the page: what they typed, what is wrong with it, what it says, and the record that
 * it becomes. Functions of values; nothing here knows the web.
 */
@NullMarked
package uk.conduit.agency.voluntary.report;

import org.jspecify.annotations.NullMarked;
