/**
 * Pages on paper: sets a page of HTML as a PDF that everybody can read (PDF/UA-1), and sets the same page as the same bytes
 * every time.
 */
@NullMarked
package uk.conduit.unitdesk.paper;

import org.jspecify.annotations.NullMarked;
