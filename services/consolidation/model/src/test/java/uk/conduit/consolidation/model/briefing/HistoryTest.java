package uk.conduit.consolidation.model.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.conduit.consolidation.model.briefing.Morning.YESTERDAY_AT_FOUR;
import static uk.conduit.consolidation.model.briefing.Stories.REFERRAL;
import static uk.conduit.consolidation.model.briefing.Stories.socialCare;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.conduit.consolidation.model.event.CaseEvent;
import uk.conduit.consolidation.model.event.CommonDetail.RecordCorrected;
import uk.conduit.consolidation.model.event.CommonDetail.RecordRetracted;
import uk.conduit.consolidation.model.event.Detail;
import uk.conduit.consolidation.model.event.SocialCareDetail.Section47Started;
import uk.conduit.consolidation.model.event.Story;
import uk.conduit.consolidation.model.statement.Version;
import uk.conduit.consolidation.model.statement.Version.Named;
import uk.conduit.platform.kernel.EventId;
import uk.conduit.platform.kernel.Visibility.Profile;

/** What was said before, and what was withdrawn, is not unsaid. */
class HistoryTest {

    private static final Section47Started ON_FRIDAY = new Section47Started("Q1", LocalDate.of(2026, 11, 20));
    private static final Section47Started ON_SATURDAY = new Section47Started("Q1", LocalDate.of(2026, 11, 21));

    private final Story story = socialCare("S1");
    private final List<History.Told> told = new ArrayList<>();
    private @Nullable UUID record;

    @Test
    void keepsWhatAStatementSaidBeforeItWasCorrectedAndWhy() {
        // Given
        EventId first = receives(Profile.CORE_FACT, ON_FRIDAY, null);
        EventId second = receives(
                Profile.CORE_FACT,
                new RecordCorrected(first, "Wrong day", List.of("started"), ON_SATURDAY),
                new Named(first, false));

        // When
        History history = history();

        // Then
        History.Past past = Objects.requireNonNull(history.statements().get(second));
        assertThat(past.correction()).isEqualTo("Wrong day");
        assertThat(past.earlier().stream().map(History.Earlier::words))
                .containsExactly("Section 47 enquiry started on Fri 20 Nov 2026.");
        assertThat(history.statements()).doesNotContainKey(first);
    }

    @Test
    void tellsWhatWasWithdrawnWhenAndWhy() {
        // Given
        EventId first = receives(Profile.CORE_FACT, ON_FRIDAY, null);
        receives(Profile.CORE_FACT, new RecordRetracted(first, "Another child"), new Named(first, true));

        // When
        History history = history();

        // Then
        assertThat(history.statements()).isEmpty();
        assertThat(history.withdrawn()).singleElement().satisfies(it -> {
            assertThat(it.words()).isEqualTo("Section 47 enquiry started on Fri 20 Nov 2026.");
            assertThat(it.reason()).isEqualTo("Another child");
            assertThat(it.at()).isAfter(it.received());
        });
    }

    @Test
    void keepsAnEarlierVersionThatWasRestrictedFromWhoeverMayNotSeeIt() {
        // Given
        EventId first = receives(Profile.RESTRICTED, ON_FRIDAY, null);
        EventId second = receives(
                Profile.CORE_FACT,
                new RecordCorrected(first, "Wrong day", List.of(), ON_SATURDAY),
                new Named(first, false));
        EventId third = receives(Profile.PERSON_OF_CONCERN, REFERRAL, null);
        receives(Profile.CORE_FACT, new RecordRetracted(third, "Another child"), new Named(third, true));

        // When
        History less = history().readBy(new Reader("m.member", false, Set.of()));

        // Then
        assertThat(less.withdrawn()).isEmpty();
        assertThat(less.statements().get(second))
                .isNotNull()
                .satisfies(past -> assertThat(past.earlier()).isEmpty());
    }

    @Test
    void keepsWhatWasWithdrawnFromWhoeverItWasKeptFromWhileItCounted() {
        // Given
        EventId first = receives(Profile.CORE_FACT, ON_FRIDAY, null, "a.ccused");
        receives(Profile.CORE_FACT, new RecordRetracted(first, "Another child"), new Named(first, true));

        // When
        History less = history().readBy(new Reader("a.ccused", true, Set.of()));

        // Then
        assertThat(less.withdrawn()).isEmpty();
        assertThat(history().readBy(new Reader("m.member", false, Set.of())).withdrawn())
                .hasSize(1);
    }

    @Test
    void tellsOfWhatWasWithdrawnTheHighestVersionAndNotTheLastReceived() {
        // Given
        EventId second = receives(2, Profile.CORE_FACT, ON_SATURDAY, null);
        record = story.last().header().record().key();
        receives(1, Profile.CORE_FACT, ON_FRIDAY, null);
        record = null;
        receives(Profile.CORE_FACT, new RecordRetracted(second, "Another child"), new Named(second, true));

        // When
        History history = history();

        // Then
        assertThat(history.withdrawn())
                .singleElement()
                .extracting(History.Withdrawn::words)
                .isEqualTo("Section 47 enquiry started on Sat 21 Nov 2026.");
    }

    @Test
    void keepsTheReasonFromWhoeverMayNotSeeEveryTelling() {
        // Given
        EventId first = receives(Profile.RESTRICTED, ON_FRIDAY, null);
        EventId second = receives(
                Profile.CORE_FACT,
                new RecordCorrected(first, "Named the clinic", List.of(), ON_SATURDAY),
                new Named(first, false));
        EventId third = receives(Profile.CORE_FACT, REFERRAL, null);
        receives(Profile.RESTRICTED, new RecordRetracted(third, "Named the clinic"), new Named(third, true));

        // When
        History less = history().readBy(new Reader("m.member", false, Set.of()));

        // Then
        assertThat(less.withdrawn()).isEmpty();
        assertThat(less.statements().get(second))
                .isNotNull()
                .satisfies(past -> assertThat(past.correction()).isNull());
    }

    @Test
    void saysNothingOfAVersionThatOnlyRepeats() {
        // Given
        EventId first = receives(Profile.CORE_FACT, ON_FRIDAY, null);

        // When
        History history = history();

        // Then
        assertThat(history.statements().get(first)).isNotNull().satisfies(past -> {
            assertThat(past.earlier()).isEmpty();
            assertThat(past.correction()).isNull();
        });
    }

    private EventId receives(Profile profile, Detail detail, @Nullable Named names, String... excluded) {
        return receives(1, profile, detail, names, excluded);
    }

    private EventId receives(long number, Profile profile, Detail detail, @Nullable Named names, String... excluded) {
        story.says(YESTERDAY_AT_FOUR, profile, detail);
        for (String user : excluded) {
            story.hidesFrom(user);
        }
        CaseEvent event = story.last();
        Instant received = YESTERDAY_AT_FOUR.plus(Duration.ofMinutes(told.size()));
        Version version = new Version(
                event.header().id(),
                record == null ? event.header().record().key() : record,
                number,
                event.subject().agency(),
                event.header().id(),
                names);
        told.add(new History.Told(version, received, event));
        return event.header().id();
    }

    private History history() {
        return History.of(told.stream().map(History.Told::version).toList(), told, Morning.settings());
    }
}
