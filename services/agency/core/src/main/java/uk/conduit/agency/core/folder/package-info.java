/**
 * The door for agencies that export files: what is dropped into {@code incoming/} ends in {@code accepted/} or {@code
 * refused/}, with a report beside it, and not before every record in it has a final receipt.
 *
 * <p>A file's name is never logged, because it may name a child; a digest of it is.
 */
@NullMarked
package uk.conduit.agency.core.folder;

import org.jspecify.annotations.NullMarked;
