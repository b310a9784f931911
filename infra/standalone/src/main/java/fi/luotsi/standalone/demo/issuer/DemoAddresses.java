package fi.luotsi.standalone.demo.issuer;

import static org.springframework.security.config.Customizer.withDefaults;

import fi.luotsi.queryside.authentication.PageHeaders;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationProvider;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Opens the addresses of the demo issuer, before the rules that close every address nobody named. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoAddresses {

    @Bean
    @Order(1)
    SecurityFilterChain demoIssuerChain(HttpSecurity http) {
        var server = new OAuth2AuthorizationServerConfigurer();
        return http.securityMatcher(server.getEndpointsMatcher())
                .with(
                        server,
                        issuer -> issuer.oidc(oidc -> oidc.logoutEndpoint(
                                out -> out.authenticationProviders(DemoAddresses::leadBackByOurRule))))
                .authorizeHttpRequests(paths -> paths.anyRequest().authenticated())
                .oauth2ResourceServer(resources -> resources.jwt(withDefaults()))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(DemoSignInPage.PATH)))
                .headers(PageHeaders::set)
                .build();
    }

    private static void leadBackByOurRule(List<AuthenticationProvider> providers) {
        providers.forEach(each -> {
            if (each instanceof OidcLogoutAuthenticationProvider out) {
                out.setAuthenticationValidator(new BackAfterSignOut());
            }
        });
    }

    @Bean
    @Order(2)
    SecurityFilterChain demoChain(HttpSecurity http) {
        return http.securityMatcher("/demo/**")
                .authorizeHttpRequests(
                        paths -> paths.requestMatchers(DemoTokens.PATH, "/demo/users", DemoSignInPage.PATH)
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .authenticationProvider(new ByLoginAlone())
                .formLogin(form -> form.loginPage(DemoSignInPage.PATH).usernameParameter("user"))
                // programs post here without having seen a page; the answer stays with the one who asked
                .csrf(csrf -> csrf.ignoringRequestMatchers(DemoTokens.PATH))
                .headers(headers -> {
                    PageHeaders.set(headers);
                    // whoever signs in is led back to their desk, which may be a program of its own
                    headers.addHeaderWriter((_, response) -> response.setHeader(
                            "Content-Security-Policy", PageHeaders.withFormsTo("http://127.0.0.1:*")));
                })
                .build();
    }
}
