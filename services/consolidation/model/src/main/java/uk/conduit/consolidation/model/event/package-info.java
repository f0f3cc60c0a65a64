/**
 * A case event as consolidation understands it, free of its wire format: what happened to which child, who says so, and
 * who may know.
 */
@NullMarked
package uk.conduit.consolidation.model.event;

import org.jspecify.annotations.NullMarked;
