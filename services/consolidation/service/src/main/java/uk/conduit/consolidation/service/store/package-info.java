/** What consolidation keeps, and how: the one store of pictures. */
@NullMarked
package uk.conduit.consolidation.service.store;

import org.jspecify.annotations.NullMarked;
