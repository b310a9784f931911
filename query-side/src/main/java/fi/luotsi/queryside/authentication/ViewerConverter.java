package fi.luotsi.queryside.authentication;

import fi.luotsi.kernel.command.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/**
 * Makes a viewer of a genuine token. The person's rights are those that they were granted and hold now, in the roles that the token bears:
 * neither is enough alone. A person who is not let in is logged.
 */
@Component
class ViewerConverter {

    private final AccessProperties access;
    private final Grants grants;
    private final RequestsAtHand atHand;

    ViewerConverter(AccessProperties access, Grants grants, RequestsAtHand atHand) {
        this.access = access;
        this.grants = grants;
        this.atHand = atHand;
    }

    /**
     * The person whose token it is, with one more request at hand.
     *
     * @throws org.springframework.security.core.AuthenticationException when the person has no such right, the token says too little, or too
     *     many of their requests are under way
     */
    Viewer viewer(Jwt token, RequestedRight asked, HttpServletRequest request) {
        if (!atHand.take(new ClaimReader(token, access).id(), request)) {
            throw new BusyPerson(atHand.askAgain());
        }
        return viewer(token, asked);
    }

    /**
     * The person whose token it is.
     *
     * @throws org.springframework.security.core.AuthenticationException when the person has no such right, or the token says too little
     */
    Viewer viewer(Jwt token, RequestedRight asked) {
        var claims = new ClaimReader(token, access);
        UUID id = claims.id();
        String name = claims.name();
        Set<Role> roles = claims.roles();
        List<Right> held = grants.heldBy(id).stream()
                .filter(right -> roles.contains(right.role()))
                .toList();
        try {
            claims.checkStrength();
            return new Viewer(id, name, new RightSelection(held).in(asked), held, claims.session());
        } catch (RefusedViewer refused) {
            grants.logRefusal(new Grants.Refusal(
                    id,
                    name,
                    refused.code(),
                    roles.iterator().next(),
                    asked.unit(),
                    asked.purpose(),
                    asked.serviceTask()));
            throw refused;
        }
    }
}
