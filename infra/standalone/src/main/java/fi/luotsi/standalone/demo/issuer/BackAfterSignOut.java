package fi.luotsi.standalone.demo.issuer;

import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationValidator;

/**
 * Where who has signed out is led: to an address of their client's, word for word. Only the loopback address may be on any port, as it may
 * for the sign-in (RFC 8252 §7.3): a desk that is started apart takes a port of its own.
 */
final class BackAfterSignOut implements Consumer<OidcLogoutAuthenticationContext> {

    private static final String LOOPBACK = "http://127.0.0.1";
    private static final Pattern ON_A_PORT = Pattern.compile(Pattern.quote(LOOPBACK) + ":[0-9]{1,5}(/.*)");

    @Override
    public void accept(OidcLogoutAuthenticationContext context) {
        OidcLogoutAuthenticationToken asked = context.getAuthentication();
        Set<String> own = context.getRegisteredClient().getPostLogoutRedirectUris();
        if (!isOwnOnAPort(asked.getPostLogoutRedirectUri(), own)) {
            OidcLogoutAuthenticationValidator.DEFAULT_POST_LOGOUT_REDIRECT_URI_VALIDATOR.accept(context);
        }
    }

    private static boolean isOwnOnAPort(@Nullable String address, Set<String> own) {
        if (address == null) {
            return false;
        }
        Matcher onAPort = ON_A_PORT.matcher(address);
        return onAPort.matches() && own.contains(LOOPBACK + onAPort.group(1));
    }
}
