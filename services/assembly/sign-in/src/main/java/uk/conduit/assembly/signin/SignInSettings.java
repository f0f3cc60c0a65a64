package uk.conduit.assembly.signin;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the service must be told.
 *
 * @param issuer the address under which everybody reaches this service; it stands in every token
 * @param accounts the file of people and clients
 * @param state the directory that keeps the signing key, so that tokens outlive a restart
 * @param accessTokenLife how long an access token is good for; short, because it cannot be taken back
 */
@ConfigurationProperties("conduit.sign-in")
record SignInSettings(URI issuer, Path accounts, Path state, Duration accessTokenLife) {}
