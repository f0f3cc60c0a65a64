/**
 * What tests of every module share: real servers, started when first asked for, and a clock that stands still.
 *
 * <p>Nothing here imitates a server. A test that needs a broker, a registry or a database gets the very programs that
 * the sandbox runs.
 */
@NullMarked
package uk.conduit.platform.testkit;

import org.jspecify.annotations.NullMarked;
