/**
 * Indicators: what professionals have learned to look out for, as a coded list, and where each was observed. They are
 * signs and never a score; no tool that adds them up has been validated (CSA Centre and Coventry University), and what
 * looks like a risk may be harm that has happened (IICSA, part F).
 */
@NullMarked
package uk.conduit.consolidation.model.indicator;

import org.jspecify.annotations.NullMarked;
