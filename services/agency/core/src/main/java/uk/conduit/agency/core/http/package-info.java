/**
 * The door over HTTP: {@code POST /records} and {@code POST /coverage}, for the agency's own systems alone. Errors are
 * RFC 9457 problem details and repeat nothing of what was sent.
 */
@NullMarked
package uk.conduit.agency.core.http;

import org.jspecify.annotations.NullMarked;
