package uk.conduit.consolidation.service.intake;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import uk.conduit.platform.messaging.wire.HttpWriterSchemas;
import uk.conduit.platform.messaging.wire.WriterSchemas;
import uk.conduit.platform.servers.PostgresProcess;
import uk.conduit.platform.servers.Secret;
import uk.conduit.platform.testkit.RealServers;
import uk.conduit.platform.testkit.TestDatabase;
import uk.conduit.platform.testkit.TestKafka;

/**
 * The servers that a hub is put among: those that all tests share, or some of a test's own, which it may end.
 *
 * @param shared what is shared
 * @param kafka the brokers
 * @param postgres where databases are made
 * @param registryUrl the schemas
 */
record Site(RealServers shared, TestKafka kafka, PostgresProcess postgres, String registryUrl) {

    static Site of(RealServers shared) {
        return new Site(shared, shared.kafka(), shared.postgres(), shared.registryUrl());
    }

    Site with(TestKafka other) {
        return new Site(shared, other, postgres, registryUrl);
    }

    Site with(PostgresProcess other) {
        return new Site(shared, kafka, other, registryUrl);
    }

    Site with(String otherRegistry) {
        return new Site(shared, kafka, postgres, otherRegistry);
    }

    /** A database of this name, empty if there was none. */
    TestDatabase database(String name) {
        Secret password = Secret.random();
        postgres.createDatabase(name, password);
        return new TestDatabase(postgres.url(name), name, password);
    }

    WriterSchemas schemas() {
        return new HttpWriterSchemas(URI.create(registryUrl));
    }

    Path secrets(String name, Map<String, Secret> secrets) {
        return shared.secrets(name, secrets);
    }
}
