package fi.luotsi.queryside.access;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How tokens are read, under {@code luotsi.access}.
 *
 * @param audience the value that the claim {@code aud} must hold
 * @param clockSkew how far the issuer's clock may be from ours
 * @param claims the names of the claims that say who a person is
 * @param units the unit codes that are accepted; none listed means any well-formed code
 */
@ConfigurationProperties("luotsi.access")
public record AccessProperties(
        @DefaultValue("luotsi") String audience,
        @DefaultValue("30s") Duration clockSkew,
        @DefaultValue Claims claims,
        @DefaultValue Set<String> units) {

    static final AccessProperties USUAL = new AccessProperties(
            "luotsi", Duration.ofSeconds(30), new Claims("sub", "name", "luotsi_roles", "luotsi_unit"), Set.of());

    /**
     * Names of claims in a token.
     *
     * @param subject who: a UUID is taken as it is, any other text becomes a UUID made from issuer and text
     * @param name the person's name, for the use log
     * @param roles a list of {@link Role#claim() role values}
     * @param unit the code of the person's unit
     */
    public record Claims(
            @DefaultValue("sub") String subject,
            @DefaultValue("name") String name,
            @DefaultValue("luotsi_roles") String roles,
            @DefaultValue("luotsi_unit") String unit) {}
}
