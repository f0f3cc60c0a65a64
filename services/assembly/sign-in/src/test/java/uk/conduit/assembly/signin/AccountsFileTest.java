package uk.conduit.assembly.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsFileTest {

    @TempDir
    private Path directory;

    @Test
    void takesWhatLooksLikeANumberAsItIsWritten() {
        // When
        Accounts accounts = AccountsFile.accounts("""
                people: [{username: a, name: A, password: 0123e45, roles: []}]
                agency-clients: [{id: police, secret: 010, agency: police}]
                """);
        // Then
        assertThat(accounts.people().getFirst().password()).isEqualTo("0123e45");
        assertThat(accounts.agencyClients().getFirst().secret()).isEqualTo("010");
        assertThat(accounts.webClients()).isEmpty();
    }

    @Test
    void namesThePlaceOfAMistakeAndNeverQuotesTheFile() {
        // When / Then
        assertThatThrownBy(() -> AccountsFile.accounts(
                        "people: [{username: a, name: A, password: topsecret, nickname: N, roles: []}]"))
                .isInstanceOf(IllegalStateException.class)
                .hasNoCause()
                .hasMessageContaining("nickname")
                .hasMessageNotContaining("topsecret");
        assertThatThrownBy(() -> AccountsFile.accounts("people: [{username: a, name: A, roles: []}]"))
                .hasMessageContaining("people, number 1, password");
        assertThatThrownBy(() -> AccountsFile.accounts("people: [\n  {password: topsecret"))
                .hasNoCause()
                .hasMessageNotContaining("topsecret");
    }

    @Test
    void refusesAFileThatOthersCanRead() throws IOException {
        // Given
        Path file = file("people: []", "rw-r--r--");
        // When / Then
        assertThatThrownBy(() -> AccountsFile.read(file)).hasMessageContaining("mode 600");
    }

    @Test
    void refusesAClientIdThatStandsTwice() throws IOException {
        // Given
        Path file = file("""
                agency-clients: [{id: x, secret: s, agency: police}]
                web-clients: [{id: x, secret: t, redirect-uris: []}]
                """, "rw-------");
        // When / Then
        assertThatThrownBy(() -> AccountsFile.read(file)).hasMessageContaining("client id twice: x");
    }

    @Test
    void refusesACredentialBehindWhichNobodyStands() throws IOException {
        // Given
        Path file = file("person-clients: [{id: cli, secret: s, username: nobody}]", "rw-------");
        // When / Then
        assertThatThrownBy(() -> AccountsFile.read(file)).hasMessageContaining("No person stands behind");
    }

    private Path file(String yaml, String permissions) throws IOException {
        Path file = Files.writeString(directory.resolve("accounts.yaml"), yaml);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
}
