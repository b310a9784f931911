package fi.luotsi.queryside.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * The person who asks. Controllers take it as {@code @AuthenticationPrincipal Viewer viewer}.
 *
 * @param id who, for good
 * @param name the name as the issuer gives it; for the use log, never for other logs
 * @param roles every role the person holds, at least one
 * @param unit the code of the person's unit, for example {@code tampere-keskusta}
 * @param role the one of the roles that this request is made in
 */
public record Viewer(UUID id, String name, Set<Role> roles, String unit, Role role) {

    public Viewer {
        roles = Set.copyOf(roles);
        if (!roles.contains(role)) {
            throw new IllegalArgumentException("The role acted in is not among the roles held");
        }
    }

    /** Reads a token with the usual claim names; the person acts in the first of the roles. */
    public static Viewer from(Jwt token) {
        return from(token, AccessProperties.USUAL, null);
    }

    /**
     * Reads a token.
     *
     * @param requestedRole the role that the request names in its header {@code Luotsi-Role}, if it does
     * @throws org.springframework.security.core.AuthenticationException when role, unit, name or subject is missing or
     *     not known
     */
    static Viewer from(Jwt token, AccessProperties access, @Nullable String requestedRole) {
        var claims = new ClaimReader(token, access);
        var roles = claims.roles();
        return new Viewer(claims.id(), claims.name(), roles, claims.unit(), ClaimReader.acting(roles, requestedRole));
    }

    /**
     * Returns the person whose request this thread is answering.
     *
     * @throws AuthenticationCredentialsNotFoundException when there is none
     */
    public static Viewer current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Viewer viewer) {
            return viewer;
        }
        throw new AuthenticationCredentialsNotFoundException("No person is signed in");
    }

    /** Leaves the name out: this text reaches logs. */
    @Override
    public String toString() {
        return "Viewer[" + id + ", " + role.claim() + ", " + unit + "]";
    }
}
