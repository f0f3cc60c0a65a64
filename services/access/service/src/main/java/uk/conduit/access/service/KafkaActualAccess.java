package uk.conduit.access.service;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static uk.conduit.access.service.KafkaAnswers.answer;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.apache.kafka.common.quota.ClientQuotaFilter;
import org.jspecify.annotations.Nullable;
import uk.conduit.access.model.Acl;
import uk.conduit.access.model.Actual;
import uk.conduit.access.model.Credential;
import uk.conduit.access.model.Principal;
import uk.conduit.access.model.Quota;
import uk.conduit.access.model.SubjectState;
import uk.conduit.access.model.TopicSpec;
import uk.conduit.access.model.TopicState;

/** Asks the cluster what it has. Changes nothing. */
final class KafkaActualAccess {

    private final Admin admin;

    KafkaActualAccess(Admin admin) {
        this.admin = admin;
    }

    Actual read(SortedMap<String, SubjectState> subjects) {
        int brokers = answer(admin.describeCluster().nodes()).size();
        return new Actual(brokers, topics(), credentials(), acls(), quotas(), subjects);
    }

    private SortedMap<String, TopicState> topics() {
        Collection<String> names = answer(admin.listTopics().names());
        Map<String, TopicDescription> topics =
                answer(admin.describeTopics(names).allTopicNames());
        Map<ConfigResource, Config> settings = answer(admin.describeConfigs(
                        names.stream().map(KafkaActualAccess::resource).toList())
                .all());
        SortedMap<String, TopicState> found = new TreeMap<>();
        topics.forEach((name, topic) -> found.put(
                name,
                new TopicState(
                        topic.partitions().size(),
                        topic.partitions().getFirst().replicas().size(),
                        settings(settings.get(resource(name))))));
        return found;
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }

    private static SortedMap<String, String> settings(@Nullable Config config) {
        if (config == null) {
            return new TreeMap<>();
        }
        return config.entries().stream()
                .filter(entry -> TopicSpec.SETTINGS.contains(entry.name()))
                .collect(toMap(
                        entry -> entry.name(),
                        entry -> String.valueOf(entry.value()),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private SortedSet<Credential> credentials() {
        return answer(admin.describeUserScramCredentials().all()).values().stream()
                .flatMap(user -> user.credentialInfos().stream()
                        .map(each ->
                                new Credential(Principal.user(user.name()), KafkaWords.mechanism(each.mechanism()))))
                .collect(toCollection(TreeSet::new));
    }

    private SortedSet<Acl> acls() {
        return answer(admin.describeAcls(AclBindingFilter.ANY).values()).stream()
                .map(KafkaWords::acl)
                .collect(toCollection(TreeSet::new));
    }

    private SortedMap<String, Quota> quotas() {
        return answer(admin.describeClientQuotas(ClientQuotaFilter.all()).entities()).entrySet().stream()
                .collect(toMap(
                        entry -> words(entry.getKey()),
                        entry -> new Quota(new TreeMap<>(entry.getValue())),
                        (one, other) -> one,
                        TreeMap::new));
    }

    /** A user's own limits are named like the user; all others in words, since the hub never sets them. */
    private static String words(ClientQuotaEntity entity) {
        Map<String, String> entries = entity.entries();
        String user = entries.get(ClientQuotaEntity.USER);
        if (user != null && entries.size() == 1) {
            return Principal.user(user).toString();
        }
        return entries.keySet().stream()
                .sorted()
                .map(type -> type + " " + (entries.get(type) == null ? "any" : entries.get(type)))
                .collect(Collectors.joining(", "));
    }
}
