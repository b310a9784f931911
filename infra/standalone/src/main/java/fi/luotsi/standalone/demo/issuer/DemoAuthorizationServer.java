package fi.luotsi.standalone.demo.issuer;

import fi.luotsi.queryside.authentication.AccessProperties;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** The authorization server's settings: its own address, its clients, and the people. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoAuthorizationServer {

    static final String CLIENT = "luotsi-graphiql";

    /** As the desk names itself unless it is told otherwise. */
    private static final String DESK = "luotsi-desk";

    private final int port;

    DemoAuthorizationServer(@Value("${server.port:8080}") int port) {
        this.port = port;
    }

    /** Port 0 is known only once it is bound: then the address is that of each request. */
    @Bean
    AuthorizationServerSettings demoAddress() {
        var settings = AuthorizationServerSettings.builder();
        return port == 0
                ? settings.build()
                : settings.issuer("http://localhost:" + port).build();
    }

    /** Public clients: they keep no secret, so each sign-in proves itself (PKCE, RFC 7636). */
    @Bean
    RegisteredClientRepository demoClients() {
        return new InMemoryRegisteredClientRepository(
                client(CLIENT, "/graphiql").build(),
                client(DESK, "/signed-in/luotsi")
                        .postLogoutRedirectUri("http://localhost:" + port + "/")
                        .postLogoutRedirectUri("http://127.0.0.1/")
                        .build());
    }

    private RegisteredClient.Builder client(String id, String back) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("http://localhost:" + port + back)
                // a loopback address may be on any port (RFC 8252 §7.3)
                .redirectUri("http://127.0.0.1" + back)
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(DemoTokens.LIFETIME)
                        .build());
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> demoClaims(AccessProperties access) {
        return context -> {
            var who = context.getPrincipal();
            var person = DemoPerson.of(who == null ? "" : who.getName())
                    .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.ACCESS_DENIED));
            person.describe(context.getClaims()::claim);
            if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
                context.getClaims().audience(List.of(access.audience()));
            }
        };
    }
}
