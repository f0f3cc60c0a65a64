/** What the desk is told from outside; beneath all its other packages. */
@NullMarked
package uk.conduit.unitdesk.settings;

import org.jspecify.annotations.NullMarked;
