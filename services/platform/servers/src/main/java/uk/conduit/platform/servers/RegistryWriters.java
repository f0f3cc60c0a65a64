package uk.conduit.platform.servers;

import java.util.LinkedHashMap;
import java.util.Map;

/** Who may change what a registry holds. Whoever reaches it may read: a schema says nothing of any child. */
public sealed interface RegistryWriters {

    /** Whoever reaches it: for the servers of tests, which nobody else reaches. */
    record Anybody() implements RegistryWriters {

        @Override
        public Map<String, String> properties() {
            return Map.of();
        }
    }

    /**
     * Only who signs in as a system of one agency. Agencies cannot: a schema that one of them registered under its own
     * subject would be part of what all others rely on.
     *
     * @param issuer where tokens come from, without a slash at the end
     * @param audience for whom tokens are meant
     * @param agency the value of the claim {@code agency} that is needed
     */
    record SystemsOf(String issuer, String audience, String agency) implements RegistryWriters {

        @Override
        public Map<String, String> properties() {
            Map<String, String> properties = new LinkedHashMap<>();
            properties.put("quarkus.oidc.tenant-enabled", "true");
            properties.put("quarkus.oidc.application-type", "service");
            properties.put("quarkus.oidc.auth-server-url", issuer);
            // The keys are asked for with the first token, so that the registry need not wait for sign-in.
            properties.put("quarkus.oidc.discovery-enabled", "false");
            properties.put("quarkus.oidc.jwks-path", "/oauth2/jwks");
            properties.put("quarkus.oidc.jwks.resolve-early", "false");
            properties.put("quarkus.oidc.token.issuer", issuer);
            properties.put("quarkus.oidc.token.audience", audience);
            properties.put("quarkus.oidc.roles.role-claim-path", "agency");
            properties.put("apicurio.auth.role-based-authorization", "true");
            properties.put("apicurio.auth.role-source", "token");
            properties.put("apicurio.auth.roles.admin", agency);
            properties.put("apicurio.auth.anonymous-read-access.enabled", "true");
            return properties;
        }
    }

    /** What the registry's configuration says of it. */
    Map<String, String> properties();
}
