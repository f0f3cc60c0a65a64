/** What consolidation keeps, and how: the one store of events and of what follows from them. */
@NullMarked
package uk.conduit.consolidation.service.store;

import org.jspecify.annotations.NullMarked;
