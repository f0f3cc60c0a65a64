package uk.conduit.assembly.signin;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the service must be told.
 *
 * @param issuer the address under which everybody reaches this service; it stands in every token
 * @param accounts the file of people and clients
 * @param state the directory that keeps the signing key, so that tokens outlive a restart
 */
@ConfigurationProperties("conduit.sign-in")
record SignInSettings(URI issuer, Path accounts, Path state) {}
