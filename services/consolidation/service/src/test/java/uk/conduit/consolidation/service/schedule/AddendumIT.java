package uk.conduit.consolidation.service.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.conduit.consolidation.model.briefing.Briefing;
import uk.conduit.consolidation.model.briefing.Edition;
import uk.conduit.consolidation.model.briefing.Edition.Kind;
import uk.conduit.consolidation.service.intake.Details;
import uk.conduit.consolidation.service.intake.EventFixture;
import uk.conduit.consolidation.service.intake.HubExtension;
import uk.conduit.consolidation.service.intake.HubFixture;
import uk.conduit.consolidation.service.store.Briefings.Listed;
import uk.conduit.platform.testkit.StoppedClock;

/** What comes late makes a new version; the one that was published stays as it is. */
@ExtendWith(HubExtension.class)
class AddendumIT {

    private static final Instant SATURDAY = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant MONDAYS_CUT = Instant.parse("2026-11-23T07:30:00Z");
    private static final Instant TUESDAYS_CUT = Instant.parse("2026-11-24T07:30:00Z");
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

    private final HubFixture hub;

    private final StoppedClock clock = StoppedClock.at(SATURDAY);
    private final UnitFixture unit;
    private final PublishingBriefings publishing;

    AddendumIT(HubFixture hub) {
        this.hub = hub;
        this.unit = new UnitFixture(hub, clock);
        this.publishing = unit.instance();
    }

    @BeforeEach
    void theScheduleHoldsSinceSaturday() {
        publishing.publishWhatIsDue();
    }

    @Test
    void makesAnAddendumOfWhatComesLate() {
        // Given
        clock.setTo(MONDAYS_CUT);
        publishing.publishWhatIsDue();
        hub.publish(contact("S1", "c-1").at(MONDAYS_CUT.minusSeconds(3600)), Details.contact("C1"));
        hub.consume();
        clock.forward(UnitFixture.BETWEEN_ADDENDA);

        // When
        publishing.publishWhatIsDue();

        // Then
        Edition first = briefing(1).edition();
        assertThat(briefing(2).edition())
                .isEqualTo(new Edition(MONDAY, 2, Kind.ADDENDUM, first.window(), clock.instant()));
        assertThat(briefing(2).changes()).isNotEmpty();
        assertThat(briefing(2).children()).hasSize(1);
        assertThat(briefing(1).children()).isEmpty();
    }

    @Test
    void leavesTimeBetweenTwoVersions() {
        // Given
        clock.setTo(MONDAYS_CUT);
        publishing.publishWhatIsDue();
        hub.publish(contact("S1", "c-1").at(MONDAYS_CUT.minusSeconds(3600)), Details.contact("C1"));
        hub.consume();
        clock.forward(UnitFixture.BETWEEN_ADDENDA.minusSeconds(1));

        // When
        publishing.publishWhatIsDue();

        // Then
        assertThat(published()).hasSize(1);
    }

    @Test
    void keepsWhatHappenedSinceTheCutForTheNextBriefing() {
        // Given
        clock.setTo(MONDAYS_CUT);
        publishing.publishWhatIsDue();
        hub.publish(contact("S1", "c-1").at(MONDAYS_CUT.plusSeconds(60)), Details.contact("C1"));
        hub.consume();
        clock.forward(UnitFixture.BETWEEN_ADDENDA);

        // When
        publishing.publishWhatIsDue();

        // Then
        assertThat(published()).hasSize(1);
        clock.setTo(TUESDAYS_CUT);
        publishing.publishWhatIsDue();
        assertThat(unit.briefings
                        .of(LocalDate.parse("2026-11-24"), 1)
                        .orElseThrow()
                        .briefing()
                        .children())
                .hasSize(1);
    }

    @Test
    void keepsEveryByteOfAVersionThatIsSuperseded() {
        // Given
        clock.setTo(MONDAYS_CUT);
        publishing.publishWhatIsDue();
        byte[] before = bytes();
        hub.publish(contact("S1", "c-1").at(MONDAYS_CUT.minusSeconds(3600)), Details.contact("C1"));
        hub.consume();
        clock.forward(UnitFixture.BETWEEN_ADDENDA);

        // When
        publishing.publishWhatIsDue();

        // Then
        assertThat(published()).hasSize(2);
        assertThat(bytes()).isEqualTo(before);
    }

    private static EventFixture contact(String reference, String recordId) {
        return EventFixture.socialCare(reference, recordId).known("Ada", "Example", "2012-03-04");
    }

    private List<Edition> published() {
        return unit.briefings.list(10).stream().map(Listed::edition).toList();
    }

    private Briefing briefing(int version) {
        return unit.briefings.of(MONDAY, version).orElseThrow().briefing();
    }

    private byte[] bytes() {
        return hub.jdbc
                .sql("SELECT body FROM briefings WHERE version = 1")
                .query(byte[].class)
                .single();
    }
}
