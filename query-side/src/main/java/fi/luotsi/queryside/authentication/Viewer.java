package fi.luotsi.queryside.authentication;

import fi.luotsi.kernel.command.Role;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The person who asks. Controllers take it as {@code @AuthenticationPrincipal Viewer viewer}.
 *
 * @param id the person's permanent id
 * @param name the name as the issuer gives it; for the use log, never for other logs
 * @param acting the right that this request is made in
 * @param held every right that they could act in
 * @param session in which they have signed in, the same for all its tokens
 */
public record Viewer(UUID id, String name, Right acting, List<Right> held, UUID session) {

    public Viewer {
        held = List.copyOf(held);
        if (!held.contains(acting)) {
            throw new IllegalArgumentException("The right acted in is not among the rights held");
        }
    }

    /** The role that this request is made in. */
    public Role role() {
        return acting.role();
    }

    /** Whether it is whoever is not signed in, who is shown nothing. */
    public boolean isVisitor() {
        return role() == Role.VISITOR;
    }

    /** The code of the unit that this request is made in, for example {@code tampere-keskusta}. */
    public String unit() {
        return acting.unit();
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
        return "Viewer[" + id + ", " + role().claim() + ", " + unit() + "]";
    }
}
