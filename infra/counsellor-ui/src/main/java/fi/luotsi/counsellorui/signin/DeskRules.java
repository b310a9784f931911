package fi.luotsi.counsellorui.signin;

import fi.luotsi.counsellorui.page.Paths;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Which of the desk's addresses are open to whom. The service's own addresses have rules of their own. */
@Configuration(proxyBeanMethods = false)
public class DeskRules {

    private static final String CONTENT = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    /** Tokens lie in the session, and so nowhere but there. */
    @Bean
    OAuth2AuthorizedClientRepository sessionTokens() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    @Order(10)
    SecurityFilterChain deskAddresses(
            HttpSecurity http, IssuerRegistration issuer, OAuth2AuthorizedClientRepository tokens) {
        OidcClientInitiatedLogoutSuccessHandler out = new OidcClientInitiatedLogoutSuccessHandler(issuer);
        out.setPostLogoutRedirectUri("{baseUrl}/");
        EndedSession ended = new EndedSession(Paths.MY_DAY);
        String[] own = {
            SignInPaths.SIGN_IN + "/**", SignInPaths.SIGNED_IN + "**", SignInPaths.OUT, SignInPaths.BACK_CHANNEL
        };
        return http.securityMatcher(Stream.of(Paths.open(), Paths.signedIn(), own)
                        .flatMap(Arrays::stream)
                        .toArray(String[]::new))
                .authorizeHttpRequests(paths -> paths.requestMatchers(Paths.open())
                        .permitAll()
                        .requestMatchers(SignInPaths.BACK_CHANNEL)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2Login(login -> login.clientRegistrationRepository(issuer)
                        .authorizedClientRepository(tokens)
                        .loginPage(Paths.START)
                        .authorizationEndpoint(begin -> begin.baseUri(SignInPaths.SIGN_IN))
                        .redirectionEndpoint(back -> back.baseUri(SignInPaths.SIGNED_IN + "*"))
                        .successHandler(ended)
                        .failureUrl(Paths.START + "?refused"))
                // it comes from the issuer and proves itself by its signature
                .csrf(csrf -> csrf.ignoringRequestMatchers(SignInPaths.BACK_CHANNEL))
                .exceptionHandling(handling -> handling.accessDeniedHandler(ended)
                        .authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(SignInPaths.BEGIN)))
                .logout(logout -> logout.logoutUrl(SignInPaths.OUT).logoutSuccessHandler(out))
                .headers(DeskRules::headers)
                .build();
    }

    /** What every answer of the desk bears. */
    public static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.defaultsDisabled()
                .cacheControl(Customizer.withDefaults())
                .httpStrictTransportSecurity(Customizer.withDefaults())
                .contentTypeOptions(Customizer.withDefaults())
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT));
    }
}
