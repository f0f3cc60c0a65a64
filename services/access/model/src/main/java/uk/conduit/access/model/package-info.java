/**
 * Who may write and read what, under which agreement, until when: decided purely.
 *
 * <p>{@link uk.conduit.access.model.Declared} is what the files under {@code deploy/access} say,
 * {@link uk.conduit.access.model.Actual} what the cluster and the schema registry have, and
 * {@link uk.conduit.access.model.Plan} the ordered difference at one moment. Nothing here talks to a server or reads a
 * clock; the words a plan prints are the words its execution prints.
 */
@NullMarked
package uk.conduit.access.model;

import org.jspecify.annotations.NullMarked;
