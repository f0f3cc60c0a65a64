package uk.conduit.consolidation.service.intake;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.acl.AclOperation;
import uk.conduit.platform.kernel.TopicName;
import uk.conduit.platform.servers.LoopbackPort;
import uk.conduit.platform.servers.Secret;
import uk.conduit.platform.servers.ServiceProcess;
import uk.conduit.platform.servers.ServiceProgram;
import uk.conduit.platform.testkit.TestDatabase;
import uk.conduit.platform.testkit.TestKafka;

/**
 * The service as it is delivered, started again and again over one database.
 *
 * @param database where it keeps what it has read
 * @param environment what it is told
 * @param secrets its folder of secrets
 */
record HubProcess(TestDatabase database, Map<String, String> environment, Path secrets) {

    private static final String PRINCIPAL = "consolidation";
    private static final ServiceProgram PROGRAM = new ServiceProgram(
            PRINCIPAL,
            Path.of(Objects.requireNonNull(System.getProperty("conduit.home")), "services/consolidation/service"),
            "consolidation-service");

    /** Makes the topics, and allows the service what it is allowed by its declared access. */
    static void prepare(TestKafka kafka, int partitions) {
        EveryAgency.all().forEach(agency -> {
            String topic = TopicName.caseEvents(agency).value();
            String rejected = TopicName.rejected(agency).value();
            kafka.topic(topic, partitions);
            kafka.topic(rejected, 1);
            kafka.allowTopic(PRINCIPAL, topic, AclOperation.READ);
            kafka.allowTopic(PRINCIPAL, rejected, AclOperation.WRITE);
        });
        kafka.topic(TopicName.BRIEFINGS.value(), 1);
        kafka.allowTopic(PRINCIPAL, TopicName.BRIEFINGS.value(), AclOperation.WRITE);
        kafka.allowGroups(PRINCIPAL, PRINCIPAL + ".");
    }

    /**
     * A service that is yet to be started.
     *
     * @param name tells it and its consumer group from others
     * @param batch how many records it takes in one transaction
     */
    static HubProcess of(Site site, TestDatabase database, String name, int batch) {
        Map<String, String> environment = new HashMap<>();
        environment.put("CONDUIT_KAFKA_BOOTSTRAP", site.kafka().bootstrapServers());
        environment.put("CONDUIT_KAFKA_USERNAME", PRINCIPAL);
        environment.put("CONDUIT_REGISTRY_URL", site.registryUrl());
        environment.put("CONDUIT_POSTGRES_URL", database.url());
        environment.put("CONDUIT_POSTGRES_USERNAME", database.username());
        environment.put("CONDUIT_NHS_NUMBERS", "ISSUED_AND_TEST");
        environment.put("CONDUIT_CONSOLIDATION_GROUP", PRINCIPAL + "." + name);
        environment.put("CONDUIT_CONSOLIDATION_BATCH", Integer.toString(batch));
        Path secrets = site.secrets(
                name,
                Map.of(
                        "conduit.kafka.password", site.kafka().password(PRINCIPAL),
                        "conduit.postgres.password", database.password(),
                        "conduit.identity.hmac-key", Secret.random()));
        return new HubProcess(database, environment, secrets);
    }

    /** The same program, told something else. */
    HubProcess with(Map<String, String> other) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(other);
        return new HubProcess(database, all, secrets);
    }

    /** The consumer group it reads in. */
    String group() {
        return Objects.requireNonNull(environment.get("CONDUIT_CONSOLIDATION_GROUP"));
    }

    /** Starts it and does not wait. */
    ServiceProcess start() {
        LoopbackPort port = LoopbackPort.free();
        Map<String, String> all = new HashMap<>(environment);
        all.put("CONDUIT_CONSOLIDATION_PORT", Integer.toString(port.number()));
        return ServiceProcess.start(PROGRAM, port, all, secrets, log());
    }

    /** What all its lives have logged. */
    Path log() {
        return secrets.resolveSibling(secrets.getFileName() + ".log");
    }
}
