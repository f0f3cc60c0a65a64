package uk.conduit.bench.servers;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import uk.conduit.platform.kernel.TopicName;
import uk.conduit.platform.servers.BrokerCluster;
import uk.conduit.platform.servers.Secret;

/**
 * The one principal of all peers. It signs in as consolidation does and has just the rights it needs, so that the broker
 * checks every one of its requests as it does consolidation's.
 */
public final class PeerAccess {

    /** Its name, and how the names of all begin that is its own: groups, topics, transactions. */
    static final String NAME = "bench";

    private static final ScramCredentialInfo SCRAM = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096);

    private final Secret password = Secret.random();

    /** Makes the principal known. */
    public PeerAccess(Admin admin) {
        byte[] bytes = password.value().getBytes(StandardCharsets.UTF_8);
        Topics.got(admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(NAME, SCRAM, bytes)))
                .all());
        List<AclBinding> rules = new ArrayList<>();
        Topics.AGENCIES.forEach(agency -> rules.addAll(allow(
                new ResourcePattern(
                        ResourceType.TOPIC, TopicName.caseEvents(agency).value(), PatternType.LITERAL),
                AclOperation.READ)));
        for (ResourceType own : List.of(ResourceType.TOPIC, ResourceType.GROUP, ResourceType.TRANSACTIONAL_ID)) {
            rules.addAll(allow(new ResourcePattern(own, NAME + ".", PatternType.PREFIXED), AclOperation.ALL));
        }
        Topics.got(admin.createAcls(rules).all());
    }

    private static List<AclBinding> allow(ResourcePattern resource, AclOperation operation) {
        return List.of(new AclBinding(
                resource, new AccessControlEntry("User:" + NAME, "*", operation, AclPermissionType.ALLOW)));
    }

    /** Client settings, under a group of its own. They hold the password. */
    Map<String, String> settings(String brokers, String group) {
        Map<String, String> settings = new TreeMap<>();
        BrokerCluster.clientSettings(brokers, NAME, password)
                .forEach((name, value) -> settings.put(name, value.toString()));
        settings.put("group.id", group);
        return settings;
    }
}
