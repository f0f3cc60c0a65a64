package uk.conduit.consolidation.service.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static uk.conduit.consolidation.service.intake.RunningIntake.SOON;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uk.conduit.consolidation.model.briefing.Feeds;
import uk.conduit.consolidation.service.intake.AgencyRecords.Source;
import uk.conduit.consolidation.service.store.ChildFinder;
import uk.conduit.consolidation.service.store.FeedFacts;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.SubjectRef;
import uk.conduit.platform.messaging.wire.WireReader;
import uk.conduit.platform.messaging.wire.WriterSchemas;
import uk.conduit.platform.testkit.RealServers;
import uk.conduit.schema.police.PoliceCaseEvent;
import uk.conduit.schema.police.VictimsCodeMilestone;
import uk.conduit.schema.police.VictimsCodeStage;

/** A hub that does not know a kind of event is ended, and one that does is started on the same topics and database. */
class UpgradedHubIT {

    @RegisterExtension
    static final RealServers SERVERS = new RealServers();

    private static final Schema OLDER = NewKind.without(PoliceCaseEvent.getClassSchema(), "VictimsCodeMilestone");
    private static final SubjectRef CHILD = new SubjectRef(Agency.POLICE, "P1");

    @Test
    void readsWhatItHeldByItselfOnceItWasUpgraded() throws IOException {
        // Given
        RunningIntake older = RunningIntake.reading(SERVERS, UpgradedHubIT::thatOlderHubsRead);
        try (older) {
            older.send("P1", older.bytes(event("known").saying(Details.investigation("I1"))));
            older.send("P1", older.bytes(event("newer").saying(milestone())));
            await().atMost(SOON).until(() -> older.counts().held() == 1);
            assertThat(setAside(older))
                    .containsExactly(new Feeds.SetAside(Agency.POLICE, true, Optional.of(CHILD.ownChildId())));
        }

        // When
        try (RunningIntake upgraded = RunningIntake.after(older)) {

            // Then
            await().atMost(SOON).until(() -> upgraded.counts().held() == 0);
            assertThat(upgraded.counts().consolidated()).isEqualTo(2);
            assertThat(upgraded.report().lines()).allMatch(line -> line.faults().none());
            assertThat(upgraded.report().pictures().right()).isTrue();
            assertThat(setAside(upgraded)).isEmpty();
            assertThat(upgraded.hub
                            .getBean(ChildFinder.class)
                            .find(CHILD.ownChildId())
                            .orElseThrow()
                            .picture()
                            .facts())
                    .anySatisfy((slot, fact) ->
                            assertThat(fact.event()).isEqualTo(event("newer").id()));
        }
    }

    private static AgencyRecords thatOlderHubsRead(WriterSchemas schemas) {
        return new AgencyRecords(Map.of(
                Agency.POLICE,
                new Source<>(new WireReader<>(PoliceCaseEvent.class, OLDER, schemas), new PoliceMapper())));
    }

    private static List<Feeds.SetAside> setAside(RunningIntake intake) {
        return intake.hub.getBean(FeedFacts.class).feeds().setAside();
    }

    private static EventFixture event(String record) {
        return EventFixture.police(CHILD.reference(), record).at(Instant.now().minusSeconds(60));
    }

    private static VictimsCodeMilestone milestone() {
        return new VictimsCodeMilestone("44/1", VictimsCodeStage.CHARGE, LocalDate.parse("2026-11-25"), null);
    }
}
