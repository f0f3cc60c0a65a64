package uk.conduit.platform.servers;

import java.util.Map;

/** Where the registry keeps schemas. */
public sealed interface RegistryStorage {

    /** Forgotten when the registry ends: for tests. */
    record InMemory() implements RegistryStorage {

        @Override
        public Map<String, String> properties() {
            return Map.of("apicurio.storage.sql.kind", "h2");
        }
    }

    /**
     * In PostgreSQL.
     *
     * @param url a JDBC URL
     * @param username the owner of that database
     * @param password its password
     */
    record InPostgres(String url, String username, Secret password) implements RegistryStorage {

        @Override
        public Map<String, String> properties() {
            return Map.of(
                    "apicurio.storage.sql.kind",
                    "postgresql",
                    "apicurio.datasource.url",
                    url,
                    "apicurio.datasource.username",
                    username,
                    "apicurio.datasource.password",
                    password.value());
        }
    }

    /** What the registry's configuration says of it. */
    Map<String, String> properties();
}
