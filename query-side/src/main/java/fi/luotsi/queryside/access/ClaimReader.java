package fi.luotsi.queryside.access;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads what a genuine token says of a person. What is missing or not known is refused, never guessed. */
record ClaimReader(Jwt token, AccessProperties access) {

    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern UNIT_CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_UNIT = 64;
    private static final int LONGEST_NAME = 200;

    UUID id() {
        var claim = access.claims().subject();
        var subject = text(claim);
        if (subject == null) {
            throw new RefusedViewer("subject-missing", claim);
        }
        // Two issuers may both know an "m123": the issuer is part of the name. It cannot hold a '#' itself.
        return UUID_TEXT.matcher(subject).matches()
                ? UUID.fromString(subject)
                : Generators.nameBasedGenerator(NameBasedGenerator.NAMESPACE_URL)
                        .generate(token.getClaimAsString("iss") + "#" + subject);
    }

    String name() {
        var claim = access.claims().name();
        var name = text(claim);
        if (name == null || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new RefusedViewer("name-missing", claim, LONGEST_NAME);
        }
        return name;
    }

    /** Values that are no role of ours grant nothing; where none is ours, the person has no way in. */
    Set<Role> roles() {
        var claim = access.claims().roles();
        var roles = EnumSet.noneOf(Role.class);
        for (var value : values(claim)) {
            if (value instanceof String text) {
                Role.ofClaim(text).ifPresent(roles::add);
            }
        }
        if (roles.isEmpty()) {
            throw new RefusedViewer("role-unknown", claim, String.join(", ", Role.claims()));
        }
        return roles;
    }

    String unit() {
        var claim = access.claims().unit();
        var unit = text(claim);
        if (unit == null
                || unit.length() > LONGEST_UNIT
                || !UNIT_CODE.matcher(unit).matches()
                || !(access.units().isEmpty() || access.units().contains(unit))) {
            throw new RefusedViewer("unit-unknown", claim);
        }
        return unit;
    }

    static Role acting(Set<Role> held, @Nullable String requested) {
        if (requested == null) {
            return EnumSet.copyOf(held).iterator().next();
        }
        return Role.ofClaim(requested.strip().toLowerCase(Locale.ROOT))
                .filter(held::contains)
                .orElseThrow(() -> new RefusedViewer("role-not-held", AccessRules.ROLE_HEADER, listed(held)));
    }

    private static String listed(Set<Role> roles) {
        return String.join(", ", EnumSet.copyOf(roles).stream().map(Role::claim).toList());
    }

    private @Nullable String text(String claim) {
        return token.getClaims().get(claim) instanceof String text && !text.isBlank() ? text.strip() : null;
    }

    private Collection<?> values(String claim) {
        return switch (token.getClaims().get(claim)) {
            case Collection<?> many -> many;
            case String one -> List.of(one);
            case null, default -> List.of();
        };
    }
}
