package fi.luotsi.queryside.authentication;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A signed-in person. It gives no token away: only an answer that lasts has it looked at again, and so nothing can log it. */
final class ViewerAuthentication extends AbstractAuthenticationToken {

    private final transient Viewer viewer;
    private final transient LastingSignIn lasting;

    ViewerAuthentication(Viewer viewer, LastingSignIn lasting) {
        super(AuthorityUtils.createAuthorityList("ROLE_" + viewer.role().name()));
        this.viewer = viewer;
        this.lasting = lasting;
        setAuthenticated(true);
    }

    @Override
    public Viewer getPrincipal() {
        return viewer;
    }

    LastingSignIn lasting() {
        return lasting;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public String getName() {
        return viewer.id().toString();
    }
}
