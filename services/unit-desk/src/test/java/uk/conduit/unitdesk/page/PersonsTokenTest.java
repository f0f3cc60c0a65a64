package uk.conduit.unitdesk.page;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.ClientAuthorizationRequiredException;
import org.springframework.security.oauth2.core.OAuth2Error;

class PersonsTokenTest {

    private final TestingAuthenticationToken person = new TestingAuthenticationToken("r.marsh", "none");

    @Test
    void sendsThePersonToSignInAgainWhenTheSignInServiceHasForgottenThem() {
        // Given
        PersonsToken token = failingWith("invalid_grant");
        // When / Then
        assertThatThrownBy(() -> token.of(person)).isInstanceOf(ClientAuthorizationRequiredException.class);
    }

    @Test
    void saysThatTheSignInServiceIsAwayWhenItIs() {
        // Given
        PersonsToken token = failingWith("invalid_token_response");
        // When / Then
        assertThatThrownBy(() -> token.of(person)).isInstanceOf(SignInAway.class);
    }

    @Test
    void sendsAPersonWithoutATokenToSignIn() {
        // Given
        PersonsToken token = new PersonsToken(request -> null, "conduit");
        // When / Then
        assertThatThrownBy(() -> token.of(person)).isInstanceOf(ClientAuthorizationRequiredException.class);
    }

    private static PersonsToken failingWith(String error) {
        return new PersonsToken(
                request -> {
                    throw new ClientAuthorizationException(new OAuth2Error(error), "conduit");
                },
                "conduit");
    }
}
