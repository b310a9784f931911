package fi.luotsi.standalone;

import fi.luotsi.counsellorui.signin.DeskHeaders;
import fi.luotsi.queryside.authentication.AccessRules;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * A person whose browser asks for an address that nobody named is told so on a page of the desk, in their language, whether they are signed in
 * or not. The address stays as closed as it is to programs, which the service's own rules answer: nothing behind it is reached.
 */
@Configuration(proxyBeanMethods = false)
class UnknownAddresses {

    private static final Set<String> LOOKS = Set.of("GET", "HEAD");

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE - 1)
    SecurityFilterChain unknownToBrowsers(HttpSecurity http, DeskHeaders headers) {
        return http.securityMatcher(request -> isLookedFor(request) && !AccessRules.isNamed(request))
                .authorizeHttpRequests(paths -> paths.anyRequest().denyAll())
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (_, response, _) -> response.sendError(HttpStatus.NOT_FOUND.value()))
                        .accessDeniedHandler((_, response, _) -> response.sendError(HttpStatus.NOT_FOUND.value())))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.disable())
                .headers(headers::set)
                .build();
    }

    /** Whether somebody looks for a page; the page that tells of an error is asked for by the server itself. */
    private static boolean isLookedFor(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.REQUEST
                && LOOKS.contains(request.getMethod())
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && takesPages(request.getHeader(HttpHeaders.ACCEPT));
    }

    /** Programs that take anything do not say so of pages. */
    private static boolean takesPages(@Nullable String accept) {
        try {
            return MediaType.parseMediaTypes(accept).stream().anyMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype);
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }
}
