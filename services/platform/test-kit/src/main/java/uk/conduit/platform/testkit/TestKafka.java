package uk.conduit.platform.testkit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import uk.conduit.platform.servers.BrokerCluster;
import uk.conduit.platform.servers.Secret;

/**
 * The broker of a test: real, with passwords and access rules on. A test class finds it without topics, users or rules
 * but the administrator's.
 */
public final class TestKafka implements AutoCloseable {

    private static final ScramCredentialInfo SCRAM = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096);
    private static final Set<String> BUILT_IN = Set.of(BrokerCluster.ADMINISTRATOR, BrokerCluster.BROKER);

    private final BrokerCluster cluster;
    private final Admin admin;
    private final Map<String, Secret> passwords = new ConcurrentHashMap<>();

    /** Brokers of a test's own, which it starts and ends. */
    public TestKafka(BrokerCluster cluster) {
        this.cluster = cluster;
        this.admin = Admin.create(cluster.administratorSettings());
    }

    /** Where clients connect first. */
    public String bootstrapServers() {
        return cluster.bootstrapServers();
    }

    /** Client settings to connect as the administrator, who may do everything. */
    public Map<String, Object> administratorSettings() {
        return cluster.administratorSettings();
    }

    /** An open connection as the administrator. */
    public Admin admin() {
        return admin;
    }

    /** The brokers' processes, to stop and kill. */
    public BrokerCluster cluster() {
        return cluster;
    }

    /** Makes an empty topic as the hub's are: the broker's own timestamps. One of that name is emptied first. */
    public void topic(String name, int partitions) {
        topic(name, partitions, Map.of("message.timestamp.type", "LogAppendTime"));
    }

    /** Makes an empty topic with these settings. One of that name is emptied first. */
    public void topic(String name, int partitions, Map<String, String> settings) {
        if (got(admin.listTopics().names()).contains(name)) {
            got(admin.deleteTopics(List.of(name)).all());
        }
        // As many copies as this cluster keeps of any topic.
        NewTopic topic = new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(settings);
        got(admin.createTopics(List.of(topic)).all());
    }

    /** Makes a user who may do nothing yet; for one who is there, nothing changes. Answers that user's client settings. */
    public Map<String, Object> user(String name) {
        return cluster.clientSettings(name, password(name));
    }

    /** The password of a user, who is made if there is none of that name. */
    public Secret password(String name) {
        return passwords.computeIfAbsent(name, this::makeUser);
    }

    private Secret makeUser(String name) {
        Secret password = Secret.random();
        byte[] bytes = password.value().getBytes(StandardCharsets.UTF_8);
        got(admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(name, SCRAM, bytes)))
                .all());
        return password;
    }

    /** Allows a user these operations on the topic of this name. */
    public void allowTopic(String user, String topic, AclOperation... operations) {
        allow(user, new ResourcePattern(ResourceType.TOPIC, topic, PatternType.LITERAL), operations);
    }

    /** Allows a user to read as any consumer group whose name begins so. */
    public void allowGroups(String user, String prefix) {
        allow(user, new ResourcePattern(ResourceType.GROUP, prefix, PatternType.PREFIXED), AclOperation.READ);
    }

    /** Allows a user these operations on a resource. */
    public void allow(String user, ResourcePattern resource, AclOperation... operations) {
        List<AclBinding> rules = List.of(operations).stream()
                .map(operation -> new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW))
                .map(entry -> new AclBinding(resource, entry))
                .toList();
        got(admin.createAcls(rules).all());
    }

    /** Removes every topic, user and rule but the brokers' own. */
    void empty() {
        got(admin.deleteTopics(got(admin.listTopics().names())).all());
        got(admin.deleteAcls(List.of(AclBindingFilter.ANY)).all());
        List<UserScramCredentialAlteration> gone = got(
                        admin.describeUserScramCredentials().users())
                .stream()
                .filter(user -> !BUILT_IN.contains(user))
                .<UserScramCredentialAlteration>map(user -> new UserScramCredentialDeletion(user, SCRAM.mechanism()))
                .toList();
        if (!gone.isEmpty()) {
            got(admin.alterUserScramCredentials(gone).all());
        }
        passwords.clear();
    }

    @Override
    public void close() {
        admin.close();
        cluster.brokers().forEach(broker -> broker.kill());
    }

    private static <T> T got(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker refused", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
