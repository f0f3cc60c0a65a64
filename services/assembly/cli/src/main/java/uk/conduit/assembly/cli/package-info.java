/**
 * The {@code conduit} command: starts the sandbox, and speaks to it as a named person who is signed in.
 *
 * <p>It reads and changes nothing but through the services' own APIs, with the rights of the person it acts for. Its
 * exit codes are those of {@link uk.conduit.assembly.sandbox.ExitCode}.
 */
@NullMarked
package uk.conduit.assembly.cli;

import org.jspecify.annotations.NullMarked;
