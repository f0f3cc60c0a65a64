/**
 * Makes the cluster and the registry what {@code deploy/access} declares: reads the files, asks what there is, carries
 * out a plan step by step.
 *
 * <p>{@link uk.conduit.access.service.AccessReconciler} is the face; what to do is decided in
 * {@link uk.conduit.access.model}. A plain Java API: the command line, the sandbox and a page call the same methods.
 * Passwords pass through here once, on their way to the broker, and are never kept, logged or printed.
 */
@NullMarked
package uk.conduit.access.service;

import org.jspecify.annotations.NullMarked;
