package uk.conduit.consolidation.service.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.conduit.consolidation.model.picture.Slot.Matter;
import uk.conduit.consolidation.service.store.Exclusions;
import uk.conduit.consolidation.service.store.PicturePositions;
import uk.conduit.platform.kernel.ChildId;

/** Pictures are kept behind the intake; what readers are told never hangs on it. */
@ExtendWith(HubExtension.class)
class KeptPicturesIT {

    private final HubFixture hub;

    KeptPicturesIT(HubFixture hub) {
        this.hub = hub;
    }

    @Test
    void tellsWhatWasCommittedBeforeAnyPictureIsKept() {
        // Given
        hub.publish(EventFixture.police("P1", "inv-1"), Details.investigation("I1"));

        // When
        hub.consume();

        // Then
        assertThat(hub.count("pictures")).isZero();
        assertThat(hub.only().picture().all(Matter.INVESTIGATION)).hasSize(1);
        assertThat(hub.balances()).isTrue();
    }

    @Test
    void tellsWhatIsKeptAndWhatCameSince() {
        // Given
        hub.publish(EventFixture.police("P1", "inv-1"), Details.investigation("I1"));
        hub.consume();
        hub.keepPictures();
        hub.publish(EventFixture.police("P1", "inv-2"), Details.investigation("I2"));

        // When
        hub.consume();

        // Then
        assertThat(hub.only().picture().all(Matter.INVESTIGATION)).hasSize(2);
        assertThat(kept()).isEqualTo("1");
        assertThat(hub.balances()).isTrue();
        hub.keepPictures();
        assertThat(kept()).isEqualTo("2");
        assertThat(behind()).isZero();
        assertThat(hub.balances()).isTrue();
    }

    @Test
    void needsNoSchemaToTellWhatIsKept() {
        // Given
        hub.publish(EventFixture.police("P1", "inv-1"), Details.investigation("I1"));
        hub.consume();
        hub.keepPictures();

        // When
        hub.wire.away = true;

        // Then
        assertThat(hub.only().picture().all(Matter.INVESTIGATION)).hasSize(1);
    }

    @Test
    void dropsAPictureWhenSomethingInItCeasesToCount() {
        // Given
        EventFixture first = EventFixture.police("P1", "inv-1");
        hub.publish(first, Details.investigation("I1"));
        hub.publish(EventFixture.police("P1", "inv-2"), Details.investigation("I2"));
        hub.consume();
        hub.keepPictures();
        hub.publish(EventFixture.police("P1", "retraction-1").retracting(first.id()), Details.retracted());

        // When
        hub.consume();

        // Then
        assertThat(kept()).isEqualTo("dropped");
        assertThat(hub.only().picture().all(Matter.INVESTIGATION)).hasSize(1);
        assertThat(hub.balances()).isTrue();
        hub.keepPictures();
        assertThat(kept()).isEqualTo("1");
        assertThat(hub.only().picture().all(Matter.INVESTIGATION)).hasSize(1);
        assertThat(hub.balances()).isTrue();
    }

    @Test
    void writesNothingWhereAnotherKeeperWasBefore() {
        // Given
        hub.publish(EventFixture.police("P1", "inv-1"), Details.investigation("I1"));
        hub.consume();
        KeepingPictures.Prepared overtaken = hub.keepers.keeping().prepared();
        hub.publish(EventFixture.police("P1", "inv-2"), Details.investigation("I2"));
        hub.consume();
        hub.keepPictures();

        // When
        boolean written = hub.keepers.keeping().write(overtaken);

        // Then
        assertThat(written).isFalse();
        assertThat(kept()).isEqualTo("2");
        assertThat(hub.balances()).isTrue();
    }

    @Test
    void doesNotBringBackAPictureThatWasDroppedMeanwhile() {
        // Given
        EventFixture first = EventFixture.police("P1", "inv-1");
        hub.publish(first, Details.investigation("I1"));
        hub.publish(EventFixture.police("P1", "inv-2"), Details.investigation("I2"));
        hub.consume();
        KeepingPictures.Prepared late = hub.keepers.keeping().prepared();
        hub.publish(EventFixture.police("P1", "retraction-1").retracting(first.id()), Details.retracted());
        hub.consume();

        // When
        boolean written = hub.keepers.keeping().write(late);

        // Then
        assertThat(written).isTrue();
        assertThat(kept()).isEqualTo("dropped");
        assertThat(hub.only().picture().all(Matter.INVESTIGATION)).hasSize(1);
        assertThat(hub.balances()).isTrue();
    }

    @Test
    void keepsAChildFromAPersonFromTheCommitOnUntilNothingSaysSo() {
        // Given
        EventFixture first = EventFixture.police("P1", "inv-1").excluding("a.relative");
        hub.publish(first, Details.investigation("I1"));
        hub.publish(EventFixture.police("P1", "inv-2"), Details.investigation("I2"));

        // When
        hub.consume();

        // Then
        assertThat(hub.count("pictures")).isZero();
        assertThat(excluded()).isEqualTo(Set.of(hub.only().id()));
        assertThat(hub.only().picture().excluded()).containsExactly("a.relative");
        hub.keepPictures();
        hub.publish(EventFixture.police("P1", "retraction-1").retracting(first.id()), Details.retracted());
        hub.consume();
        assertThat(excluded()).isEmpty();
        assertThat(hub.only().picture().excluded()).isEmpty();
    }

    private Set<ChildId> excluded() {
        return hub.bean(Exclusions.class).of("a.relative", Set.of(hub.only().id()));
    }

    /** How many events the only kept picture holds. */
    private String kept() {
        return hub.jdbc
                .sql("SELECT CASE WHEN state IS NULL THEN 'dropped' ELSE events::text END FROM pictures")
                .query(String.class)
                .single();
    }

    private long behind() {
        return hub.bean(PicturePositions.class).distance().behind();
    }
}
