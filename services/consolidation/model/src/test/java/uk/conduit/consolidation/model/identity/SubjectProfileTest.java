package uk.conduit.consolidation.model.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import uk.conduit.consolidation.model.event.PersonalDetails;
import uk.conduit.consolidation.model.event.PersonalDetails.Sex;

class SubjectProfileTest {

    private static final Instant LATER = Subject.STATED.plus(Duration.ofDays(1));
    private static final Subject OLD =
            Subject.police("1").named("Sarah", "Smith").born("2011-02-03").nhs(Fictitious.nhs(1));
    private static final Subject NEW =
            Subject.police("1").named("Sarah", "Smith").born("2011-02-03").nhs(Fictitious.nhs(2));

    @Test
    void holdsTheSameWhateverTheOrderOfStatements() {
        // When
        SubjectProfile forwards = OLD.profile().with(NEW.details(), LATER);
        SubjectProfile backwards =
                SubjectProfile.of(OLD.ref()).with(NEW.details(), LATER).merge(OLD.profile());
        // Then
        assertThat(forwards).isEqualTo(backwards);
    }

    @Test
    void changesNothingButTheMomentWhenTheSameIsStatedAgain() {
        // Given
        SubjectProfile before = OLD.profile();
        // When
        SubjectProfile after = before.with(OLD.details(), LATER);
        // Then
        assertThat(after.observations())
                .containsExactly(
                        new Observation(before.observations().getFirst().particulars(), LATER));
        assertThat(after.digest()).isEqualTo(before.digest());
    }

    @Test
    void keepsTheLaterMomentWhenAnOlderStatementArrivesLate() {
        // Given
        SubjectProfile before = SubjectProfile.of(OLD.ref()).with(OLD.details(), LATER);
        // When
        SubjectProfile after = before.with(OLD.details(), Subject.STATED);
        // Then
        assertThat(after).isEqualTo(before);
    }

    @Test
    void holdsNoStatementThatSaysNothing() {
        // When
        SubjectProfile profile = SubjectProfile.of(OLD.ref()).with(PersonalDetails.NONE, LATER);
        // Then
        assertThat(profile).isEqualTo(SubjectProfile.of(OLD.ref()));
    }

    @Test
    void takesTheLatestStatedNumberForCurrentThoughALaterStatementHasNone() {
        // Given
        Subject without = Subject.police("1").named("Sarah", "Smith");
        SubjectProfile profile = NEW.profile()
                .with(OLD.details(), Subject.STATED.minusSeconds(1))
                .with(without.details(), LATER);
        // When
        Known known = Known.of(profile);
        // Then
        assertThat(known.current().nhs()).containsExactly(Fictitious.nhs(2));
        assertThat(known.numbers().nhs()).containsExactly(Fictitious.nhs(1), Fictitious.nhs(2));
    }

    @Test
    void hasAnotherDigestWhenAnotherNumberBecomesCurrent() {
        // Given
        SubjectProfile before = OLD.profile().with(NEW.details(), LATER);
        // When
        SubjectProfile after = before.with(OLD.details(), LATER.plusSeconds(1));
        // Then
        assertThat(after.digest()).isNotEqualTo(before.digest());
    }

    @Test
    void hasAnotherDigestWhenANameIsAdded() {
        // Given
        SubjectProfile before = OLD.profile();
        // When
        SubjectProfile after =
                before.with(Subject.police("1").named("Sally", "Smith").details(), LATER);
        // Then
        assertThat(after.digest()).isNotEqualTo(before.digest()).hasSize(64);
    }

    @Test
    void comesBackFromJsonAsItWas() {
        // Given
        JsonMapper json = JsonMapper.builder().build();
        SubjectProfile profile = Subject.police("1")
                .named("Zoë Anne", "O'Neil-Smith")
                .bornAbout("2011-02-03")
                .sex(Sex.FEMALE)
                .at("AB1 2CD")
                .nhs(Fictitious.nhs(1))
                .upn(Fictitious.upn(1))
                .formerUpn(Fictitious.upn(2))
                .profile()
                .with(Subject.police("1").named(null, "Neil").details(), LATER);
        // When
        SubjectProfile back = json.readValue(json.writeValueAsString(profile), SubjectProfile.class);
        // Then
        assertThat(back).isEqualTo(profile);
        assertThat(back.digest()).isEqualTo(profile.digest());
    }

    @Test
    void mergesNoTwoSubjects() {
        // Given
        SubjectProfile other = Subject.police("2").profile();
        // When, then
        assertThatThrownBy(() -> OLD.profile().merge(other)).isInstanceOf(IllegalArgumentException.class);
    }
}
