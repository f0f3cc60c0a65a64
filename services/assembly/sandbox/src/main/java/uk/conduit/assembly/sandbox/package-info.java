/**
 * The whole hub on one machine: a broker, a registry, a database and every service, as processes that start together
 * and end together.
 *
 * <p>Nothing in it is imitated, and nothing in it is open: every service has its own password, everything listens on
 * 127.0.0.1, and what is kept lies in one folder that only its owner can read. Agencies, topics and rights come from
 * {@code deploy/access}, through the same plan and apply that an administrator uses.
 */
@NullMarked
package uk.conduit.assembly.sandbox;

import org.jspecify.annotations.NullMarked;
