package uk.conduit.access.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.conduit.access.model.Acl;
import uk.conduit.access.model.Credential.Mechanism;
import uk.conduit.access.model.Operation;
import uk.conduit.access.model.Principal;
import uk.conduit.access.model.Resource;

class KafkaWordsTest {

    private static <E extends Enum<E>> List<String> names(E[] values, String... without) {
        return Arrays.stream(values)
                .map(Enum::name)
                .filter(name -> !List.of(without).contains(name))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void givesBackTheRuleItTranslated(Operation operation) {
        // Given
        List<Acl> acls = Stream.of(Resource.CLUSTER, Resource.topicsBeginning("a."), Resource.groupsBeginning("b."))
                .map(resource -> new Acl(Principal.user("x"), resource, operation, Acl.Effect.DENY, "10.0.0.1"))
                .toList();

        // When
        List<Acl> back =
                acls.stream().map(KafkaWords::binding).map(KafkaWords::acl).toList();

        // Then
        assertThat(back).isEqualTo(acls);
    }

    @Test
    void knowsEveryWordOfTheBroker() {
        assertThat(names(Operation.values()))
                .containsExactlyInAnyOrderElementsOf(names(AclOperation.values(), "UNKNOWN", "ANY"));
        assertThat(names(Resource.Kind.values()))
                .containsExactlyInAnyOrderElementsOf(names(ResourceType.values(), "UNKNOWN", "ANY"));
        assertThat(names(Mechanism.values()))
                .containsExactlyInAnyOrderElementsOf(names(ScramMechanism.values(), "UNKNOWN"));
    }
}
