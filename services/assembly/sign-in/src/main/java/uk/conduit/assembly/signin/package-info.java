/**
 * The sandbox's sign-in: OpenID Connect for people, client credentials for agency systems and for a person's
 * command-line credential, with accounts from one file.
 *
 * <p>In production the hub stands behind an organisation's own identity provider. This one issues tokens of the same
 * shape, so that nothing else in the hub knows the difference: {@code sub} is the user name, {@code name} the person's
 * name, {@code roles} the person's roles, {@code agency} the agency for which a system speaks.
 */
@NullMarked
package uk.conduit.assembly.signin;

import org.jspecify.annotations.NullMarked;
