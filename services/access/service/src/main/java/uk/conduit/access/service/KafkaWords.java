package uk.conduit.access.service;

import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import uk.conduit.access.model.Acl;
import uk.conduit.access.model.Credential.Mechanism;
import uk.conduit.access.model.Operation;
import uk.conduit.access.model.Principal;
import uk.conduit.access.model.Resource;

/**
 * Between Kafka's types and the model's, which have the same names on purpose.
 *
 * <p>A word of a newer broker that this program does not know is an {@link IllegalArgumentException}: better no plan than
 * one that overlooks a rule.
 */
final class KafkaWords {

    private KafkaWords() {}

    static Acl acl(AclBinding binding) {
        ResourcePattern pattern = binding.pattern();
        AccessControlEntry entry = binding.entry();
        return new Acl(
                Principal.parse(entry.principal()),
                new Resource(
                        Resource.Kind.valueOf(pattern.resourceType().name()),
                        Resource.Match.valueOf(pattern.patternType().name()),
                        pattern.name()),
                Operation.valueOf(entry.operation().name()),
                Acl.Effect.valueOf(entry.permissionType().name()),
                entry.host());
    }

    static AclBinding binding(Acl acl) {
        Resource resource = acl.resource();
        return new AclBinding(
                new ResourcePattern(
                        ResourceType.valueOf(resource.kind().name()),
                        resource.name(),
                        PatternType.valueOf(resource.match().name())),
                new AccessControlEntry(
                        acl.principal().toString(),
                        acl.host(),
                        AclOperation.valueOf(acl.operation().name()),
                        AclPermissionType.valueOf(acl.effect().name())));
    }

    static Mechanism mechanism(ScramMechanism mechanism) {
        return Mechanism.valueOf(mechanism.name());
    }

    static ScramMechanism mechanism(Mechanism mechanism) {
        return ScramMechanism.valueOf(mechanism.name());
    }
}
