/**
 * The door of children's social care: which formats its systems write, and the service that takes them.
 *
 * <p>Each format has a package of its own, which reads it and says what its records mean; what they mean alike is in
 * {@link uk.conduit.agency.socialcare.event}.
 */
@NullMarked
package uk.conduit.agency.socialcare;

import org.jspecify.annotations.NullMarked;
