package fi.luotsi.queryside.authentication;

import fi.luotsi.kernel.command.Role;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How tokens are read, under {@code luotsi.access}.
 *
 * @param audience what the claim {@code aud} of a token must hold
 * @param acr strengths of sign-in as your issuer names them, with commas between: the claim {@code acr} of a token must hold one;
 *     absent: the strength is not looked at
 * @param clockSkew how far the issuer's clock may be from ours
 * @param longestSession how long after it was issued a token is accepted, however long it says itself, and how long a session of the desk
 *     lasts, whatever is done in it
 * @param claims the names of the claims that say who a person is
 * @param recent how long a contact with a client, their registration or the end of their referral opens their file to the unit
 * @param emergency the longest that an emergency access holds; a day at most
 * @param roles which role a value of the claim of roles bears, as {@code luotsi.access.roles[hva/advice]=adviser}: once one is given,
 *     only those given count; absent: each role bears its own name
 */
@ConfigurationProperties("luotsi.access")
public record AccessProperties(
        @DefaultValue("luotsi") String audience,
        @DefaultValue List<String> acr,
        @DefaultValue("30s") Duration clockSkew,
        @DefaultValue("30d") Duration recent,
        @DefaultValue("24h") Duration emergency,
        @DefaultValue("12h") Duration longestSession,
        @DefaultValue Claims claims,
        @DefaultValue Map<String, Role> roles) {

    static final AccessProperties USUAL = new AccessProperties(
            "luotsi",
            List.of(),
            Duration.ofSeconds(30),
            Duration.ofDays(30),
            Duration.ofHours(24),
            Duration.ofHours(12),
            new Claims("sub", "name", "luotsi_roles"),
            Map.of());

    /**
     * Names of claims in a token. A subject that is a UUID is taken as it is; any other text becomes a UUID made from issuer and text.
     *
     * @param subject claim that says who; {@code outer.inner} names a claim within a claim, here and in its neighbours
     * @param name claim with the person's name, for the use log
     * @param roles claim with a list of {@link Role#claim() roles}
     */
    public record Claims(
            @DefaultValue("sub") String subject,
            @DefaultValue("name") String name,
            @DefaultValue("luotsi_roles") String roles) {}

    /** The role that a value of the claim bears; none of ours for most values of most issuers. */
    Optional<Role> role(String value) {
        return (roles.isEmpty() ? Role.ofClaim(value) : Optional.ofNullable(roles.get(value))).filter(Role::isGranted);
    }

    /** Every value that bears a role. */
    Set<String> roleValues() {
        return roles.isEmpty() ? new LinkedHashSet<>(Role.claims()) : roles.keySet();
    }
}
