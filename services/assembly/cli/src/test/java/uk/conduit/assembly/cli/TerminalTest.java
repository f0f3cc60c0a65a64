package uk.conduit.assembly.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TerminalTest {

    @Test
    void letsNoAgencysTextClearTheScreenOrTurnTheLineRound() {
        // Given
        String text = "H\u001b[2J\u009b31m\u202eAda\u0007 Émile\tO'Neill\u00a0张";

        // When
        String plain = String.join("|", Terminal.wrap(text, Terminal.WIDTH));

        // Then
        assertThat(plain).isEqualTo("H\ufffd[2J\ufffd31m\ufffdAda\ufffd Émile O'Neill\u00a0张");
    }

    @Test
    void letsNoReferenceBeginALineOfItsOwn() {
        // Given
        String reference = "P1\n0123456789ABCDEF\u2028";

        // When
        String plain = Terminal.plain(reference);

        // Then
        assertThat(plain).isEqualTo("P1\ufffd0123456789ABCDEF\ufffd");
    }
}
