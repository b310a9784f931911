package fi.luotsi.counsellorui.alone;

import com.zaxxer.hikari.HikariDataSource;
import fi.luotsi.counsellorui.signin.DeskHeaders;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.health.DataSourceHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** What the whole program has around the desk, for the desk by itself. */
final class AloneRules {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Addresses that are no pages of the desk: files of the kit, health, and what is not there. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain otherAddresses(HttpSecurity http, DeskHeaders headers) {
        return http.authorizeHttpRequests(paths -> paths.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.disable())
                .headers(headers::set)
                .build();
    }

    /** Without its sessions the desk can serve nobody. */
    @Bean
    HealthIndicator sessions(@Qualifier("deskDatabase") HikariDataSource database) {
        return new DataSourceHealthIndicator(database);
    }
}
