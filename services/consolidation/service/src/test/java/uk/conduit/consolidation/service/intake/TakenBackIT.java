package uk.conduit.consolidation.service.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.conduit.consolidation.model.briefing.History;
import uk.conduit.consolidation.model.briefing.Settings;
import uk.conduit.consolidation.model.picture.Slot.Matter;
import uk.conduit.consolidation.service.store.ChildFinder;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.SubjectRef;
import uk.conduit.schema.police.InvestigationStatus;

/** What its agency corrects or takes back, in whatever order it comes. */
@ExtendWith(HubExtension.class)
class TakenBackIT {

    private static final SubjectRef P1 = new SubjectRef(Agency.POLICE, "P1");

    private final HubFixture hub;

    TakenBackIT(HubFixture hub) {
        this.hub = hub;
    }

    @Test
    void takesACorrectionBeforeItsOriginal() {
        // Given
        EventFixture original = EventFixture.police("P1", "inv-1");
        EventFixture correction = EventFixture.police("P1", "k-1").correcting(original.id());
        hub.publish(correction, Details.corrected(Details.investigation("I1", InvestigationStatus.CLOSED)));
        hub.consume();
        hub.publish(original, Details.investigation("I1"));

        // When
        hub.consume();

        // Then
        assertThat(hub.evidence(Matter.INVESTIGATION)).containsExactly(correction.id());
        assertThat(hub.balances()).isTrue();
    }

    @Test
    void remembersWhatWasSaidBeforeAndWhatWasWithdrawn() {
        // Given
        EventFixture corrected = EventFixture.police("P1", "inv-1");
        EventFixture correction = EventFixture.police("P1", "k-1").correcting(corrected.id());
        EventFixture withdrawn = EventFixture.police("P1", "inv-2");
        hub.publish(corrected, Details.investigation("I1"));
        hub.publish(correction, Details.corrected(Details.investigation("I1b")));
        hub.publish(withdrawn, Details.investigation("I2"));
        hub.publish(EventFixture.police("P1", "r-2").retracting(withdrawn.id()), Details.retracted());
        hub.consume();

        // When
        History history = hub.bean(Histories.class).of(List.of(P1), Settings.defaults(Map.of()));

        // Then
        History.Past past = Objects.requireNonNull(history.statements().get(correction.id()));
        assertThat(past.correction()).isEqualTo("typed wrongly");
        assertThat(past.earlier())
                .singleElement()
                .satisfies(it -> assertThat(it.words()).contains("nvestigation I1,"));
        assertThat(history.withdrawn())
                .singleElement()
                .satisfies(it -> assertThat(it.words()).contains("nvestigation I2,"));
        assertThat(history.whole()).isTrue();
    }

    @Test
    void movesAStatementToTheChildItShouldHaveBeenAbout() {
        // Given
        EventFixture original = EventFixture.police("P1", "inv-1");
        hub.publish(original, Details.investigation("I1"));
        hub.publish(EventFixture.police("P1", "inv-2"), Details.investigation("I2"));
        hub.consume();
        hub.publish(
                EventFixture.police("P2", "k-1").correcting(original.id()),
                Details.corrected(Details.investigation("I1")));

        // When
        hub.consume();

        // Then
        assertThat(hub.bean(ChildFinder.class).all()).hasSize(2);
        assertThat(hub.child(P1).picture().all(Matter.INVESTIGATION))
                .singleElement()
                .matches(it -> it.getKey().reference().equals("I2"));
        assertThat(hub.child(new SubjectRef(Agency.POLICE, "P2")).picture().all(Matter.INVESTIGATION))
                .hasSize(1);
        assertThat(hub.balances()).isTrue();
    }

    @Test
    void forgetsWhatIsRetractedInWhateverOrder() {
        // Given
        EventFixture early = EventFixture.police("P1", "inv-1").excluding("a.person");
        EventFixture late = EventFixture.police("P1", "inv-2");
        hub.publish(EventFixture.police("P1", "r-2").retracting(late.id()), Details.retracted());
        hub.publish(EventFixture.police("P1", "inv-3"), Details.investigation("I3"));
        hub.publish(early, Details.investigation("I1"));
        hub.consume();
        assertThat(hub.only().picture().excluded()).containsExactly("a.person");
        hub.publish(EventFixture.police("P1", "r-1").retracting(early.id()), Details.retracted());
        hub.publish(late, Details.investigation("I2"));

        // When
        hub.consume();

        // Then
        assertThat(hub.evidence(Matter.INVESTIGATION))
                .containsExactly(EventFixture.police("P1", "inv-3").id());
        assertThat(hub.only().picture().excluded()).isEmpty();
        assertThat(hub.balances()).isTrue();
    }

    @Test
    void obeysARetractionThatNamesAnUnchangedVersion() {
        // Given
        EventFixture event = EventFixture.police("P1", "inv-1");
        hub.publish(event, Details.investigation("I1"));
        hub.publish(event.version(2), Details.investigation("I1"));
        hub.consume();
        hub.publish(EventFixture.police("P1", "r-1").retracting(event.version(2).id()), Details.retracted());

        // When
        hub.consume();

        // Then
        assertThat(hub.bean(ChildFinder.class).all()).isEmpty();
        assertThat(hub.balances()).isTrue();
    }

    @Test
    void rejectsARetractionOfAnotherAgencysEvent() {
        // Given
        EventFixture event = EventFixture.police("P1", "inv-1");
        hub.publish(event, Details.investigation("I1"));
        hub.consume();
        hub.publish(EventFixture.socialCare("S1", "r-1").retracting(event.id()), Details.retracted());

        // When
        hub.consume();

        // Then
        assertThat(hub.reasons()).containsExactly("NAMES_ANOTHER_AGENCYS_EVENT");
        assertThat(hub.evidence(Matter.INVESTIGATION)).containsExactly(event.id());
        assertThat(hub.balances()).isTrue();
    }

    @Test
    void takesBackCoverageThatIsRetracted() {
        // Given
        EventFixture coverage = EventFixture.coverage(Agency.POLICE, "coverage/1");
        hub.publish(coverage, Details.coverage(EventFixture.NOON.minusSeconds(60), EventFixture.NOON, "CrimeRecorded"));
        hub.consume();
        hub.publish(EventFixture.police("P1", "r-1").retracting(coverage.id()), Details.retracted());

        // When
        hub.consume();

        // Then
        assertThat(hub.count("coverages")).isZero();
        assertThat(hub.balances()).isTrue();
    }
}
