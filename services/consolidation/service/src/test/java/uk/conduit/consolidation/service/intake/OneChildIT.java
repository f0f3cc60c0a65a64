package uk.conduit.consolidation.service.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.conduit.consolidation.model.briefing.Material.Child;
import uk.conduit.consolidation.model.picture.Slot.Matter;
import uk.conduit.consolidation.service.store.ChildFinder;
import uk.conduit.platform.kernel.Agency;
import uk.conduit.platform.kernel.ChildId;
import uk.conduit.platform.kernel.SubjectRef;

/** Which events become one child, and how people's decisions join and part children. */
@ExtendWith(HubExtension.class)
class OneChildIT {

    private static final SubjectRef P1 = new SubjectRef(Agency.POLICE, "P1");
    private static final SubjectRef S1 = new SubjectRef(Agency.SOCIAL_CARE, "S1");

    private final HubFixture hub;

    OneChildIT(HubFixture hub) {
        this.hub = hub;
    }

    @Test
    void foldsEventsOfTwoAgenciesIntoOneChild() {
        // Given
        hub.publish(
                EventFixture.police("P1", "inv-1")
                        .known("Ada", "Example", "2012-03-04")
                        .nhs("9990000018"),
                Details.investigation("I1"));
        hub.publish(
                EventFixture.socialCare("S1", "c-1")
                        .known("Ada", "Example", "2012-03-04")
                        .nhs("9990000018"),
                Details.contact("C1"));

        // When
        hub.consume();

        // Then
        Child child = hub.only();
        assertThat(child.id()).isEqualTo(ChildId.of(List.of(P1, S1)));
        assertThat(child.picture().all(Matter.INVESTIGATION)).hasSize(1);
        assertThat(child.picture().all(Matter.CONTACT)).hasSize(1);
        assertThat(hub.outcomes()).isEqualTo(Map.of("consolidated", 2L, "unchanged", 0L, "held", 0L, "rejected", 0L));
        assertThat(hub.balances()).isTrue();
    }

    @Test
    void findsTheChildOfTodayByAnIdOfYesterday() {
        // Given
        EventFixture contact = EventFixture.socialCare("S1", "c-1")
                .known("Ada", "Example", "2012-03-04")
                .nhs("9990000018");
        hub.publish(contact, Details.contact("C1"));
        hub.consume();
        ChildId yesterday = hub.only().id();
        hub.publish(
                EventFixture.police("P1", "inv-1")
                        .known("Ada", "Example", "2012-03-04")
                        .nhs("9990000018"),
                Details.investigation("I1"));

        // When
        hub.consume();

        // Then
        assertThat(hub.only().id()).isNotEqualTo(yesterday);
        assertThat(hub.bean(ChildFinder.class).find(yesterday)).contains(hub.only());
        assertThat(hub.balances()).isTrue();
    }

    @Test
    void mergesAndPartsChildrenAsAPersonDecides() {
        // Given
        hub.publish(
                EventFixture.police("P1", "inv-1").known("Ada", "Example", "2012-03-04"), Details.investigation("I1"));
        hub.publish(EventFixture.socialCare("S1", "c-1").known("Eve", "Sample", "2013-05-06"), Details.contact("C1"));
        hub.consume();
        String before = hub.children();
        EventFixture decision = EventFixture.unit(P1.ownChildId().toString(), "d-1");
        hub.publish(decision, Details.same(P1, S1));

        // When
        hub.consume();

        // Then
        assertThat(hub.only().picture().all(Matter.CONTACT)).hasSize(1);
        assertThat(hub.only().picture().all(Matter.INVESTIGATION)).hasSize(1);
        assertThat(hub.balances()).isTrue();

        // When
        hub.publish(
                EventFixture.unit(P1.ownChildId().toString(), "r-1").retracting(decision.id()), Details.retracted());
        hub.consume();

        // Then
        assertThat(hub.children()).isEqualTo(before);
        assertThat(hub.balances()).isTrue();
    }

    @Test
    void partsWhatRulesHadJoinedWhenAPersonSaysSo() {
        // Given
        hub.publish(
                EventFixture.police("P1", "inv-1")
                        .known("Ada", "Example", "2012-03-04")
                        .nhs("9990000018"),
                Details.investigation("I1"));
        hub.publish(
                EventFixture.socialCare("S1", "c-1")
                        .known("Ada", "Example", "2012-03-04")
                        .nhs("9990000018"),
                Details.contact("C1"));
        hub.consume();
        hub.publish(EventFixture.unit(P1.ownChildId().toString(), "d-1"), Details.different(P1, S1));

        // When
        hub.consume();

        // Then
        assertThat(hub.child(P1).picture().all(Matter.INVESTIGATION)).hasSize(1);
        assertThat(hub.child(P1).picture().all(Matter.CONTACT)).isEmpty();
        assertThat(hub.child(S1).picture().all(Matter.CONTACT)).hasSize(1);
        assertThat(hub.count("identity_log")).isPositive();
        assertThat(hub.balances()).isTrue();
    }

    @Test
    void holdsNamesNowhereButInProfilesPicturesAndRecords() {
        // Given
        hub.publish(
                EventFixture.police("P1", "inv-1").known("Zzcanary", "Qqcanary", "2012-03-04"),
                Details.investigation("I1"));
        hub.publish(
                EventFixture.socialCare("S1", "c-1").known("Zzcanary", "Qqcanary", "2012-03-04"),
                Details.contact("C1"));

        // When
        hub.consume();

        // Then
        for (String table : List.of(
                "block_keys",
                "subject_keys",
                "ledger_ranges",
                "ledger_exceptions",
                "identity_log",
                "identity_reviews",
                "positions",
                "alarms")) {
            assertThat(hub.jdbc
                            .sql("SELECT coalesce(string_agg(t::text, ' '), '') FROM " + table + " t")
                            .query(String.class)
                            .single())
                    .as(table)
                    .doesNotContainIgnoringCase("canary");
        }
    }
}
