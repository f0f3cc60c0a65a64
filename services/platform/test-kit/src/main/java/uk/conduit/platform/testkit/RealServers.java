package uk.conduit.platform.testkit;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import uk.conduit.platform.servers.OwnerOnly;
import uk.conduit.platform.servers.PostgresProcess;
import uk.conduit.platform.servers.RegistryProcess;
import uk.conduit.platform.servers.Secret;

/**
 * Real servers for one test class.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final RealServers SERVERS = new RealServers();
 * }</pre>
 *
 * <p>Each server starts when a test first asks for it, once per JVM. The class gets an empty database of its own, and a
 * broker without topics, users and rules of other classes. The registry keeps what other classes registered: a schema
 * is the same for all.
 */
public final class RealServers implements BeforeAllCallback, AfterAllCallback {

    private final SharedServers shared = SharedServers.ofThisJvm();
    private @Nullable TestDatabase database;

    /** The broker. */
    public TestKafka kafka() {
        return shared.kafka();
    }

    /** The base address of the registry's Confluent REST API. */
    public String registryUrl() {
        return registry().confluentUrl();
    }

    /** The registry. */
    public RegistryProcess registry() {
        return shared.registry();
    }

    /** This class's database, empty when first asked for. */
    public synchronized TestDatabase database() {
        if (database == null) {
            String name = shared.databaseName();
            Secret password = Secret.random();
            shared.postgres().createDatabase(name, password);
            database = new TestDatabase(shared.postgres().url(name), name, password);
        }
        return database;
    }

    /** The PostgreSQL process that holds the database. */
    public PostgresProcess postgres() {
        return shared.postgres();
    }

    /**
     * A folder of secrets as a service reads it: one file per secret.
     *
     * @param name what to call the folder
     */
    public Path secrets(String name, Map<String, Secret> secrets) {
        Path folder = shared.folder(name);
        secrets.forEach((file, secret) -> OwnerOnly.write(folder.resolve(file), secret.value()));
        return folder;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (shared.hasKafka()) {
            shared.kafka().empty();
        }
    }

    @Override
    public synchronized void afterAll(ExtensionContext context) {
        if (database != null) {
            shared.postgres().dropDatabase(database.username());
            database = null;
        }
    }
}
