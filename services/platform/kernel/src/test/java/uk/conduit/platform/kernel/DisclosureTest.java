package uk.conduit.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import uk.conduit.platform.kernel.Marking.Handling;
import uk.conduit.platform.kernel.Marking.Tier;
import uk.conduit.platform.kernel.Visibility.Profile;

/** What keeps things about people from being said where they should not be. */
class DisclosureTest {

    @Test
    void aProfileAloneExcludesNobody() {
        // When
        Visibility visibility = Visibility.of(Profile.POINTER);

        // Then
        assertThat(visibility).isEqualTo(new Visibility(Profile.POINTER, new TreeSet<>()));
        assertThat(visibility.excluded()).isEmpty();
    }

    @Test
    void whoIsExcludedCannotBeChangedAfterwards() {
        // Given
        TreeSet<String> excluded = new TreeSet<>();
        excluded.add("r.elated");
        Visibility visibility = new Visibility(Profile.NARRATIVE, excluded);

        // When
        excluded.clear();

        // Then
        assertThat(visibility.excluded()).containsExactly("r.elated");
        assertThatThrownBy(() -> visibility.excluded().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void profilesStandFromTheWidestToTheNarrowest() {
        // When
        Profile[] profiles = Profile.values();

        // Then
        assertThat(profiles)
                .containsExactly(
                        Profile.POINTER,
                        Profile.CORE_FACT,
                        Profile.NARRATIVE,
                        Profile.RESTRICTED,
                        Profile.PERSON_OF_CONCERN);
    }

    @Test
    void aMarkingIsAsItsOriginatorMadeIt() {
        // When
        Marking marking = new Marking(Tier.OFFICIAL_SENSITIVE, Handling.CONDITIONS, "ask first", "the bureau");

        // Then
        assertThat(marking.handling()).isEqualTo(Handling.CONDITIONS);
        assertThat(marking.tier()).isGreaterThan(Tier.OFFICIAL);
        assertThat(marking.originator()).isEqualTo("the bureau");
    }

    @Test
    void aContactInALogNamesTheAgencyAlone() {
        // Given
        Contact contact = new Contact(Agency.POLICE, "duty desk", "sergeant", "A. Person", "01632 960001");

        // When
        String logged = contact.toString();

        // Then
        assertThat(logged).isEqualTo("contact at police");
    }

    @Test
    void anIdentifierInALogIsItsSchemeAlone() {
        // Given
        Identifier good = Identifier.local(" 4711 ");
        Identifier bad = Identifier.formerUpn("A 123");

        // When
        String logged = good + ", " + bad;

        // Then
        assertThat(logged).isEqualTo("LOCAL (check holds), FORMER_UPN (check fails)");
        assertThat(good.value()).isEqualTo("4711");
    }
}
