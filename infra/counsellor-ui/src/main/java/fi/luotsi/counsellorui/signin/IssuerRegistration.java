package fi.luotsi.counsellorui.signin;

import fi.luotsi.counsellorui.DeskSettings;
import fi.luotsi.counsellorui.ServiceAddresses;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.stereotype.Component;

/**
 * The desk's registration at the issuer, which tells its addresses when it is first asked: it may start after the desk, or with it. An
 * issuer that does not answer is asked again by the next who signs in.
 */
@Component
final class IssuerRegistration implements ClientRegistrationRepository {

    static final String ID = "luotsi";

    private final ServiceAddresses addresses;
    private final DeskSettings settings;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable ClientRegistration told;

    IssuerRegistration(ServiceAddresses addresses, DeskSettings settings) {
        this.addresses = addresses;
        this.settings = settings;
    }

    /** Whether there is an issuer to sign in at. */
    boolean isThere() {
        return addresses.issuer().isPresent();
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        Optional<String> issuer = addresses.issuer();
        if (!ID.equals(id) || issuer.isEmpty()) {
            return null;
        }
        ClientRegistration known = told;
        if (known != null) {
            return known;
        }
        asking.lock();
        try {
            ClientRegistration asked = told;
            if (asked == null) {
                asked = registered(issuer.get());
                told = asked;
            }
            return asked;
        } finally {
            asking.unlock();
        }
    }

    private ClientRegistration registered(String issuer) {
        String secret = settings.clientSecret();
        return ClientRegistrations.fromIssuerLocation(issuer)
                .registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(secret == null ? "" : secret)
                .clientAuthenticationMethod(
                        secret == null
                                ? ClientAuthenticationMethod.NONE
                                : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .scope(OidcScopes.OPENID, OidcScopes.PROFILE)
                .redirectUri("{baseUrl}" + SignInPaths.SIGNED_IN + "{registrationId}")
                .build();
    }
}
