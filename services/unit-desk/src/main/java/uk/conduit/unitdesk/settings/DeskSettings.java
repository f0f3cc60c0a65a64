package uk.conduit.unitdesk.settings;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the desk must be told.
 *
 * @param consolidation where the hub's API is
 * @param issuer where people sign in
 * @param clientId the desk's own id there
 * @param team the unit, as its events name it
 * @param phone the unit's number, as its events give it; empty if it has none
 * @param agreement the sharing agreement under which the unit publishes
 */
@ConfigurationProperties("conduit.unit-desk")
public record DeskSettings(
        URI consolidation, URI issuer, String clientId, String team, String phone, String agreement) {

    /** The name under which the sign-in service is registered here; it stands in the address people come back to. */
    public static final String SIGN_IN = "conduit";
}
