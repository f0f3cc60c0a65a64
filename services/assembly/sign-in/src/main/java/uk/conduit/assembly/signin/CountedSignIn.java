package uk.conduit.assembly.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;

/** Checks a password, unless too many wrong ones were tried just before. */
final class CountedSignIn implements AuthenticationProvider {

    private final AuthenticationProvider check;
    private final WrongPasswords wrong;

    CountedSignIn(AuthenticationProvider check, WrongPasswords wrong) {
        this.check = check;
        this.wrong = wrong;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        String username = attempt.getName();
        if (wrong.mustWait(username)) {
            throw new LockedException("Too many wrong passwords");
        }
        try {
            Authentication person = check.authenticate(attempt);
            wrong.forget(username);
            return person;
        } catch (BadCredentialsException refused) {
            wrong.count(username);
            throw refused;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return check.supports(authentication);
    }
}
