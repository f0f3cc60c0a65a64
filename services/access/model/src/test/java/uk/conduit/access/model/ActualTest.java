package uk.conduit.access.model;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.access.model.Declarations.POLICE;
import static uk.conduit.access.model.Declarations.settled;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import uk.conduit.access.model.Resource.Kind;

class ActualTest {

    private static final Acl READS = Acl.allow(POLICE, Operation.READ, Resource.topicsBeginning("police."));

    private static Actual having(Acl... acls) {
        Actual empty = Actual.empty(1);
        return new Actual(
                1, empty.topics(), empty.credentials(), new TreeSet<>(List.of(acls)), empty.quotas(), empty.subjects());
    }

    @Test
    void hasTheSameDigestForTheSameStateWhateverTheNumberOfBrokers() {
        // Given
        Actual one = settled();
        Actual same = new Actual(1, one.topics(), one.credentials(), one.acls(), one.quotas(), one.subjects());

        // Then
        assertThat(same.hash()).isEqualTo(one.hash()).hasSize(64);
    }

    @Test
    void hasAnotherDigestOnceAnythingIsDifferent() {
        // When
        Actual other = settled().after(List.of(Declarations.rule(READS)));

        // Then
        assertThat(other.hash()).isNotEqualTo(settled().hash());
    }

    @Test
    void deniesWhatNothingAllows() {
        assertThat(having().allows(POLICE, Operation.READ, Kind.TOPIC, "police.notices"))
                .isFalse();
    }

    @Test
    void allowsByPrefixAndWhatAnAllowanceIncludes() {
        // Given
        Actual actual = having(READS);

        // Then
        assertThat(actual.allows(POLICE, Operation.READ, Kind.TOPIC, "police.notices"))
                .isTrue();
        assertThat(actual.allows(POLICE, Operation.DESCRIBE, Kind.TOPIC, "police.notices"))
                .isTrue();
        assertThat(actual.allows(POLICE, Operation.WRITE, Kind.TOPIC, "police.notices"))
                .isFalse();
        assertThat(actual.allows(POLICE, Operation.READ, Kind.TOPIC, "policewoman"))
                .isFalse();
        assertThat(actual.allows(POLICE, Operation.READ, Kind.GROUP, "police.notices"))
                .isFalse();
    }

    @Test
    void letsADenialOfEverybodyOutrankAnAllowance() {
        // Given
        Actual actual =
                having(READS, new Acl(Principal.user("*"), Resource.topic("*"), Operation.ALL, Acl.Effect.DENY, "*"));

        // Then
        assertThat(actual.allows(POLICE, Operation.READ, Kind.TOPIC, "police.notices"))
                .isFalse();
    }

    @Test
    void readsTheBrokersNotationOfAPrincipal() {
        assertThat(Principal.parse("User:police")).isEqualTo(POLICE).hasToString("User:police");
    }
}
