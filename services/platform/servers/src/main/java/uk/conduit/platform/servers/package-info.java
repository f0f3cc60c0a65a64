/**
 * A real Kafka broker, a real schema registry and a real PostgreSQL, and our own services, as processes of one machine.
 *
 * <p>Rules kept here once for tests and for the sandbox: everything listens on 127.0.0.1 only; every file with a secret
 * and every log is readable by its owner alone; no secret is on a command line or in an environment; a child process
 * dies when its parent dies, even by {@code kill -9}; state on disk survives any kind of end and can be started again.
 */
@NullMarked
package uk.conduit.platform.servers;

import org.jspecify.annotations.NullMarked;
