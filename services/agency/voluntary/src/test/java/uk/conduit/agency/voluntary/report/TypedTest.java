package uk.conduit.agency.voluntary.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {

    @Test
    void keepsWhatWasTypedAsItWasBlanksIncluded() {
        // Given
        Map<String, String[]> form =
                Map.of("what", new String[] {" two\r\nlines "}, "signs", new String[] {"R01", "R03"});

        // When
        Typed typed = Typed.of(form::get);

        // Then
        assertThat(typed.typed(Field.WHAT)).isEqualTo(" two\nlines ");
        assertThat(typed.text(Field.WHAT)).isEqualTo("two\nlines");
        assertThat(typed.all(Field.SIGNS)).containsExactly("R01", "R03");
        assertThat(typed.typed(Field.WHERE)).isEmpty();
    }

    @Test
    void takesAwayWhatSteersAScreenAndIsNoText() {
        // Given
        Map<String, String[]> form = Map.of("where", new String[] {"a\u0000b\u001b[31mc\u202ed"});

        // When
        String where = Typed.of(form::get).typed(Field.WHERE);

        // Then
        assertThat(where).isEqualTo("a b [31mc d");
    }

    @Test
    void printsNothingOfIt() {
        // Given
        Typed typed = new Typed(Map.of(Field.WHAT, List.of("Quillfeather")));

        // When
        String printed = typed.toString();

        // Then
        assertThat(printed).doesNotContain("Quillfeather");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20261123})
    void aReferenceIsOneAndSaysNothing(long seed) {
        // Given
        Random chance = new Random(Long.getLong("conduit.seed", seed));

        // When
        List<String> references =
                chance.ints(1000).mapToObj(_ -> Reference.from(chance)).toList();

        // Then
        assertThat(references)
                .as("conduit.seed=%d", seed)
                .doesNotHaveDuplicates()
                .allMatch(Reference::isOne);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "C-7F3K-9Q2M",
                "C-7F3K-9Q2M-XR5T-AAAA",
                "c-7f3k-9q2m-xr5t",
                "Ash Pinder",
                "C-0000-1111-OOOO"
            })
    void nothingElseIsAReference(String text) {
        // When
        boolean one = Reference.isOne(text);

        // Then
        assertThat(one).isFalse();
    }
}
