package fi.luotsi.queryside.authentication;

import fi.luotsi.kernel.command.Role;
import fi.luotsi.kernel.id.SubjectIds;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads a person's claims from a genuine token. A missing or unknown claim is refused, never guessed. */
record ClaimReader(Jwt token, AccessProperties access) {

    private static final int LONGEST_NAME = 200;

    UUID id() {
        var claim = access.claims().subject();
        var subject = text(claim);
        if (subject == null) {
            throw new RefusedViewer("subject-missing", claim);
        }
        return SubjectIds.of(issuer(), subject);
    }

    /** The issuer's id of the session; without one, each token is a session. */
    UUID session() {
        String called = Stream.of("sid", "jti", "iat", "exp")
                .map(token.getClaims()::get)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .findFirst()
                .orElse("");
        return SubjectIds.session(issuer(), id().toString(), called);
    }

    private String issuer() {
        return String.valueOf(token.getClaimAsString("iss"));
    }

    String name() {
        var claim = access.claims().name();
        var name = text(claim);
        if (name == null || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new RefusedViewer("name-missing", claim, LONGEST_NAME);
        }
        return name;
    }

    /** Values that are no role of ours grant nothing; a person with none of ours is refused. */
    Set<Role> roles() {
        var claim = access.claims().roles();
        var roles = EnumSet.noneOf(Role.class);
        for (var value : values(claim)) {
            if (value instanceof String text) {
                access.role(text).ifPresent(roles::add);
            }
        }
        if (roles.isEmpty()) {
            throw new RefusedViewer("role-unknown", claim, String.join(", ", access.roleValues()));
        }
        return roles;
    }

    /** Refuses a sign-in that is weaker than this installation asks for. */
    void checkStrength() {
        var strength = text("acr");
        if (!access.acr().isEmpty() && (strength == null || !access.acr().contains(strength))) {
            throw new RefusedViewer(RefusedViewer.SIGN_IN_WEAK, String.join(" ", access.acr()));
        }
    }

    private @Nullable String text(String claim) {
        return value(claim) instanceof String text && !text.isBlank() ? text.strip() : null;
    }

    private Collection<?> values(String claim) {
        return switch (value(claim)) {
            case Collection<?> many -> many;
            case String one -> List.of(one);
            case null, default -> List.of();
        };
    }

    /**
     * Some issuers put claims into claims, as {@code realm_access.roles}; in the names of others there are dots, as
     * {@code https://county.example/roles}: the whole name comes first.
     */
    private @Nullable Object value(String claim) {
        return within(token.getClaims(), claim);
    }

    private static @Nullable Object within(Map<?, ?> claims, String path) {
        Object whole = claims.get(path);
        int dot = path.indexOf('.');
        if (whole != null || dot < 0) {
            return whole;
        }
        return claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner
                ? within(inner, path.substring(dot + 1))
                : null;
    }
}
