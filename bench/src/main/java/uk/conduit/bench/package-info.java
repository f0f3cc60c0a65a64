/** The bench: measures the hub beside what else a user might pick, all in one invocation on one machine. */
@NullMarked
package uk.conduit.bench;

import org.jspecify.annotations.NullMarked;
