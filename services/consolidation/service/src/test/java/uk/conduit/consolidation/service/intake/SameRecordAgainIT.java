package uk.conduit.consolidation.service.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.conduit.consolidation.model.picture.Slot.Matter;
import uk.conduit.schema.police.InvestigationStatus;

/** A record that comes again: the same, a later version, or one that contradicts. */
@ExtendWith(HubExtension.class)
class SameRecordAgainIT {

    private final HubFixture hub;

    SameRecordAgainIT(HubFixture hub) {
        this.hub = hub;
    }

    @Test
    void takesARepeatedEventOnce() {
        // Given
        EventFixture event = EventFixture.police("P1", "inv-1").known("Ada", "Example", "2012-03-04");
        hub.publish(event, Details.investigation("I1"));
        hub.publish(event, Details.investigation("I1"));
        hub.consume();
        String before = hub.children();
        hub.publish(event, Details.investigation("I1"));

        // When
        hub.consume();

        // Then
        assertThat(hub.children()).isEqualTo(before);
        assertThat(hub.outcomes()).containsEntry("consolidated", 1L).containsEntry("unchanged", 2L);
        assertThat(hub.balances()).isTrue();
    }

    @Test
    void callsALaterVersionThatSaysTheSameUnchanged() {
        // Given
        EventFixture event = EventFixture.police("P1", "inv-1");
        hub.publish(event, Details.investigation("I1"));
        hub.consume();
        String before = hub.children();
        hub.publish(event.version(2), Details.investigation("I1"));

        // When
        hub.consume();

        // Then
        assertThat(hub.children()).isEqualTo(before);
        assertThat(hub.outcomes()).containsEntry("consolidated", 1L).containsEntry("unchanged", 1L);
        assertThat(hub.balances()).isTrue();
    }

    @Test
    void letsALaterVersionReplaceAnEarlierOne() {
        // Given
        EventFixture event = EventFixture.police("P1", "inv-1");
        hub.publish(event, Details.investigation("I1"));
        hub.consume();
        hub.publish(event.version(2), Details.investigation("I1", InvestigationStatus.CHARGED));

        // When
        hub.consume();

        // Then
        assertThat(hub.evidence(Matter.INVESTIGATION))
                .containsExactly(event.version(2).id());
        assertThat(hub.outcomes()).containsEntry("consolidated", 2L);
        assertThat(hub.balances()).isTrue();
    }

    @Test
    void keepsTheFirstOfTwoContentsUnderOneEventId() {
        // Given
        EventFixture event = EventFixture.police("P1", "inv-1");
        hub.publish(event, Details.investigation("I1"));
        hub.consume();
        String before = hub.children();
        hub.publish(event, Details.investigation("I1", InvestigationStatus.CLOSED));

        // When
        hub.consume();

        // Then
        assertThat(hub.children()).isEqualTo(before);
        assertThat(hub.reasons()).containsExactly("SAME_ID_OTHER_CONTENT");
        assertThat(hub.count("alarms")).isEqualTo(1);
        assertThat(hub.balances()).isTrue();
    }

    @Test
    void holdsWhatIsReadTogetherAgainstTheEventThatIsStored() {
        // Given
        EventFixture event = EventFixture.police("P1", "inv-1");
        hub.publish(event, Details.investigation("I1"));
        hub.consume();
        hub.publish(event, Details.investigation("I1", InvestigationStatus.CLOSED));
        hub.publish(event, Details.investigation("I1", InvestigationStatus.CLOSED));
        hub.publish(event, Details.investigation("I1"));

        // When
        hub.consume();

        // Then
        assertThat(hub.reasons()).containsExactly("SAME_ID_OTHER_CONTENT", "SAME_ID_OTHER_CONTENT", "UNCHANGED");
        assertThat(hub.outcomes()).containsEntry("rejected", 2L).containsEntry("unchanged", 1L);
        assertThat(hub.balances()).isTrue();
    }
}
