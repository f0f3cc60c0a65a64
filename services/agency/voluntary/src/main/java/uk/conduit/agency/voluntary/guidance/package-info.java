/** Where support is to be had at each step, from a file that the unit edits. */
@NullMarked
package uk.conduit.agency.voluntary.guidance;

import org.jspecify.annotations.NullMarked;
