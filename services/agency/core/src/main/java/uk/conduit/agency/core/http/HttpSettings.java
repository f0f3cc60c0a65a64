package uk.conduit.agency.core.http;

import uk.conduit.platform.kernel.Agency;

/**
 * The door over HTTP.
 *
 * @param agency whose door it is
 * @param sourceSystem the system meant where a request names none
 * @param maxBodyBytes how many bytes one request may have
 */
public record HttpSettings(Agency agency, String sourceSystem, long maxBodyBytes) {}
