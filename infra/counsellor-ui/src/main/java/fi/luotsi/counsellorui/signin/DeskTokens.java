package fi.luotsi.counsellorui.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.stereotype.Component;

/** The token by which the service knows a person: renewed where the issuer allows, and asked for by a new sign-in where it does not. */
@Component
public final class DeskTokens {

    private final DefaultOAuth2AuthorizedClientManager tokens;

    DeskTokens(IssuerRegistration issuer, OAuth2AuthorizedClientRepository kept) {
        tokens = new DefaultOAuth2AuthorizedClientManager(issuer, kept);
        tokens.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .authorizationCode()
                .refreshToken()
                .build());
    }

    /**
     * The person's token.
     *
     * @throws org.springframework.security.oauth2.client.ClientAuthorizationRequiredException when they have to sign in anew; the
     *     sign-in's filter leads them there
     */
    public String of(Authentication person, HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizedClient client =
                tokens.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(IssuerRegistration.ID)
                        .principal(person)
                        .attribute(HttpServletRequest.class.getName(), request)
                        .attribute(HttpServletResponse.class.getName(), response)
                        .build());
        if (client == null) {
            throw new IllegalStateException("no token for who is signed in");
        }
        return client.getAccessToken().getTokenValue();
    }
}
