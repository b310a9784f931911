package fi.luotsi.counsellorui.signin;

import fi.luotsi.counsellorui.page.ByScript;
import fi.luotsi.counsellorui.page.Paths;
import fi.luotsi.counsellorui.session.ByItself;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Which of the desk's addresses are open to whom. The service's own addresses have rules of their own. */
@Configuration(proxyBeanMethods = false)
class DeskRules {

    /** Name of the cookie with the proof of the form that anybody may send. */
    private static final String PROOF = "luotsi-form";

    /** Tokens lie in the session, and so nowhere but there. */
    @Bean
    OAuth2AuthorizedClientRepository sessionTokens() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    /**
     * The form that anybody may send. Its proof lies in a cookie of its own, so that whoever looks at the form begins no session, of which
     * a flood of looks would make as many rows.
     */
    @Bean
    @Order(9)
    SecurityFilterChain feedbackAddress(HttpSecurity http, DeskHeaders headers) {
        CookieCsrfTokenRepository proofs = new CookieCsrfTokenRepository();
        proofs.setCookieName(PROOF);
        proofs.setCookiePath(Paths.FEEDBACK);
        proofs.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return http.securityMatcher(Paths.FEEDBACK)
                .authorizeHttpRequests(paths -> paths.anyRequest().permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(proofs))
                .requestCache(cache -> cache.disable())
                .headers(headers::set)
                .build();
    }

    @SuppressWarnings("NullAway") // the library's null: nothing is added to an address
    private static HttpSessionRequestCache askedBefore() {
        HttpSessionRequestCache asked = new HttpSessionRequestCache();
        // people come back to the address that they asked for, and nothing more stands in it
        asked.setMatchingRequestParameterName(null);
        asked.setRequestMatcher(request ->
                HttpMethod.GET.matches(request.getMethod()) && !ByScript.asks(request) && !ByItself.is(request));
        return asked;
    }

    @Bean
    @Order(10)
    SecurityFilterChain deskAddresses(
            HttpSecurity http,
            IssuerRegistration issuer,
            OAuth2AuthorizedClientRepository tokens,
            UnsentForms unsent,
            DeskHeaders headers) {
        OidcClientInitiatedLogoutSuccessHandler out = new OidcClientInitiatedLogoutSuccessHandler(issuer);
        out.setPostLogoutRedirectUri("{baseUrl}/");
        // its own way says in the log where it leads, and in that address stands a token
        out.setRedirectStrategy((_, response, address) -> response.sendRedirect(address));
        EndedSession ended = new EndedSession(Paths.MY_DAY, unsent);
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
                .exceptionHandling(
                        handling -> handling.accessDeniedHandler(ended).authenticationEntryPoint(ended))
                .requestCache(cache -> cache.requestCache(askedBefore()))
                .logout(logout -> logout.logoutUrl(SignInPaths.OUT).logoutSuccessHandler(out))
                .headers(headers::set)
                .build();
    }
}
