package uk.conduit.unitdesk;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import uk.conduit.unitdesk.settings.DeskSettings;

/** The one registration, looked up when somebody signs in, and kept once it was found. */
final class WhenNeeded implements ClientRegistrationRepository {

    private final Supplier<ClientRegistration> lookUp;
    private volatile @Nullable ClientRegistration found;

    WhenNeeded(Supplier<ClientRegistration> lookUp) {
        this.lookUp = lookUp;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!DeskSettings.SIGN_IN.equals(id)) {
            return null;
        }
        ClientRegistration registration = found;
        if (registration == null) {
            registration = lookUp.get();
            found = registration;
        }
        return registration;
    }
}
