package fi.luotsi.queryside.authentication;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Says which address is open to whom. An address that is not named here is closed to everyone. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MetricsSettings.class)
public class AccessRules {

    /** The header in which a request names the one of the person's roles that it is made in. */
    public static final String ROLE_HEADER = "Luotsi-Role";

    /** The header in which a request names the one of the person's units that it is made in. */
    public static final String UNIT_HEADER = "Luotsi-Unit";

    /** The header that says for what purpose; code of the purpose list. */
    public static final String PURPOSE_HEADER = "Luotsi-Purpose";

    /** The header that says for which service task; code of the service-task list. */
    public static final String SERVICE_TASK_HEADER = "Luotsi-Service-Task";

    /** The header that says on which provision a client's bans do not hold the request up; code of the ban-override-ground list. */
    public static final String OVERRIDE_GROUND_HEADER = "Luotsi-Override-Ground";

    private static final String[] OPEN = {
        "/developers",
        "/graphiql",
        "/schema.graphqls",
        "/reference",
        "/reference/**",
        "/proof/keys",
        "/proof/checkpoints",
        "/assets/**",
        "/webjars/**",
        "/actuator/health",
        "/actuator/health/**"
    };
    private static final String GRAPHQL = "/graphql";
    private static final String METRICS = "/actuator/prometheus";
    private static final String[] FOR_VIEWERS = {
        GRAPHQL, "/export/**", "/reports/**", "/rights-requests/**", "/misuse-cases/**", "/supervision-packs/**"
    };

    /** Those that something else than these rules answers: programs find there who issues our tokens, and our numbers. */
    private static final String[] BESIDES = {"/.well-known/**", METRICS};

    private static final RequestMatcher NAMED = new OrRequestMatcher(Stream.of(OPEN, FOR_VIEWERS, BESIDES)
            .flatMap(Arrays::stream)
            .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
            .toList());

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain addresses(
            HttpSecurity http, TokenSignIn lettingIn, SignInRefusals refusals, IssuerName issuer) {
        return withoutSession(http, refusals)
                .authorizeHttpRequests(paths -> paths
                        // the request itself was let in before it was dispatched again
                        .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers(AccessRules::opensSocket)
                        .permitAll()
                        .requestMatchers(FOR_VIEWERS)
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .oauth2ResourceServer(server -> server.authenticationManagerResolver(
                                request -> presented -> lettingIn.of(presented, request))
                        .authenticationEntryPoint(refusals::unauthenticated)
                        .accessDeniedHandler(refusals::denied)
                        .protectedResourceMetadata(told -> told.protectedResourceMetadataCustomizer(issuer::tell))
                        .withObjectPostProcessor(answering(refusals)))
                .build();
    }

    /** Metrics are for a program with a token of its own, and for no user. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain metrics(HttpSecurity http, MetricsSettings settings, SignInRefusals refusals) {
        return withoutSession(http, refusals)
                .securityMatcher(METRICS)
                .authorizeHttpRequests(paths -> paths.anyRequest()
                        .access((_, asked) -> new AuthorizationDecision(
                                settings.opensTo(asked.getRequest().getHeader(HttpHeaders.AUTHORIZATION)))))
                .build();
    }

    /** Whoever is not signed in may send GraphQL, of which they may do what the matrix of rights says: give feedback. */
    @Bean
    @Order(0)
    SecurityFilterChain visitors(HttpSecurity http, RequestsAtHand atHand, SignInRefusals refusals) {
        return withoutSession(http, refusals)
                .securityMatcher(Visitors::isVisit)
                .authorizeHttpRequests(paths -> paths.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(new Visitors(atHand, refusals), AnonymousAuthenticationFilter.class)
                .build();
    }

    /** A browser can give a WebSocket no header: the token may come in its first message, before which nothing is answered there. */
    private static boolean opensSocket(HttpServletRequest request) {
        return GRAPHQL.equals(request.getServletPath()) && isUpgrade(request);
    }

    /** Whether a request's address is one of the service's, and not one that nobody named. */
    public static boolean isNamed(HttpServletRequest request) {
        return NAMED.matches(request);
    }

    /** Whether a request asks to go on as a WebSocket. */
    public static boolean isUpgrade(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod())
                && "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
    }

    /** What every address has in common: each request stands alone, and a refusal is told in our words. */
    private static HttpSecurity withoutSession(HttpSecurity http, SignInRefusals refusals) {
        return http.exceptionHandling(handling -> handling.authenticationEntryPoint(refusals::unauthenticated)
                        .accessDeniedHandler(refusals::denied))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // a bearer token is never sent by a browser on its own, so there is nothing to forge
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.disable())
                .headers(PageHeaders::set);
    }

    /** An issuer that does not answer is no fault of the caller's and none of ours: 503 instead of 500. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answering(SignInRefusals refusals) {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(refusals::unauthenticated);
                return filter;
            }
        };
    }
}
